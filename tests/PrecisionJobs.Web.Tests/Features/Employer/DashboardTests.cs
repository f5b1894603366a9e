using System.Net;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer;

public sealed class DashboardTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_Anonymous_IsSentToSignIn()
    {
        using var browser = host.Browser();

        var answer = await browser.GetRawAsync("/employer");

        Assert.Contains("/account/login", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AsCandidate_IsRefused()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        var answer = await browser.GetAsync("/employer");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task Get_WithOneCompany_GoesStraightIn()
    {
        var company = await host.Given.CompanyAsync("Straight In Machining");
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);

        var page = await browser.GetAsync("/employer");

        Assert.EndsWith($"/employer/{company.Slug}", page.Address, StringComparison.Ordinal);
        Assert.Equal("Straight In Machining", page.Heading);
        Assert.NotNull(page.Document.QuerySelector(".subnav a[aria-current=page]"));
    }

    [Fact]
    public async Task Get_WithSeveralCompanies_ListsThem()
    {
        var first = await host.Given.CompanyAsync("First Forge");
        var second = await host.Given.CompanyAsync("Second Forge");
        var member = await host.Given.MemberAsync(first);
        await host.Given.MembershipAsync(member.AccountId, second, MemberRole.Reviewer);
        using var browser = await host.Given.SignedInAsync(member.AccountId);

        var page = await browser.GetAsync("/employer");

        Assert.Equal(
            [$"/employer/{first.Slug}", $"/employer/{second.Slug}"],
            page.Document.QuerySelectorAll("main .row-list a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public async Task Get_WithARequestOnly_SaysThatAnOwnerDecides()
    {
        var company = await host.Given.CompanyAsync("Slow Decision Shop");
        var account = await host.Given.AccountAsync(Roles.Employer);
        await host.Given.MembershipAsync(account.Id, company, admit: null);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        var page = await browser.GetAsync("/employer");
        var inside = await browser.GetAsync($"/employer/{company.Slug}");

        Assert.Contains("You asked to join Slow Decision Shop", page.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, inside.Status);
    }

    [Fact]
    public async Task Get_WithoutACompany_SaysWhatToDo()
    {
        var account = await host.Given.AccountAsync(Roles.Employer);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        var page = await browser.GetAsync("/employer");

        Assert.Contains("You belong to no company yet", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OtherCompany_IsNotFound()
    {
        var mine = await host.Given.CompanyAsync();
        var other = await host.Given.CompanyAsync();
        var member = await host.Given.MemberAsync(mine);
        using var browser = await host.Given.SignedInAsync(member.AccountId);

        var page = await browser.GetAsync($"/employer/{other.Slug}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Get_AfterBeingRemoved_IsNotFoundWithTheNextRequest()
    {
        var company = await host.Given.CompanyAsync();
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/employer/{company.Slug}")).Status);

        await host.WithDatabaseAsync(async db =>
        {
            (await db.Members.FindAsync(member.Id))!.Remove();
            return await db.SaveChangesAsync(Process.System("Remove", TestHost.Start.UtcDateTime), CancellationToken.None);
        });

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/employer/{company.Slug}")).Status);
    }

    [Fact]
    public async Task Get_Unverified_SaysWhatWouldHelpTheCheck()
    {
        var company = await host.Given.CompanyAsync(verified: false);
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);

        var page = await browser.GetAsync($"/employer/{company.Slug}");

        Assert.Contains("We are checking your company", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Give the company's website.", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CountsLiveClosingAndDrafts()
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company, "Live machinist");
        await host.Given.PostingAsync(company, "Draft welder", live: false);
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);

        var page = await browser.GetAsync($"/employer/{company.Slug}");

        Assert.Equal(
            ["1", "0", "1", "0"],
            page.Document.QuerySelectorAll(".tiles dd.tile-value").Select(tile => tile.TextContent.Trim()));
        Assert.Contains("Draft welder", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Closing within seven days", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SaysWhatEachDraftLacks()
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company, "Half written", live: false, with: draft => (draft.Pay, draft.TheWork) = (null, null));
        await host.Given.PostingAsync(company, "Written", live: false);
        using var browser = await host.Given.SignedInMemberAsync(company);

        var rows = Rows(await browser.GetAsync($"/employer/{company.Slug}"), "drafts");

        Assert.Contains("Missing: the work, pay", Assert.Single(rows, row => row.Contains("Half written", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Complete, not published", Assert.Single(rows, row => !row.Contains("Half written", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PutsTheLongestWaitFirstAndTellsTheSameTitleApart()
    {
        var company = await host.Given.CompanyAsync();
        var rockford = await host.Given.SiteAsync(company, "Rockford", "61101", "IL", "America/Chicago");
        var here = await host.Given.PostingAsync(company);
        var there = await host.Given.PostingAsync(company, with: posting =>
        {
            posting.Sites.Clear();
            posting.Sites.Add(new PostingSite { SiteId = rockford.Id });
        });
        await host.Given.ApplicantAsync(here, ago: TimeSpan.FromDays(1));
        await host.Given.ApplicantAsync(there, "Lee Park", ago: TimeSpan.FromDays(9));
        using var browser = await host.Given.SignedInMemberAsync(company);

        var rows = Rows(await browser.GetAsync($"/employer/{company.Slug}"), "applicants");

        Assert.Equal(2, rows.Count);
        Assert.Contains("Rockford, IL", rows[0], StringComparison.Ordinal);
        Assert.Contains("Cleveland, OH", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AsksAboutAPostingWhoseOpeningsAreTaken()
    {
        var company = await host.Given.CompanyAsync();
        var one = await host.Given.PostingAsync(company, "One opening");
        var two = await host.Given.PostingAsync(company, "Two openings", with: posting => posting.Openings = 2);
        foreach (var posting in (Posting[])[one, two])
        {
            await host.Given.ApplicantAsync(posting, stages: [ApplicationStage.InReview, ApplicationStage.Interview, ApplicationStage.Offer, ApplicationStage.Hired]);
        }

        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}");
        var fill = page.Document.QuerySelector("[aria-labelledby=hired] a[href$=fill]")!.GetAttribute("href")!;
        await browser.SubmitAsync(await browser.GetAsync(fill), []);

        Assert.Contains("One opening", Assert.Single(Rows(page, "hired")), StringComparison.Ordinal);
        Assert.Empty(Rows(await browser.GetAsync($"/employer/{company.Slug}"), "hired"));
    }

    [Fact]
    public async Task Get_ClosingSoon_OffersToKeepItOpen()
    {
        using var own = new TestHost();
        var company = await own.Given.CompanyAsync();
        await own.Given.PostingAsync(company, "Closes next");
        var member = await own.Given.MemberAsync(company);
        own.Clock.Advance(TimeSpan.FromDays(25));
        using var browser = await own.Given.SignedInAsync(member.AccountId);

        var page = await browser.GetAsync($"/employer/{company.Slug}");
        var list = await browser.GetAsync($"/employer/{company.Slug}/postings");
        var extend = await browser.GetAsync(page.Document.QuerySelector("[aria-labelledby=closing] a[href$=extend]")!.GetAttribute("href")!);

        Assert.Equal("Move the closing day", extend.Heading);
        Assert.Contains("closing soon", list.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfManyPostings_AsksTheDatabaseAsOftenAsOfFew()
    {
        var few = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(few, live: false);
        await host.Given.ApplicantAsync(await host.Given.PostingAsync(few));
        var many = await host.Given.CompanyAsync();
        for (var index = 0; index < 12; index++)
        {
            await host.Given.PostingAsync(many, live: false);
            await host.Given.ApplicantAsync(await host.Given.PostingAsync(many));
        }

        using var fewBrowser = await host.Given.SignedInMemberAsync(few);
        using var manyBrowser = await host.Given.SignedInMemberAsync(many);

        // Of each page three are the session: the account, its roles, and what it is in this company.
        foreach (var (path, statements) in ((string, int)[])[("", 11), ("/postings", 5), ("/team", 6), ("/sites", 4), ("/profile", 6)])
        {
            var less = await host.CountQueriesAsync(() => fewBrowser.GetAsync($"/employer/{few.Slug}{path}"));
            var more = await host.CountQueriesAsync(() => manyBrowser.GetAsync($"/employer/{many.Slug}{path}"));
            Assert.Equal((path, statements, statements), (path, less, more));
        }
    }

    [Fact]
    public async Task HostileNames_AreTextOnEveryScreen()
    {
        const string hostile = "<script>alert(1)</script>🛠\"'&{{x}}";
        var company = await host.Given.CompanyAsync(hostile);
        var posting = await host.Given.PostingAsync(company, hostile, live: false, with: draft => draft.TheWork = $"{hostile} [x](javascript:alert(1)) {new string('w', 100)}");
        await host.Given.SiteAsync(company, hostile, "61101", "IL", "America/Chicago");
        await host.Given.ApplicantAsync(await host.Given.PostingAsync(company, hostile), hostile);
        using var browser = await host.Given.SignedInMemberAsync(company, name: hostile);

        foreach (var path in (string[])[
            "", "/postings", $"/postings?q={Uri.EscapeDataString(hostile)}", "/team", "/sites", "/profile", "/profile/edit", $"/postings/{posting.Id}",
            $"/postings/{posting.Id}/basics", $"/postings/{posting.Id}/work", $"/postings/{posting.Id}/place", $"/postings/{posting.Id}/publish",
            $"/postings/{posting.Id}/preview", $"/postings/{posting.Id}/delete"])
        {
            var page = await browser.GetAsync($"/employer/{company.Slug}{path}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("<script>alert", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(page.Document.QuerySelectorAll("a[href]"), link => link.GetAttribute("href")!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
            Assert.Contains(hostile, page.Document.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    private static List<string> Rows(TestPage page, string section) =>
        [.. page.Document.QuerySelectorAll($"[aria-labelledby={section}] li").Select(row => row.TextContent)];
}
