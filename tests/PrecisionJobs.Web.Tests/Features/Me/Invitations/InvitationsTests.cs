using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Me.Invitations;

public sealed class InvitationsTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("/me/invitations")]
    [InlineData("/me/matches")]
    [InlineData("/me/matches/1")]
    public async Task Get_WithoutTheRight_IsRefused(string address)
    {
        using var visitor = host.Browser();
        using var employer = await host.Given.SignedInAsync((await host.Given.AccountAsync(Roles.Employer)).Id);

        Assert.Contains("/account/login", (await visitor.GetRawAsync(address)).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await employer.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Answer_No_TellsTheCompanyNothing_AndAYesMayStillFollow()
    {
        var (candidate, invitation) = await InvitedAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync("/me/invitations");

        var no = await browser.PostAsync($"/me/invitations/{invitation.Id}/answer", page, ("interested", "false"));

        Assert.Equal("/me/invitations", no.Location);
        Assert.Equal(0, await host.DispatchOutboxAsync());
        Assert.Contains("You declined", (await browser.GetAsync("/me/invitations")).MainText, StringComparison.Ordinal);
        await browser.PostAsync($"/me/invitations/{invitation.Id}/answer", page, ("interested", "true"));
        Assert.Equal(ApplyInvitationState.Interested, (await StoredAsync(invitation)).State);
    }

    [Fact]
    public async Task Answer_Yes_StaysAndTellsTheSenderOnce()
    {
        var (candidate, invitation) = await InvitedAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync("/me/invitations");

        for (var time = 0; time < 2; time++)
        {
            await browser.PostAsync($"/me/invitations/{invitation.Id}/answer", page, ("interested", "true"));
        }

        await browser.PostAsync($"/me/invitations/{invitation.Id}/answer", page, ("interested", "false"));
        Assert.Equal(ApplyInvitationState.Interested, (await StoredAsync(invitation)).State);
        Assert.Equal(1, await host.DispatchOutboxAsync());
    }

    [Fact]
    public async Task Answer_OfSomebodyElse_IsNotFound()
    {
        var (_, invitation) = await InvitedAsync();
        var other = await host.Given.CandidateAsync("Other Person");
        using var browser = await host.Given.SignedInAsync(other.AccountId);
        var page = await browser.GetAsync("/me/invitations");

        var answer = await browser.PostAsync($"/me/invitations/{invitation.Id}/answer", page, ("interested", "true"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(ApplyInvitationState.Sent, (await StoredAsync(invitation)).State);
        Assert.Contains("No invitation yet", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfAConfidentialCompany_NamesItNowhere()
    {
        var (candidate, _) = await InvitedAsync(posting => posting.Visibility = PostingVisibility.Confidential, "Secretive Forge");
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var page = await browser.GetAsync("/me/invitations");

        Assert.DoesNotContain("Secretive Forge", page.Text, StringComparison.Ordinal);
        Assert.Contains("I am interested", page.MainText, StringComparison.Ordinal);
    }

    private async Task<(Candidate Candidate, ApplyInvitation Invitation)> InvitedAsync(
        Action<Posting>? with = null, string companyName = "Harlan Tool & Die")
    {
        var company = await host.Given.CompanyAsync(companyName);
        var posting = await host.Given.PostingAsync(company, with: with);
        var sender = await host.Given.MemberAsync(company);
        var candidate = await host.Given.CandidateAsync();
        var invitation = new ApplyInvitation
        {
            PostingId = posting.Id,
            CandidateId = candidate.Id,
            Message = "Come and see us.",
            SentAt = host.Clock.GetUtcNow().UtcDateTime,
            SentByAccountId = sender.AccountId,
            SentByName = sender.Name,
        };
        await host.WithDatabaseAsync(async db =>
        {
            db.ApplyInvitations.Add(invitation);
            return await db.SaveChangesAsync(
                Domain.Process.System("Invite", host.Clock.GetUtcNow().UtcDateTime), CancellationToken.None);
        });
        return (candidate, invitation);
    }

    private Task<ApplyInvitation> StoredAsync(ApplyInvitation invitation) => host.WithDatabaseAsync(
        db => db.ApplyInvitations.AsNoTracking().SingleAsync(stored => stored.Id == invitation.Id));
}
