using System.Net;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Admin;

/// <summary>Administration is closed to everybody else, whatever the address.</summary>
public sealed class AccessTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string[] Pages =
    [
        "/admin", "/admin/companies", "/admin/companies/{company}", "/admin/companies/{company}/refuse", "/admin/postings",
        "/admin/postings/{posting}", "/admin/postings/{posting}/take-down", "/admin/people", "/admin/people/{person}",
        "/admin/people/{person}/disable", "/admin/invitations", "/admin/outbox", "/admin/outbox/{message}",
        "/admin/outbox/{message}/discard", "/admin/audit", "/admin/audit/1",
    ];

    private static readonly string[] Forms =
    [
        "/admin/companies/{company}/verify", "/admin/companies/{company}/refuse", "/admin/companies/{company}/recruiters",
        "/admin/companies/{company}/recruiters/{person}/remove", "/admin/postings/{posting}/take-down",
        "/admin/people/{person}/disable", "/admin/people/{person}/enable", "/admin/people/{person}/unlock",
        "/admin/people/{person}/role", "/admin/people/{person}/confirmation",
        "/admin/invitations", "/admin/invitations/1/revoke", "/admin/outbox/{message}/retry", "/admin/outbox/{message}/discard",
    ];

    [Theory]
    [InlineData(Roles.Candidate)]
    [InlineData(Roles.Employer)]
    [InlineData(Roles.Recruiter)]
    public async Task EveryAddress_AsSomebodyElse_IsForbidden(string role)
    {
        var address = await AddressesAsync();
        var account = await host.Given.AccountAsync(role);
        using var browser = await host.Given.SignedInAsync(account.Email!);
        var home = await browser.GetAsync("/");

        foreach (var page in Pages)
        {
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, (await browser.GetAsync(address(page))).Status));
        }

        foreach (var form in Forms)
        {
            var answer = await browser.PostAsync(address(form), home, ("Form.Reason", "Because"));
            Assert.Equal((form, HttpStatusCode.Forbidden), (form, (await browser.FollowAsync(answer)).Status));
        }
    }

    [Fact]
    public async Task EveryAddress_Anonymous_LeadsToSignIn()
    {
        var address = await AddressesAsync();
        using var browser = host.Browser();
        var login = await browser.GetAsync("/account/login");

        foreach (var page in Pages)
        {
            Assert.Contains("/account/login", (await browser.GetRawAsync(address(page))).Location, StringComparison.Ordinal);
        }

        foreach (var form in Forms)
        {
            var answer = await browser.PostAsync(address(form), login, ("Form.Reason", "Because"));
            Assert.Contains("/account/login", answer.Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EveryPage_AsAdministrator_OpensWithOneHeadingAndATitle()
    {
        var address = await AddressesAsync();
        using var browser = await host.Given.AdministratorSignedInAsync();

        foreach (var page in Pages)
        {
            var answer = await browser.GetAsync(address(page));
            Assert.Equal((page, HttpStatusCode.OK), (page, answer.Status));
            Assert.Single(answer.Document.QuerySelectorAll("h1"));
            Assert.EndsWith("| PrecisionJobs", answer.Document.Title, StringComparison.Ordinal);
            Assert.Empty(answer.Document.QuerySelectorAll("[style], main script"));
        }
    }

    [Theory]
    [InlineData("/admin/companies/nobody")]
    [InlineData("/admin/companies/nobody/refuse")]
    [InlineData("/admin/postings/999999")]
    [InlineData("/admin/postings/999999/take-down")]
    [InlineData("/admin/people/999999")]
    [InlineData("/admin/people/999999/disable")]
    [InlineData("/admin/outbox/999999")]
    [InlineData("/admin/outbox/999999/discard")]
    [InlineData("/admin/audit/999999")]
    public async Task Get_OfWhatIsNot_IsNotFound(string address)
    {
        using var browser = await host.Given.AdministratorSignedInAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("/admin/companies/nobody/verify")]
    [InlineData("/admin/companies/nobody/refuse")]
    [InlineData("/admin/companies/nobody/recruiters")]
    [InlineData("/admin/companies/nobody/recruiters/1/remove")]
    [InlineData("/admin/postings/999999/take-down")]
    [InlineData("/admin/people/999999/disable")]
    [InlineData("/admin/people/999999/enable")]
    [InlineData("/admin/people/999999/unlock")]
    [InlineData("/admin/people/999999/role")]
    [InlineData("/admin/people/999999/confirmation")]
    [InlineData("/admin/invitations/999999/revoke")]
    [InlineData("/admin/outbox/999999/retry")]
    [InlineData("/admin/outbox/999999/discard")]
    public async Task Post_OfWhatIsNot_IsNotFound(string address)
    {
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync("/admin");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(address, page, ("Form.Reason", "Because"))).Status);
    }

    [Theory]
    [InlineData("/admin/companies?state=%27%3B--&q=%25_%5B&page=-3")]
    [InlineData("/admin/companies?page=abc&q=%00")]
    [InlineData("/admin/postings?status=1%20or%201&page=99999999999999&q=%27%22%3Cscript%3E")]
    [InlineData("/admin/people?role=%27&page=2147483647&q=%5C%25")]
    [InlineData("/admin/outbox?state=x&page=0")]
    [InlineData("/admin/audit?from=yesterday&to=9999-12-31&account=x&page=-1&entity=%27&key=%27&action=%25&actor=%5B")]
    [InlineData("/admin/audit?from=2027-13-40&to=0000-00-00&page=1e9")]
    public async Task Get_WithNonsense_IsAnAnswerAndEchoesNothingRaw(string address)
    {
        using var browser = await host.Given.AdministratorSignedInAsync();

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<script>", page.Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    private async Task<Func<string, string>> AddressesAsync()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        var person = await host.Given.RecruiterAsync(company);
        var message = await host.Given.ParkedMessageAsync();
        return template => template
            .Replace("{company}", company.Slug, StringComparison.Ordinal)
            .Replace("{posting}", $"{posting.Id}", StringComparison.Ordinal)
            .Replace("{person}", $"{person.Id}", StringComparison.Ordinal)
            .Replace("{message}", $"{message.Id}", StringComparison.Ordinal);
    }
}
