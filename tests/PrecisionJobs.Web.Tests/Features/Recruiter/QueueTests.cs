using System.Net;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Tests.Features.Applicants;

namespace PrecisionJobs.Web.Tests.Features.Recruiter;

public sealed class QueueTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string[] Pages = ["/recruiter", "/recruiter/companies", "/recruiter/companies/{company}"];

    [Fact]
    public async Task Anonymous_IsSentToSignIn()
    {
        using var browser = host.Browser();

        foreach (var page in Pages)
        {
            Assert.Contains("/account/login", (await browser.GetRawAsync(page)).Location, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Roles.Candidate)]
    [InlineData(Roles.Employer)]
    [InlineData(Roles.Administrator)]
    public async Task AnotherRole_IsForbidden(string role)
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInAsync((await host.Given.AccountAsync(role)).Email!);

        foreach (var page in Pages)
        {
            var answer = await browser.GetAsync(page.Replace("{company}", company.Slug, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        }
    }

    [Fact]
    public async Task Company_ThatIsNotAssigned_IsNotFound()
    {
        var other = await host.Given.CompanyAsync();
        var recruiter = await host.Given.RecruiterAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync(recruiter.Email!);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/recruiter/companies/{other.Slug}")).Status);
    }

    [Fact]
    public async Task Queue_WithoutACompany_SaysWhatToDo()
    {
        var recruiter = await host.Given.RecruiterAsync();
        using var browser = await host.Given.SignedInAsync(recruiter.Email!);

        var page = await browser.GetAsync("/recruiter");

        Assert.Contains("No company is assigned to you yet", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_ListsWhoWaitsAtAssignedCompanies_LongestFirst_AndNobodyElse()
    {
        var mine = await host.Given.CompanyAsync("My Client");
        var second = await host.Given.CompanyAsync("My Second Client");
        var foreign = await host.Given.CompanyAsync("Foreign Client");
        var posting = await host.Given.PostingAsync(mine, "Grinder");
        var other = await host.Given.PostingAsync(second, "Welder");
        await host.Given.ApplicantAsync(posting, "Waits three", ago: TimeSpan.FromDays(3));
        await host.Given.ApplicantAsync(other, "Waits nine", ago: TimeSpan.FromDays(9));
        await host.Given.ApplicantAsync(posting, "Was read", ago: TimeSpan.FromDays(20), stages: [ApplicationStage.InReview]);
        await host.Given.ApplicantAsync(await host.Given.PostingAsync(foreign), "Foreigner", ago: TimeSpan.FromDays(30));
        var recruiter = await host.Given.RecruiterAsync(mine, second);
        using var browser = await host.Given.SignedInAsync(recruiter.Email!);

        var page = await browser.GetAsync("/recruiter");

        Assert.Equal(
            ["Waits nine", "Waits three"],
            Waiting(page));
        Assert.Equal(
            ["Welder", "Grinder"],
            page.Document.QuerySelectorAll("#by-posting a").Select(link => link.TextContent));
        Assert.Equal(
            ["2", "9 days", "2", "2"],
            page.Document.QuerySelectorAll(".tiles dd.tile-value").Select(tile => tile.TextContent.Trim()));
        Assert.DoesNotContain("Foreign", page.MainText, StringComparison.Ordinal);
        foreach (var link in page.Document.QuerySelectorAll("main a[href^='/recruiter/']").Select(item => item.GetAttribute("href")!))
        {
            Assert.Equal((link, HttpStatusCode.OK), (link, (await browser.GetAsync(link)).Status));
        }
    }

    [Fact]
    public async Task Queue_EveryTabCountsItsList_AndTheStageBeginsTheWait()
    {
        var (company, browser) = await ClientAsync();
        var posting = await host.Given.PostingAsync(company);
        var first = await host.Given.ApplicantAsync(posting, "Applied first", ago: TimeSpan.FromDays(30));
        await host.Given.ApplicantAsync(posting, "Applied second", ago: TimeSpan.FromDays(20), stages: [ApplicationStage.InReview]);
        host.Clock.Advance(TimeSpan.FromDays(2));
        await host.ChangeAsync(first, (application, process) => application.TryMove(ApplicationStage.InReview, MoveSide.Company, process));
        await host.Given.ApplicantAsync(posting, "Shortlisted", stages: [ApplicationStage.Shortlisted]);
        await host.Given.ApplicantAsync(posting, "Over", stages: [ApplicationStage.Declined]);
        await host.Given.ApplicantAsync(posting, "Hired", stages: [ApplicationStage.Shortlisted, ApplicationStage.Offer, ApplicationStage.Hired]);

        var tabs = (await browser.GetAsync("/recruiter")).Document.QuerySelectorAll(".nav-tabs a")
            .Select(tab => (Address: tab.GetAttribute("href")!, Count: tab.QuerySelector(".count")!.TextContent)).ToList();
        var shown = new List<string>();
        foreach (var (address, count) in tabs)
        {
            var names = Waiting(await browser.GetAsync(address));
            Assert.Equal(count, $"{names.Count}");
            shown.AddRange(names);
        }

        Assert.Equal(5, tabs.Count);
        Assert.Equal(["Applied second", "Applied first", "Shortlisted"], shown);
    }

    [Fact]
    public async Task Queue_OfOneCompany_HoldsThatCompanysAlone_AndForgetsWhatIsNotOnes()
    {
        var (mine, second, foreign) = (
            await host.Given.CompanyAsync("First Client"),
            await host.Given.CompanyAsync("Second Client"),
            await host.Given.CompanyAsync("Somebody Elses"));
        await host.Given.ApplicantAsync(await host.Given.PostingAsync(mine), "At the first");
        await host.Given.ApplicantAsync(await host.Given.PostingAsync(second), "At the second");
        await host.Given.ApplicantAsync(await host.Given.PostingAsync(foreign), "Foreigner");
        var recruiter = await host.Given.RecruiterAsync(mine, second);
        using var browser = await host.Given.SignedInAsync(recruiter.Email!);

        Assert.Equal(["At the second"], Waiting(await browser.GetAsync($"/recruiter?company={second.Slug}")));
        Assert.Equal(2, Waiting(await browser.GetAsync($"/recruiter?company={foreign.Slug}")).Count);
        Assert.Equal(2, Waiting(await browser.GetAsync("/recruiter?company=%27%22%3E&stage=%3Cb%3E&page=-7")).Count);
        Assert.Contains(
            "Nobody waits at “Offer”", (await browser.GetAsync("/recruiter?stage=offer&page=9")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Company_CountsEqualTheLists()
    {
        var company = await host.Given.CompanyAsync("Counted Client");
        var posting = await host.Given.PostingAsync(company);
        await host.Given.PostingAsync(company, "Hidden draft", live: false);
        await host.Given.ApplicantAsync(posting);
        await host.Given.ApplicantAsync(posting, stages: [ApplicationStage.Declined]);
        await host.Given.ApplicantAsync(posting);
        var recruiter = await host.Given.RecruiterAsync(company);
        using var browser = await host.Given.SignedInAsync(recruiter.Email!);

        var page = await browser.GetAsync($"/recruiter/companies/{company.Slug}");

        var counts = page.Document.QuerySelectorAll("tbody td.num a").ToList();
        Assert.Equal(["3", "2"], counts.Select(link => link.TextContent));
        foreach (var link in counts)
        {
            var list = await browser.GetAsync(link.GetAttribute("href")!);
            Assert.Equal(link.TextContent, $"{list.Document.QuerySelectorAll("tbody tr").Length}");
        }

        Assert.DoesNotContain("Hidden draft", page.MainText, StringComparison.Ordinal);
        var all = await browser.GetAsync("/recruiter/companies");
        Assert.Equal(["1", "2"], all.Document.QuerySelectorAll("tbody td.num").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Queue_AsksNoMoreForManyThanForFew()
    {
        var (company, browser) = await ClientAsync();
        var posting = await host.Given.PostingAsync(company);
        await host.Given.ApplicantAsync(posting);
        await browser.GetAsync("/recruiter");
        host.Queries.Reset();
        await browser.GetAsync("/recruiter");
        var few = host.Queries.Count;
        for (var number = 0; number < 12; number++)
        {
            await host.Given.ApplicantAsync(posting);
        }

        host.Queries.Reset();
        await browser.GetAsync("/recruiter");

        Assert.Equal(few, host.Queries.Count);
        Assert.InRange(few, 1, 14);
    }

    private async Task<(Company Company, TestBrowser Browser)> ClientAsync()
    {
        var company = await host.Given.CompanyAsync();
        var recruiter = await host.Given.RecruiterAsync(company);
        return (company, await host.Given.SignedInAsync(recruiter.Email!));
    }

    private static List<string> Waiting(TestPage page) =>
        [.. page.Document.QuerySelectorAll("#waiting tbody th a").Select(link => link.TextContent)];
}
