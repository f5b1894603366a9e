using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Team;

public sealed class InviteTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Invite_SendsAMailAndIsListedUntilItIsTakenBack()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/team/invite");

        var team = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.Email", " New.Person@Example.com "), ("Form.Role", "Editor")]));
        var invitation = await InvitationAsync(company);
        var after = await browser.FollowAsync(await browser.SubmitAsync(team, [], "form[action$=revoke]"));

        Assert.Contains("new.person@example.com", team.MainText, StringComparison.Ordinal);
        Assert.Equal(("new.person@example.com", Roles.Employer, MemberRole.Editor), (invitation.Email, invitation.Role, invitation.MemberRole));
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Outbox.CountAsync(
            message => message.DeduplicationKey == $"invitation/{invitation.TokenHash}")));
        Assert.DoesNotContain("new.person@example.com", after.MainText, StringComparison.Ordinal);
        Assert.NotNull((await InvitationAsync(company)).RevokedAt);
    }

    [Theory]
    [InlineData("", "Enter the e-mail address.")]
    [InlineData("nobody", "Enter an e-mail address such as name@example.com.")]
    public async Task Invite_ABadAddress_SaysSo(string email, string message)
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/team/invite");

        var answer = await browser.SubmitAsync(page, [("Form.Email", email)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([message], answer.Errors);
    }

    [Fact]
    public async Task Invite_AMember_SaysThatTheyAreIn()
    {
        var company = await host.Given.CompanyAsync();
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);
        var page = await browser.GetAsync($"/employer/{company.Slug}/team/invite");

        var answer = await browser.SubmitAsync(page, [("Form.Email", member.Email.ToUpperInvariant())]);

        Assert.Equal(["Somebody with this address is in the team already."], answer.Errors);
    }

    [Fact]
    public async Task Invite_AsEditor_IsRefused()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);

        var page = await browser.GetAsync($"/employer/{company.Slug}/team/invite");
        var posted = await browser.PostAsync($"/employer/{company.Slug}/team/invite", page, ("Form.Email", "a@example.com"));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal(HttpStatusCode.Forbidden, posted.Status);
    }

    [Fact]
    public async Task Revoke_OtherCompanysInvitation_IsNotFound()
    {
        var other = await host.Given.CompanyAsync();
        using var theirs = await host.Given.SignedInMemberAsync(other);
        await theirs.SubmitAsync(await theirs.GetAsync($"/employer/{other.Slug}/team/invite"), [("Form.Email", "theirs@example.com")]);
        var invitation = await InvitationAsync(other);
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var token = await browser.GetAsync($"/employer/{company.Slug}/team/invite");

        var answer = await browser.PostAsync($"/employer/{company.Slug}/team/invitations/{invitation.Id}/revoke", token);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Null((await InvitationAsync(other)).RevokedAt);
    }

    private Task<Invitation> InvitationAsync(Company company) => host.WithDatabaseAsync(
        db => db.Invitations.AsNoTracking().SingleAsync(invitation => invitation.CompanyId == company.Id));
}
