using System.Net;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Applicants;

public sealed class ListTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Tabs_EveryCountEqualsItsListAcrossAllPages_WithAndWithoutASearch()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        foreach (var stage in Enum.GetValues<ApplicationStage>())
        {
            await host.Given.ApplicantAsync(posting, $"Stage {stage}", ago: TimeSpan.FromHours((int)stage), stages: Review.WayTo(stage));
        }

        for (var number = 0; number < 30; number++)
        {
            await host.Given.ApplicantAsync(posting, $"Many {number}", ago: TimeSpan.FromDays(number));
        }

        foreach (var query in new[] { string.Empty, "?q=many", "?q=stage", "?q=nobody" })
        {
            var all = await browser.GetAsync(Review.Address(company, posting) + query);
            var tabs = all.Document.QuerySelectorAll(".nav-tabs a").ToList();
            Assert.Equal(9, tabs.Count);
            foreach (var tab in tabs)
            {
                var names = await NamesAsync(browser, tab.GetAttribute("href")!);
                Assert.Equal(tab.QuerySelector(".count")!.TextContent, $"{names.Count}");
                Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
            }

            Assert.Equal(
                int.Parse(tabs[0].QuerySelector(".count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture),
                tabs.Skip(1).Sum(tab => int.Parse(tab.QuerySelector(".count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public async Task Tab_ShowsOnlyItsStage()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var keys = new Dictionary<ApplicationStage, string>
        {
            [ApplicationStage.Received] = "new",
            [ApplicationStage.InReview] = "in-review",
            [ApplicationStage.Shortlisted] = "shortlisted",
            [ApplicationStage.Interview] = "interview",
            [ApplicationStage.Offer] = "offer",
            [ApplicationStage.Hired] = "hired",
            [ApplicationStage.Declined] = "not-selected",
            [ApplicationStage.Withdrawn] = "withdrawn",
        };
        foreach (var stage in keys.Keys)
        {
            await host.Given.ApplicantAsync(posting, $"Stage {stage}", stages: Review.WayTo(stage));
        }

        foreach (var (stage, key) in keys)
        {
            Assert.Equal([$"Stage {stage}"], await NamesAsync(browser, $"{Review.Address(company, posting)}?stage={key}"));
        }
    }

    [Fact]
    public async Task Search_FindsNameHeadlineSkillAndCertification_WhateverCaseAndAccents()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        await host.Given.ApplicantAsync(posting, "Zoë O'Brien", snapshot => snapshot with
        {
            Headline = "5-axis machinist, 100% first pass",
            Skills = [new("haas", "Haas VF-2 [Mill]", "Machine", 4, null)],
            Certifications = [new("nims", "NIMS CNC Milling", null, null, null, null, "Valid")],
        });
        await host.Given.ApplicantAsync(posting, "Another Person", snapshot => snapshot with { Headline = "Welder" });

        foreach (var words in new[] { "zoe", "ZOË", "o'brien", "5-axis", "100%", "haas vf-2", "[mill]", "nims zoe", "milling machinist" })
        {
            Assert.Equal((words, "Zoë O'Brien"), (words, Assert.Single(await NamesAsync(browser, Address(words)))));
        }

        foreach (var words in new[] { "zoe welder", "h_as", "%", "[a-z]", "dana@example.com" })
        {
            var names = await NamesAsync(browser, Address(words));
            Assert.True(names.Count == 0 || words == "%", words);
        }

        string Address(string words) => $"{Review.Address(company, posting)}?q={Uri.EscapeDataString(words)}";
    }

    [Fact]
    public async Task Sort_OrdersAsAsked_UnknownDistanceLast()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        await host.Given.ApplicantAsync(posting, "Old and near", At(3), TimeSpan.FromDays(9));
        await host.Given.ApplicantAsync(posting, "Middle, unknown", At(null), TimeSpan.FromDays(5), ApplicationStage.InReview);
        await host.Given.ApplicantAsync(posting, "Young and far", At(80), TimeSpan.FromDays(1), ApplicationStage.Shortlisted);

        Assert.Equal(["Young and far", "Middle, unknown", "Old and near"], await NamesAsync(browser, Address("newest")));
        Assert.Equal(["Old and near", "Middle, unknown", "Young and far"], await NamesAsync(browser, Address("oldest")));
        Assert.Equal(["Old and near", "Middle, unknown", "Young and far"], await NamesAsync(browser, Address("stage")));
        Assert.Equal(["Old and near", "Young and far", "Middle, unknown"], await NamesAsync(browser, Address("distance")));

        string Address(string sort) => $"{Review.Address(company, posting)}?sort={sort}";
        static Func<ApplicationSnapshot, ApplicationSnapshot> At(int? miles) => snapshot => snapshot with { DistanceMiles = miles };
    }

    [Theory]
    [InlineData("?stage=%27%3B--&sort=1%20desc&page=-7")]
    [InlineData("?stage=Received&sort=Newest&page=abc")]
    [InlineData("?page=99999999999999999999&q=%00%01")]
    [InlineData("?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("?q=%2B%20-%20%22%20(%20*%20%F0%9F%94%A7")]
    [InlineData("?stage=new&stage=offer&sort=stage&sort=oldest")]
    public async Task Nonsense_IsAnAnswer(string query)
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        await host.Given.ApplicantAsync(posting);

        var page = await browser.GetAsync(Review.Address(company, posting) + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Nobody_YetSaysWhatToDo()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();

        var page = await browser.GetAsync(Review.Address(company, posting));

        Assert.Contains("Nobody has applied yet", page.MainText, StringComparison.Ordinal);
        Assert.Contains("You decide on every application.", page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"main .empty a[href='/employer/{company.Slug}/postings/{posting.Id}']"));
    }

    [Fact]
    public async Task OtherPostingsApplicants_AreNeverInTheList()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var sibling = await host.Given.PostingAsync(company, "Welder");
        await host.Given.ApplicantAsync(posting, "Mine");
        await host.Given.ApplicantAsync(sibling, "Siblings");

        Assert.Equal(["Mine"], await NamesAsync(browser, Review.Address(company, posting)));
    }

    [Fact]
    public async Task Hostile_NamesAndHeadlines_AreShownAsText()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        await host.Given.ApplicantAsync(posting, "<img src=x onerror=alert(1)>", snapshot => snapshot with { Headline = "</th><script>x</script>" });

        var page = await browser.GetAsync(Review.Address(company, posting));

        Assert.Contains("<img src=x onerror=alert(1)>", page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public async Task Queries_AreAsManyForTwentyAsForTwo()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        await host.Given.ApplicantAsync(posting);
        await host.Given.ApplicantAsync(posting);
        var few = await QueriesAsync(browser, Review.Address(company, posting));
        for (var number = 0; number < 18; number++)
        {
            await host.Given.ApplicantAsync(posting);
        }

        Assert.Equal(few, await QueriesAsync(browser, Review.Address(company, posting)));
        Assert.InRange(few, 1, 12);
    }

    private async Task<int> QueriesAsync(TestBrowser browser, string address)
    {
        await browser.GetAsync(address);
        host.Queries.Reset();
        await browser.GetAsync(address);
        return host.Queries.Count;
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(TestBrowser browser, string address)
    {
        var names = new List<string>();
        for (var next = address; next is not null;)
        {
            var page = await browser.GetAsync(next);
            names.AddRange(page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent.Trim()));
            next = page.Document.QuerySelector("main a.page-link[rel=next]")?.GetAttribute("href");
        }

        return names;
    }
}
