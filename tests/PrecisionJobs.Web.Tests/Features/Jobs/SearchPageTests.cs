using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;

namespace PrecisionJobs.Web.Tests.Features.Jobs;

public sealed class SearchPageTests : IAsyncDisposable
{
    private readonly TestHost _host = new();
    private readonly TestBrowser _browser;

    public SearchPageTests()
    {
        _browser = _host.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Get_ShowsWhatATradespersonScansFor()
    {
        await PostAsync("CNC machinist, second shift", posting =>
        {
            posting.Shift = Shift.Second;
            posting.UsPersonRequired = true;
            posting.Summary = "Landing-gear pins, lots of ten.";
            posting.TightestToleranceMicroinches = 500;
        });

        var page = await _browser.GetAsync("/jobs?q=machinist&near=44308&radius=50");

        var card = page.Document.QuerySelector(".job-card")!.TextContent;
        Assert.Equal("Jobs for “machinist” near Akron, OH 44308", page.Heading);
        Assert.Contains("$28.50–$36 an hour", card, StringComparison.Ordinal);
        Assert.Contains("Second shift", card, StringComparison.Ordinal);
        Assert.Contains("Cleveland, OH, 29 mi", card, StringComparison.Ordinal);
        Assert.Contains("Harlan Tool & Die", card, StringComparison.Ordinal);
        Assert.Contains("US person required", card, StringComparison.Ordinal);
        Assert.Contains("Landing-gear pins, lots of ten.", card, StringComparison.Ordinal);
        Assert.Contains("±0.0005 in", card, StringComparison.Ordinal);
        Assert.Contains("Posted just now", Folded(card), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".job-card time[datetime='2027-03-09T15:00:00Z']"));
    }

    [Fact]
    public async Task Get_WordsThatAreFilters_AreFiltersWithChips_AndCanBeWordsAgain()
    {
        await PostAsync("Welder", posting => posting.Shift = Shift.Third);
        await PostAsync("Welder, days");

        var page = await _browser.GetAsync("/jobs?q=welder+night+shift+44113+$20/hr");

        Assert.Equal("Jobs for “welder” near Cleveland, OH 44113", page.Heading);
        Assert.Equal("welder", Value(page, "#q"));
        Assert.Equal("44113", Value(page, "#near"));
        Assert.Single(page.Document.QuerySelectorAll(".job-card"));
        var chips = page.Document.QuerySelectorAll(".chips .chip").Select(chip => Folded(chip.TextContent)).ToList();
        Assert.Contains(chips, chip => chip.StartsWith("Third shift", StringComparison.Ordinal));
        Assert.Contains(chips, chip => chip.StartsWith("Within 25 miles of 44113", StringComparison.Ordinal));
        Assert.Contains(chips, chip => chip.Contains("$20", StringComparison.Ordinal));
        Assert.Contains("Taken as filters: “night shift”, “44113”, “$20/hr”.", Folded(page.MainText), StringComparison.Ordinal);
        var asWords = page.Document.QuerySelectorAll("a").Single(link => link.TextContent.StartsWith("Look for them", StringComparison.Ordinal));
        Assert.Equal(
            "welder \"night shift\" \"44113\" \"$20/hr\"", Value(await _browser.GetAsync(asWords.GetAttribute("href")!), "#q"));
        var next = await _browser.GetAsync(page.Document.QuerySelector(".chips a[href]")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, next.Status);
    }

