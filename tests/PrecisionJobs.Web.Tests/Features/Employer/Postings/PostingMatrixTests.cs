using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Postings;

/// <summary>Who may open which address of a posting, and what the addresses of other companies' postings say.</summary>
public sealed class PostingMatrixTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string[] Pages = ["", "/preview"];

    private static readonly string[] WritingPages =
    [
        "/basics", "/work", "/requirements", "/pay", "/place", "/questions", "/publish", "/delete",
    ];

    private static readonly string[] LivePages = ["/close", "/fill", "/extend"];

    private static readonly string[] Posts =
    [
        "/basics", "/work", "/requirements", "/pay", "/place", "/questions", "/publish", "/close", "/fill", "/extend",
        "/reopen", "/pause", "/resume", "/review", "/send-back", "/copy", "/delete", "/basics/draft", "/pay/draft/discard",
    ];

    public static TheoryData<string> AllGets() => [.. Pages, .. WritingPages, .. LivePages, "/reopen", "/send-back"];

    public static TheoryData<string> AllPosts() => [.. Posts];

    public static TheoryData<string> WritingGets() => [.. WritingPages, .. LivePages, "/reopen", "/send-back"];

    [Theory]
    [MemberData(nameof(AllGets))]
    public async Task Get_Anonymous_IsSentToSignIn(string path)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        using var browser = host.Browser();

        var answer = await browser.GetRawAsync(Address(company, posting, path));

        Assert.Contains("/account/login", answer.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Candidate)]
    [InlineData(Roles.Recruiter)]
    [InlineData(Roles.Administrator)]
    public async Task Get_AsAnotherRole_IsRefused(string role)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        using var browser = await host.Given.SignedInAsync((await host.Given.AccountAsync(role)).Email!);

        foreach (var path in AllGets())
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Address(company, posting, path))).Status);
        }
    }

    [Fact]
    public async Task OtherCompanysPosting_IsNotFoundAtEveryAddressAndStaysAsItIs()
    {
        var other = await host.Given.CompanyAsync();
        var live = await host.Given.PostingAsync(other);
        var draft = await host.Given.PostingAsync(other, live: false);
        var mine = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(mine);
        var token = await browser.GetAsync($"/employer/{mine.Slug}/postings/new");
        var before = await StoredAsync(other);

        foreach (var posting in (Posting[])[live, draft])
        {
            foreach (var company in (Company[])[mine, other])
            {
                foreach (var path in AllGets())
                {
                    Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Address(company, posting, path))).Status);
                }

                foreach (var path in Posts)
                {
                    Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(browser, company, posting, path, token)).Status);
                }
            }
        }

        Assert.Equal(before, await StoredAsync(other));
    }

    [Fact]
    public async Task Reviewer_SeesPostingsAndChangesNothing()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company, MemberRole.Reviewer);
        var token = await browser.GetAsync($"/employer/{company.Slug}");
        var before = await StoredAsync(company);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/employer/{company.Slug}/postings")).Status);
        foreach (var path in Pages)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Address(company, posting, path))).Status);
        }

        foreach (var path in WritingGets())
        {
            var page = await browser.GetAsync(Address(company, posting, path));
            Assert.Equal(HttpStatusCode.Forbidden, page.Status);
            Assert.Contains("You are a reviewer", page.MainText, StringComparison.Ordinal);
        }

        foreach (var path in Posts)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(browser, company, posting, path, token)).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/employer/{company.Slug}/postings/new")).Status);
        Assert.Equal(before, await StoredAsync(company));
    }

    [Fact]
    public async Task Reviewer_IsOfferedNothingThatIsRefused()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false);
        using var browser = await host.Given.SignedInMemberAsync(company, MemberRole.Reviewer);

        var page = await browser.GetAsync(Address(company, posting, ""));

        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.DoesNotContain("What can be done", page.MainText, StringComparison.Ordinal);
        Assert.All(
            page.Document.QuerySelectorAll("main a.btn"),
            link => Assert.EndsWith("/preview", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MemberRole.Owner)]
    [InlineData(MemberRole.Editor)]
    public async Task OwnersAndEditors_OpenEveryPage(MemberRole role)
    {
        var company = await host.Given.CompanyAsync();
        var draft = await host.Given.PostingAsync(company, live: false);
        var live = await host.Given.PostingAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company, role);

        foreach (var path in (string[])[.. Pages, .. WritingPages])
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Address(company, draft, path))).Status);
        }

        foreach (var path in LivePages)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Address(company, live, path))).Status);
        }
    }

    [Theory]
    [MemberData(nameof(AllPosts))]
    public async Task Post_WithoutAToken_IsRefused(string path)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company);

        var answer = await browser.PostWithoutTokenAsync(Address(company, posting, path), ("Form.Title", "Forged"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    private static string Address(Company company, Posting posting, string path) =>
        string.Create(CultureInfo.InvariantCulture, $"/employer/{company.Slug}/postings/{posting.Id}{path}");

    private static Task<TestPage> SendAsync(TestBrowser browser, Company company, Posting posting, string path, TestPage token) =>
        browser.PostAsync(
            Address(company, posting, path),
            token,
            ("Form.Title", "Stolen"),
            ("Form.Key", Guid.NewGuid().ToString("N")),
            ("Form.Reason", nameof(CloseReason.PostedByMistake)),
            ("Form.ClosesOn", "2027-05-01"));

    private Task<string> StoredAsync(Company company) => host.WithDatabaseAsync(async db => string.Join(
        '\n',
        await db.Postings.Where(posting => posting.CompanyId == company.Id).OrderBy(posting => posting.Id)
            .Select(posting => $"{posting.Id} {posting.Title} {posting.State} {posting.Revision}").ToListAsync()));
}
