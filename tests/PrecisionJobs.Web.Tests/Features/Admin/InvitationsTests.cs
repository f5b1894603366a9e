using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Admin;

public sealed class InvitationsTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData(Roles.Recruiter, "rita.recruiter@example.com")]
    [InlineData(Roles.Administrator, "adam.admin@example.com")]
    public async Task Invite_SendsAMail_AndListsTheInvitation(string role, string email)
    {
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync("/admin/invitations");

        var after = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.Email", $" {email} "), ("Form.Role", role)], "#invite"));

        Assert.Contains(email, after.MainText, StringComparison.Ordinal);
        var mail = Assert.Single(await host.Given.MailsToAsync(email)).Mail;
        Assert.Contains("https://localhost/account/invitation", mail.Text, StringComparison.Ordinal);
        Assert.Equal(role, (await host.WithDatabaseAsync(db => db.Invitations.SingleAsync(item => item.Email == email))).Role);
    }

    [Theory]
    [InlineData("", Roles.Recruiter, "Enter your e-mail address.")]
    [InlineData("not an address", Roles.Recruiter, "Enter an e-mail address such as name@example.com.")]
    [InlineData("new@example.com", "", "Choose what they shall be: a recruiter or an administrator.")]
    [InlineData("new@example.com", Roles.Candidate, "Choose what they shall be: a recruiter or an administrator.")]
    [InlineData("new@example.com", Roles.Employer, "Choose what they shall be: a recruiter or an administrator.")]
    public async Task Invite_ThatCannotBe_IsRefusedAndKept(string email, string role, string error)
    {
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync("/admin/invitations");

        var answer = await browser.SubmitAsync(page, [("Form.Email", email), ("Form.Role", role)], "#invite");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([error], answer.Errors);
        Assert.Equal(email, answer.Document.QuerySelector("#Form_Email")!.GetAttribute("value"));
        Assert.False(await host.WithDatabaseAsync(db => db.Invitations.AnyAsync(item => item.Email == email)));
    }

    [Fact]
    public async Task Invite_OfSomebodyWithAnAccount_SaysWhatToDo()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync("/admin/invitations");

        var answer = await browser.SubmitAsync(
            page, [("Form.Email", account.Email!.ToUpperInvariant()), ("Form.Role", Roles.Recruiter)], "#invite");

        Assert.Contains("This address has an account already.", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoke_EndsTheInvitation_AndItsUnsentMail()
    {
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync("/admin/invitations");
        page = await browser.FollowAsync(
            await browser.SubmitAsync(page, [("Form.Email", "regretted@example.com"), ("Form.Role", Roles.Administrator)], "#invite"));
        var invitation = await host.WithDatabaseAsync(db => db.Invitations.SingleAsync(item => item.Email == "regretted@example.com"));

        var after = await browser.FollowAsync(
            await browser.SubmitAsync(page, [], $"form[action='/admin/invitations/{invitation.Id}/revoke']"));

        Assert.DoesNotContain("regretted@example.com", after.MainText, StringComparison.Ordinal);
        Assert.NotNull((await host.WithDatabaseAsync(db => db.Invitations.SingleAsync(item => item.Id == invitation.Id))).RevokedAt);
        Assert.True(Assert.Single(await host.Given.MailsToAsync("regretted@example.com")).Message.IsDiscarded);
        var again = await browser.FollowAsync(await browser.PostAsync($"/admin/invitations/{invitation.Id}/revoke", page));
        Assert.Contains("had ended already", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmation_IsSentAgain_OnlyWhereTheAddressWaitsForIt()
    {
        var waiting = await host.Given.AccountAsync(Roles.Candidate);
        await host.WithDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(account => account.Id == waiting.Id)).EmailConfirmed = false;
            return await db.SaveChangesAsync(Process.System("Change", TestHost.Start.UtcDateTime), CancellationToken.None);
        });
        var confirmed = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/people/{waiting.Id}");

        await browser.SubmitAsync(page, [], "#confirmation");
        await browser.PostAsync($"/admin/people/{confirmed.Id}/confirmation", page);

        var mail = Assert.Single(await host.Given.MailsToAsync(waiting.Email!)).Mail;
        Assert.Contains("https://localhost/account/confirm", mail.Text, StringComparison.Ordinal);
        Assert.Empty(await host.Given.MailsToAsync(confirmed.Email!));
    }
}
