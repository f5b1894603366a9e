using System.Globalization;
using System.Net;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Postings;

public sealed class PostingListTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Process Act = Process.System("Given", TestHost.Start.UtcDateTime);

    [Fact]
    public async Task Show_EveryCountIsTheLengthOfItsList()
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company, "Live one");
        await host.Given.PostingAsync(company, "Live two");
        await host.Given.PostingAsync(company, "Draft", live: false);
        await host.Given.PostingAsync(company, "Paused", with: posting => Publish(posting, 0, 30, PostingVerb.Pause));
        await host.Given.PostingAsync(company, "Filled", with: posting => Publish(posting, 0, 30, PostingVerb.Fill));
        await host.Given.PostingAsync(company, "Scheduled", live: false, with: posting => Publish(posting, 3, 30));
        using var browser = await host.Given.SignedInMemberAsync(company);
        var all = await browser.GetAsync($"/employer/{company.Slug}/postings");

        var tabs = all.Document.QuerySelectorAll("main .nav-tabs a").Select(tab => (
            Address: tab.GetAttribute("href")!, Count: int.Parse(tab.QuerySelector(".count")!.TextContent, CultureInfo.InvariantCulture))).ToList();

        Assert.Equal(6, tabs[0].Count);
        Assert.Equal(6, tabs.Skip(1).Sum(tab => tab.Count));
        foreach (var (address, count) in tabs)
        {
            Assert.Equal(count, (await browser.GetAsync(address)).Document.QuerySelectorAll("tbody tr").Length);
        }
    }

    [Fact]
    public async Task Show_ManyPostings_ArePagedWithoutLossOrRepetition()
    {
        var company = await host.Given.CompanyAsync();
        for (var number = 1; number <= 45; number++)
        {
            await host.Given.PostingAsync(company, string.Create(CultureInfo.InvariantCulture, $"Posting {number:00}"), live: false);
        }

        using var browser = await host.Given.SignedInMemberAsync(company);
        var titles = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            var list = await browser.GetAsync($"/employer/{company.Slug}/postings?sort=title&page={page}");
            titles.AddRange(list.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        }

        Assert.Equal(Enumerable.Range(1, 45).Select(number => string.Create(CultureInfo.InvariantCulture, $"Posting {number:00}")), titles);
    }

    [Theory]
    [InlineData("weld", "TIG Welder")]
    [InlineData("WELDER tig", "TIG Welder")]
    [InlineData("ingenieur", "Ingénieur qualité")]
    [InlineData("100%", "100% inspection")]
    [InlineData("_", null)]
    [InlineData("<script>", null)]
    public async Task Search_FindsTitlesWhateverCaseAndAccents(string words, string? title)
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company, "TIG Welder");
        await host.Given.PostingAsync(company, "Ingénieur qualité");
        await host.Given.PostingAsync(company, "100% inspection");
        using var browser = await host.Given.SignedInMemberAsync(company);

        var list = await browser.GetAsync($"/employer/{company.Slug}/postings?q={Uri.EscapeDataString(words)}");

        Assert.Equal(title is null ? [] : [title], list.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        Assert.Equal(words, list.Document.QuerySelector("#q")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Sort_ByClosing_PutsTheNextFirstAndDraftsLast()
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company, "Draft", live: false);
        await host.Given.PostingAsync(company, "Later", live: false, with: posting => Publish(posting, 0, 60));
        await host.Given.PostingAsync(company, "Sooner", live: false, with: posting => Publish(posting, 0, 10));
        using var browser = await host.Given.SignedInMemberAsync(company);

        var list = await browser.GetAsync($"/employer/{company.Slug}/postings?sort=closing");

        Assert.Equal(["Sooner", "Later", "Draft"], list.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
    }

    [Theory]
    [InlineData("status=nonsense")]
    [InlineData("status=99")]
    [InlineData("sort=title;drop table")]
    [InlineData("sort=99")]
    [InlineData("page=-5")]
    [InlineData("page=999999999999")]
    [InlineData("page=abc")]
    [InlineData("q=%00%FF")]
    public async Task Show_Nonsense_IsTheDefaultAndNoFailure(string query)
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/employer/{company.Slug}/postings?{query}")).Status);
    }

    [Fact]
    public async Task Show_ANewCompany_SaysWhatToDo()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);

        var page = await browser.GetAsync($"/employer/{company.Slug}/postings");

        Assert.Contains("No postings yet", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Write the first posting", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_ListsNothingOfOthers()
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(await host.Given.CompanyAsync(), "Secret draft", live: false);
        await host.Given.PostingAsync(company, "Own");
        using var browser = await host.Given.SignedInMemberAsync(company);

        var page = await browser.GetAsync($"/employer/{company.Slug}/postings");

        Assert.Equal(["Own"], page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
    }

    private static void Publish(Posting posting, int startInDays, int endInDays, PostingVerb? then = null)
    {
        var now = TestHost.Start.UtcDateTime;
        posting.TryPublish(now.AddDays(startInDays), now.AddDays(endInDays), "America/New_York", Act);
        if (then is { } verb)
        {
            posting.TryMove(verb, Act);
        }
    }
}
