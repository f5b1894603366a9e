using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;

namespace PrecisionJobs.Web.Tests.Features.Account;

public sealed class InvitationTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData(Roles.Recruiter, "/recruiter")]
    [InlineData(Roles.Administrator, "/admin")]
    public async Task Post_ByANewPerson_MakesAnAccountOfTheInvitedRole(string role, string workspace)
    {
        var admin = await host.Given.AccountAsync(Roles.Administrator, "Ada Admin");
        var email = $"new-{role}@example.com".ToLowerInvariant();
        var link = await host.Given.InvitationAsync(admin, email, role);
        using var browser = host.Browser();

        var page = await browser.GetAsync(link);
        var invalid = await browser.SubmitAsync(page, [("Form.Name", ""), ("Form.Password", "short")]);
        var accepted = await AcceptAsync(browser, invalid);
        var again = await browser.GetRawAsync(link);

        Assert.Contains("Ada Admin invites you", host.Mail.To(email)[0].TextBody, StringComparison.Ordinal);
        Assert.Equal("Your invitation", page.Heading);
        Assert.Equal(2, invalid.Errors.Count);
        Assert.Equal(workspace, accepted.Location);
        Assert.Equal(HttpStatusCode.Gone, again.Status);
        var account = await host.WithDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.Email == email));
        Assert.True(account.EmailConfirmed);
        Assert.Equal([role], await host.WithDatabaseAsync(db => db.UserRoles.Where(item => item.UserId == account.Id)
            .Join(db.Roles, item => item.RoleId, item => item.Id, (_, item) => item.Name!).ToListAsync()));
    }

    [Fact]
    public async Task Post_ToACompany_MakesAMemberOfTheInvitedRank()
    {
        var company = await host.Given.CompanyAsync();
        var owner = await OwnerAsync(company);
        var link = await host.Given.InvitationAsync(owner, "editor@example.com", Roles.Employer, company);
        using var browser = host.Browser();

        var accepted = await AcceptAsync(browser, await browser.GetAsync(link));

        Assert.Equal("/employer", accepted.Location);
        var member = await host.WithDatabaseAsync(db => db.Members.AsNoTracking().SingleAsync(item => item.Email == "editor@example.com"));
        Assert.Equal((company.Id, MemberRole.Editor, MemberState.Active), (member.CompanyId, member.Role, member.State));
    }

    [Fact]
    public async Task Post_ByAnEmployerOfAnotherCompany_TakesSigningInAndAddsAMembership()
    {
        var home = await host.Given.CompanyAsync("Home Works");
        var guest = await host.Given.MemberAsync(home);
        var company = await host.Given.CompanyAsync("Second Works");
        var link = await host.Given.InvitationAsync(await OwnerAsync(company), guest.Email, Roles.Employer, company);
        using var stranger = host.Browser();
        using var browser = await host.Given.SignedInAsync(guest.AccountId);

        var asked = await stranger.GetAsync(link);
        var forced = await stranger.PostAsync(
            "/account/invitation",
            await stranger.GetAsync("/account/login"),
            ("Form.Token", new Uri("https://localhost" + link).Query.Split('=')[1]),
            ("Form.Name", "Mallory"),
            ("Form.Password", Given.Password));
        var accepted = await browser.SubmitAsync(await browser.GetAsync(link), []);

        Assert.Contains("has an account already", asked.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        Assert.Equal("/employer", accepted.Location);
        Assert.Equal(2, await host.WithDatabaseAsync(db => db.Members.CountAsync(item => item.AccountId == guest.AccountId)));
    }

    [Fact]
    public async Task Get_WhenTheAddressHasAnAccountOfAnotherRole_ExplainsIt()
    {
        var admin = await host.Given.AccountAsync(Roles.Administrator);
        var candidate = await host.Given.AccountAsync(Roles.Candidate);
        var link = await host.Given.InvitationAsync(admin, candidate.Email!, Roles.Recruiter);
        using var browser = await host.Given.SignedInAsync(candidate.Email!);

        var page = await browser.GetAsync(link);

        Assert.Contains("account of another kind", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task Get_WhenItIsOver_SaysSoAlikeForEveryReason()
    {
        using var own = new TestHost();
        var admin = await own.Given.AccountAsync(Roles.Administrator);
        var replaced = await own.Given.InvitationAsync(admin, "twice@example.com", Roles.Recruiter);
        var late = await own.Given.InvitationAsync(admin, "twice@example.com", Roles.Recruiter);
        using var browser = own.Browser();
        var form = await browser.GetAsync(late);

        var pages = new List<TestPage>
        {
            await browser.GetRawAsync(replaced),
            await browser.GetRawAsync("/account/invitation?token=made-up"),
            await browser.GetRawAsync("/account/invitation"),
        };
        own.Clock.Advance(Invitation.Lifetime);
        pages.Add(await browser.GetRawAsync(late));
        pages.Add(await AcceptAsync(browser, form));

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.Gone, page.Status));
        Assert.Single(pages.Select(page => page.MainText).Distinct(StringComparer.Ordinal));
        Assert.False(await own.WithDatabaseAsync(db => db.Users.AnyAsync(user => user.Email == "twice@example.com")));
    }

    [Fact]
    public async Task Post_ManyTimesAtOnce_MakesOneAccount()
    {
        var admin = await host.Given.AccountAsync(Roles.Administrator);
        var link = await host.Given.InvitationAsync(admin, "eager@example.com", Roles.Recruiter);
        var browsers = Enumerable.Range(0, 6).Select(_ => host.Browser()).ToList();
        var forms = await Task.WhenAll(browsers.Select(browser => browser.GetAsync(link)));

        var answers = await Task.WhenAll(browsers.Zip(forms, AcceptAsync));

        Assert.Single(answers, answer => answer.Location == "/recruiter");
        Assert.DoesNotContain(answers, answer => answer.Status == HttpStatusCode.InternalServerError);
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Users.CountAsync(user => user.Email == "eager@example.com")));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task Stored_IsOnlyAHashOfTheToken()
    {
        var admin = await host.Given.AccountAsync(Roles.Administrator);
        var link = await host.Given.InvitationAsync(admin, "hashed@example.com", Roles.Recruiter);
        var token = link.Split('=')[1];

        var stored = await host.WithDatabaseAsync(db => db.Invitations.AsNoTracking().SingleAsync(item => item.Email == "hashed@example.com"));

        Assert.NotEqual(token, stored.TokenHash);
        Assert.Equal(64, stored.TokenHash.Length);
    }

    private static async Task<TestPage> AcceptAsync(TestBrowser browser, TestPage page) =>
        await browser.SubmitAsync(page, [("Form.Name", "Nora New"), ("Form.Password", Given.Password)]);

    private async Task<PrecisionJobs.Data.Accounts.Account> OwnerAsync(Company company)
    {
        var member = await host.Given.MemberAsync(company);
        return await host.WithDatabaseAsync(db => db.Users.SingleAsync(user => user.Id == member.AccountId));
    }
}