    [Fact]
    public async Task Get_MarksTheWords_InTitleAndText_AsText()
    {
        await PostAsync("TIG welder <b>", posting => posting.TheWork = "Purge weld sanitary stainless tube with GTAW & bend it <script>alert(1)</script> to the print, every day of the week.");

        var page = await _browser.GetAsync("/jobs?q=tig");

        Assert.Equal(["TIG"], page.Document.QuerySelectorAll(".job-title mark").Select(mark => mark.TextContent));
        Assert.Equal(["GTAW"], page.Document.QuerySelectorAll(".job-summary mark").Select(mark => mark.TextContent));
        Assert.Contains("TIG welder <b>", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/jobs?occupation=machinist", "/jobs/machinist")]
    [InlineData("/jobs?state=OH", "/jobs/in/ohio")]
    [InlineData("/jobs?state=OH&occupation=machinist", "/jobs?occupation=machinist&state=OH")]
    [InlineData("/jobs?q=welder", "/jobs?q=welder")]
    public async Task Get_OfOneOccupationOrState_IsToBeFoundUnderItsOwnPage(string path, string canonical)
    {
        await PostAsync("CNC machinist");

        var page = await _browser.GetAsync(path);

        Assert.Equal($"https://localhost{canonical}", page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Why_HoldsThePostingAgainstTheSearch()
    {
        await PostAsync("CNC machinist", posting => posting.Shift = Shift.Second);
        var page = await _browser.GetAsync("/jobs?q=machinist&near=44308&radius=50&shift=second&pay=25&posted=7");

        var why = await _browser.GetAsync(page.Document.QuerySelector(".job-why")!.GetAttribute("href")!);

        var lines = why.Document.QuerySelectorAll(".why-list li").Select(line => Folded(line.TextContent)).ToList();
        Assert.Equal(5, lines.Count);
        Assert.All(lines, line => Assert.Contains(", met", line, StringComparison.Ordinal));
        Assert.Contains("In the title: CNC machinist", lines[0], StringComparison.Ordinal);
        Assert.Contains("Cleveland, OH is 29 mi away", lines[1], StringComparison.Ordinal);
        Assert.Contains("Shift: Second shift", lines[2], StringComparison.Ordinal);
        Assert.Contains("at 2,080 hours", lines[3], StringComparison.Ordinal);
        Assert.DoesNotContain("not among its results", why.MainText, StringComparison.Ordinal);
        var other = await _browser.GetAsync(page.Document.QuerySelector(".job-why")!.GetAttribute("href")!.Replace("shift=second", "shift=third", StringComparison.Ordinal));
        Assert.Contains("not among its results", other.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/jobs/999999/why?q=x")).Status);
    }

    [Fact]
    public async Task Get_KeepsEverythingInItsAddress()
    {
        await PostAsync("CNC machinist");

        var page = await _browser.GetAsync("/jobs?q=machinist&near=Cleveland,+OH&radius=50&shift=day&shift=second&pay=25&posted=7&sort=pay");

        Assert.Equal("machinist", Value(page, "#q"));
        Assert.Equal("Cleveland, OH", Value(page, "#near"));
        Assert.Equal("50", Selected(page, "#radius"));
        Assert.Equal("25", Selected(page, "#pay"));
        Assert.Equal("7", Selected(page, "#posted"));
        Assert.Equal("pay", Selected(page, "#sort"));
        Assert.Equal(["day"], page.Document.QuerySelectorAll("input[name=shift][checked]").Select(box => box.GetAttribute("value")!).Intersect(["day"]));
        Assert.Equal(
            ["“machinist”", "Within 50 miles of Cleveland, OH", "Day shift", "Second shift", "$25 an hour or more", "In the last 7 days"],
            page.Document.QuerySelectorAll(".chip:not(.is-clear)").Select(chip => chip.TextContent.Replace(", remove", "", StringComparison.Ordinal)));
        var withoutDay = page.Document.QuerySelectorAll(".chip")[2].GetAttribute("href")!;
        Assert.DoesNotContain("shift=day", withoutDay, StringComparison.Ordinal);
        Assert.Contains("shift=second", withoutDay, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithAnAmbiguousPlace_AsksWhichOne()
    {
        await PostAsync("CNC machinist");

        var page = await _browser.GetAsync("/jobs?q=cnc&near=Springfield");

        Assert.Equal("true", page.Document.QuerySelector("#near")!.GetAttribute("aria-invalid"));
        Assert.Contains("several places called Springfield", page.MainText, StringComparison.Ordinal);
        var choice = page.Document.QuerySelectorAll(".place-choice a").First(link => link.TextContent == "Springfield, IL");
        var chosen = await _browser.GetAsync(choice.GetAttribute("href")!);
        Assert.Null(chosen.Document.QuerySelector("#near[aria-invalid]"));
        Assert.Equal("cnc", Value(chosen, "#q"));
    }

    [Fact]
    public async Task Get_WithAnUnknownPlace_SuggestsAndFindsNothing()
    {
        await PostAsync("CNC machinist");

        var page = await _browser.GetAsync("/jobs?near=Clevelnd,+OH");

        Assert.Contains("No place called Clevelnd, OH is known", page.MainText, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll(".place-choice a"), link => link.TextContent == "Cleveland, OH");
        Assert.Empty(page.Document.QuerySelectorAll(".job-card"));
    }

    [Fact]
    public async Task Get_WithNothingFound_SaysWhatToDropAndHowFarToWiden()
    {
        await PostAsync("CNC machinist", posting => posting.Shift = Shift.Day);

        var page = await _browser.GetAsync("/jobs?q=machinist&near=44308&radius=10&shift=third");
        var wide = await _browser.GetAsync("/jobs?q=machinist&near=44308&radius=10");

        Assert.Contains("No live posting matches all of this", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Search within 50 miles", wide.MainText, StringComparison.Ordinal);
        Assert.Contains("1 job does within 50 miles", wide.MainText, StringComparison.Ordinal);
        var dropped = await _browser.GetAsync("/jobs?q=machinist&shift=third");
        Assert.Contains("without Third shift: 1 job", dropped.MainText, StringComparison.Ordinal);
        var far = await _browser.GetAsync("/jobs?q=machinist&near=98201");
        Assert.Contains("anywhere in the US: 1 job", far.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("night shift machinist")]
    [InlineData("graveyard")]
    [InlineData("machinist ohio")]
    [InlineData("machinist jobs near Cleveland")]
    [InlineData("part-time")]
    [InlineData("part time")]
    [InlineData("3rd shift")]
    [InlineData("apprentice")]
    [InlineData("AS9100")]
    [InlineData("instrument maker")]
    public async Task Get_FindsTypedFactsByTheWordsPeopleUse(string words)
    {
        var company = await _host.Given.CompanyAsync("Kestrel Gage");
        await _host.WithDatabaseAsync(async db =>
        {
            (await db.Companies.SingleAsync(stored => stored.Id == company.Id)).QualitySystems = "AS9100D\nISO 9001:2015";
            return await db.SaveChangesAsync(Builder, CancellationToken.None);
        });
        var posting = await _host.Given.PostingAsync(company, "Machinist", with: made =>
        {
            made.Shift = Shift.Third;
            made.EmploymentType = EmploymentType.PartTime;
            made.ExperienceLevel = ExperienceLevel.Apprenticeship;
        });
        var other = await _host.Given.CompanyAsync("Marlow Aero");
        var site = await _host.WithDatabaseAsync(async db =>
        {
            var added = Given.SiteAt(3, other.Id);
            db.Sites.Add(added);
            await db.SaveChangesAsync(Builder, CancellationToken.None);
            return added.Id;
        });
        await _host.Given.PostingAsync(other, "EDM hand", with: made =>
        {
            made.TheWork = "You take part in every setup, work the machine by night light, and log your time, cuts and shift in one book.";
            made.OccupationId = null;
            made.Sites.Clear();
            made.Sites.Add(new PostingSite { SiteId = site });
        });
        await _host.CatchUpSearchAsync();

        var page = await _browser.GetAsync($"/jobs?q={Uri.EscapeDataString(words)}");

        var found = Assert.Single(page.Document.QuerySelectorAll(".job-title a"));
        Assert.StartsWith($"/jobs/{posting.Id}/", found.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("No posting holds all of the words", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NarrowerTitlesOfAnOccupation_FindNothingThatSaysNothingOfThem()
    {
        await PostAsync("Machinist");

        var page = await _browser.GetAsync("/jobs?q=EDM");

        Assert.Empty(page.Document.QuerySelectorAll(".job-card"));
    }

    [Theory]
    [InlineData("/jobs", true)]
    [InlineData("/jobs?state=OH", true)]
    [InlineData("/jobs?occupation=machinist", true)]
    [InlineData("/jobs?state=OH&shift=day", false)]
    [InlineData("/jobs?q=machinist", false)]
    [InlineData("/jobs?near=44113", false)]
    [InlineData("/jobs?sort=pay", false)]
    [InlineData("/jobs?family=nonsense", false)]
    public async Task Get_LetsSearchEnginesListOnlyPlainPages(string address, bool isListed)
    {
        await PostAsync("CNC machinist");

        var page = await _browser.GetAsync(address);

        Assert.Equal(isListed, page.Document.QuerySelector("meta[name=robots]") is null);
        Assert.StartsWith("https://localhost/jobs", page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_BeyondTheLastPage_ShowsTheLastAndSaysSo()
    {
        var company = await _host.Given.CompanyAsync();
        for (var number = 0; number < 23; number++)
        {
            await _host.Given.PostingAsync(company, $"Machinist {number}");
        }

        await _host.CatchUpSearchAsync();

        var second = await _browser.GetAsync("/jobs?page=2");
        Assert.Equal(3, second.Document.QuerySelectorAll(".job-card").Length);
        var beyond = await _browser.GetAsync("/jobs?page=7");
        Assert.Equal(HttpStatusCode.OK, beyond.Status);
        Assert.Equal(3, beyond.Document.QuerySelectorAll(".job-card").Length);
        Assert.Contains("There is no page 7", beyond.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync("/jobs?page=99999999999999")).Status);
    }

    [Fact]
    public async Task Get_WithHostileWords_ShowsThemAsText()
    {
        const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        var company = await _host.Given.CompanyAsync("<b>Acme</b> & \"Sons\"");
        await _host.Given.PostingAsync(company, "<script>alert('t')</script> machinist", with: posting => posting.Summary = Hostile);
        await _host.CatchUpSearchAsync();

        foreach (var key in new[] { "q", "near", "family", "state", "company", "pay", "posted", "radius", "sort", "page", "unknown", Hostile })
        {
            var page = await _browser.GetAsync($"/jobs?{Uri.EscapeDataString(key)}={Uri.EscapeDataString(Hostile)}");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Empty(page.Document.QuerySelectorAll("main script, main img, main b"));
        }
    }

    [Fact]
    public async Task Get_WhateverIsAsked_NeverFails()
    {
        await _host.Given.BoardAsync(seed: 7, postings: 12);
        string[] keys = ["q", "near", "radius", "family", "occupation", "skill", "certification", "company", "state", "shift", "type", "pathway", "pay", "payUnit", "posted", "sort", "page", "usPerson", "visibility", "machine", "x"];
        string[] values = ["", "0", "-1", "1e9", "999999999999999999999", "NaN", "'", "\"", "\"a b", "-", "--", "+", "*:*", "a AND", "OR", "[1 TO 2]", "~5", "^", "\\", "%00", "\u0000", "\ud83d\ude00", "é", "null", "true", "44113", "OH", "day", new string('a', 3_000), new string('(', 500), "( ) { } [ ]", "a\nb", "%", "%zz", "&&", "<script>"];
        foreach (var key in keys)
        {
            foreach (var value in values)
            {
                var answer = await _browser.Client.GetAsync($"/jobs?{key}={Uri.EscapeDataString(value)}&{key}=b");
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{key}={value} gave {answer.StatusCode}");
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await _browser.Client.GetAsync("/jobs?%zz=%&&&===&q=%ff%fe")).StatusCode);
    }

    [Fact]
    public async Task Get_IsAFewStatementsAndLittleHtml()
    {
        await _host.Given.BoardAsync(seed: 3, postings: 120);
        await _browser.GetAsync("/jobs");

        var count = await _host.CountQueriesAsync(() => _browser.GetAsync("/jobs?sort=newest"));

        Assert.InRange(count, 1, 5);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/jobs");
        request.Headers.Add("Accept-Encoding", "br");
        var answer = await _browser.Client.SendAsync(request);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1_000, 9_000);
    }

    [Fact]
    public async Task Get_WithTermsThatNoPostingHolds_SaysSo()
    {
        await PostAsync("CNC machinist");

        var page = await _browser.GetAsync("/jobs?q=machanist");

        Assert.Contains("so this shows “machinist”", page.MainText, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll(".job-card"));
    }

    private Process Builder => Process.System("Test", _host.Clock.GetUtcNow().UtcDateTime);

    private static string? Value(TestPage page, string selector) => page.Document.QuerySelector(selector)?.GetAttribute("value");

    private static string? Selected(TestPage page, string selector) =>
        page.Document.QuerySelector($"{selector} option[selected]")?.GetAttribute("value");

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task PostAsync(string title, Action<Posting>? with = null)
    {
        var company = await _host.Given.CompanyAsync();
        await _host.Given.PostingAsync(company, title, with: with);
        await _host.CatchUpSearchAsync();
    }
}
