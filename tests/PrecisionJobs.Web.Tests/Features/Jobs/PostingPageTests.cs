using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Jobs;

public sealed class PostingPageTests(TestHost host) : IClassFixture<TestHost>, IDisposable
{
    private readonly TestBrowser _browser = host.Browser();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Get_ShowsTheTypedSectionsAndFacts()
    {
        var posting = await PostAsync("Bore specialist", with: made =>
        {
            made.TechnicalChallenges = "Thin walls that move when the clamps come off.";
            made.EquipmentAndControls = "Hermle C 42 U with *Heidenhain TNC 640*.";
            made.TolerancesAndMaterials = "Bores to H6 in Ti-6Al-4V.";
            made.SuccessLooksLike = "- In 30 days: runs proven programs";
            made.Benefits = "Health insurance from the first day.";
            made.HiringProcess = "A call, then a paid day in the shop.";
            made.ShiftPremiumCents = 175;
            made.OvertimeOffered = true;
            made.TightestToleranceMicroinches = 200;
            made.UsPersonRequired = true;
            made.Questions.Add(new ScreeningQuestion { Order = 1, Text = "Do you own micrometers?", Kind = QuestionKind.YesNo });
        });

        var page = await _browser.GetAsync(Address(posting));

        Assert.Equal("Bore specialist", page.Heading);
        Assert.Equal(
            ["The work", "Technical challenges", "Equipment and controls", "Tolerances and materials", "What success looks like",
             "Requirements", "Export rules", "Where the work is done", "Benefits", "How the hiring goes"],
            page.Document.QuerySelectorAll(".typed-section > h2").Select(heading => heading.TextContent));
        var facts = page.Document.QuerySelectorAll(".facts > div")
            .ToDictionary(fact => fact.QuerySelector("dt")!.TextContent, fact => fact.QuerySelector("dd")!.TextContent, StringComparer.Ordinal);
        Assert.Equal("$28.50–$36 an hour", facts["Pay"]);
        Assert.Equal("$1.75 an hour", facts["Shift premium"]);
        Assert.Equal("±0.0002 in", facts["Tightest tolerance"]);
        Assert.Equal("Mar 9, 2027", facts["Posted"]);
        Assert.Contains("US person required (ITAR/EAR)", page.MainText, StringComparison.Ordinal);
        Assert.Contains("a lawful permanent resident, a refugee or an asylee", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("citizens only", page.MainText, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("the company asks one question", page.MainText, StringComparison.Ordinal);
        Assert.Equal($"/jobs/{posting.Id}/apply", page.Document.QuerySelector(".apply-box a.btn-primary")!.GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector(".typed-section a.tag[href^='/guide/skills/']"));
    }

    [Fact]
    public async Task Get_WithAWrongSlug_LeadsToTheRightOne()
    {
        var posting = await PostAsync("Gauge maker");

        foreach (var slug in new[] { "/other", "", "/GAUGE-MAKER" })
        {
            var answer = await _browser.GetRawAsync($"/jobs/{posting.Id}{slug}?near=44308");

            Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
            Assert.Equal($"/jobs/{posting.Id}/gauge-maker?near=44308", answer.Location);
        }
    }

    [Fact]
    public async Task Get_WithAPlace_TellsTheDistance()
    {
        var posting = await PostAsync("Jig borer");

        var page = await _browser.GetAsync($"{Address(posting)}?near=44308");

        Assert.Contains("29 mi from Akron, OH 44308", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(" mi from", (await _browser.GetAsync($"{Address(posting)}?near=nowhere")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft", HttpStatusCode.NotFound)]
    [InlineData("scheduled", HttpStatusCode.NotFound)]
    [InlineData("scheduled then closed", HttpStatusCode.NotFound)]
    [InlineData("unverified", HttpStatusCode.NotFound)]
    [InlineData("vetted only", HttpStatusCode.NotFound)]
    [InlineData("vetted only, closed", HttpStatusCode.NotFound)]
    [InlineData("paused", HttpStatusCode.Gone)]
    [InlineData("filled", HttpStatusCode.Gone)]
    [InlineData("closed", HttpStatusCode.Gone)]
    [InlineData("taken down", HttpStatusCode.Gone)]
    [InlineData("expired", HttpStatusCode.Gone)]
    [InlineData("refused company", HttpStatusCode.Gone)]
    public async Task Get_WhatIsNotLive_IsGoneOrWasNever(string kind, HttpStatusCode expected)
    {
        var posting = await InStateAsync(kind);

        var page = await _browser.GetRawAsync(Address(posting));
        var api = await _browser.Client.GetAsync($"/api/v1/jobs/{posting.Id}");

        Assert.Equal(expected, page.Status);
        Assert.Equal(expected, api.StatusCode);
        Assert.Null(page.Document.QuerySelector("script[type='application/ld+json']"));
        Assert.Null(page.Document.QuerySelector("a[href$='/apply']"));
        if (expected == HttpStatusCode.NotFound || kind == "taken down")
        {
            Assert.DoesNotContain(posting.Title, page.Text, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal($"{posting.Title} is {(kind == "paused" ? "paused" : "no longer open")}", page.Heading);
        }
    }

    [Fact]
    public async Task Get_WhenOver_OffersLivePostingsLikeIt()
    {
        var company = await host.Given.CompanyAsync("Over and Out");
        var over = await host.Given.PostingAsync(company, "Sinker EDM hand");
        var like = await host.Given.PostingAsync(company, "Wire EDM hand");
        await ChangeAsync(over.Id, posting => posting.TryMove(PostingVerb.Fill, Now()));
        await host.CatchUpSearchAsync();

        var page = await _browser.GetRawAsync(Address(over));

        Assert.Contains("The openings have been filled", page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='/companies/{company.Slug}']"));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".job-card"));
        Assert.DoesNotContain(page.Document.QuerySelectorAll(".job-title a"), link => link.GetAttribute("href")!.StartsWith($"/jobs/{over.Id}/", StringComparison.Ordinal));
        Assert.NotNull(like);
    }

    [Fact]
    public async Task Get_WhenOver_AndNothingOfTheOccupationIsOpen_OffersTheFamily()
    {
        var occupation = await host.WithDatabaseAsync(db => db.Occupations.SingleAsync(item => item.Slug == "lathe-operator"));
        var company = await host.Given.CompanyAsync("Turned Away");
        await host.Given.PostingAsync(company, "Machinist");
        var over = await host.Given.PostingAsync(company, "Turret lathe hand", with: made => made.OccupationId = occupation.Id);
        await ChangeAsync(over.Id, posting => posting.TryMove(PostingVerb.Pause, Now()));
        await host.CatchUpSearchAsync();

        var page = await _browser.GetRawAsync(Address(over));

        Assert.NotEmpty(page.Document.QuerySelectorAll(".job-card"));
    }

    [Fact]
    public async Task Get_VettedOnly_IsForVettedCandidatesAlone()
    {
        var posting = await PostAsync("Quiet opening", with: made => made.Visibility = PostingVisibility.VettedOnly);
        var plain = await host.Given.CandidateAsync("Pat Plain");
        var vetted = await host.Given.CandidateAsync("Vic Vetted", candidate => candidate.Vet(Now()));
        var member = await host.Given.MemberAsync(await host.Given.CompanyAsync());

        foreach (var (accountId, expected) in new[] { (plain.AccountId, HttpStatusCode.NotFound), (vetted.AccountId, HttpStatusCode.OK), (member.AccountId, HttpStatusCode.NotFound) })
        {
            using var browser = await host.Given.SignedInAsync(accountId);
            Assert.Equal(expected, (await browser.GetRawAsync(Address(posting))).Status);
            var list = await browser.GetAsync("/jobs?q=quiet+opening");
            Assert.Equal(expected == HttpStatusCode.OK, list.MainText.Contains("Quiet opening", StringComparison.Ordinal));
        }

        using var seen = await host.Given.SignedInAsync(vetted.AccountId);
        var page = await seen.GetAsync(Address(posting));
        Assert.Null(page.Document.QuerySelector("script[type='application/ld+json']"));
        Assert.NotNull(page.Document.QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public async Task Get_OfAConfidentialPosting_NamesTheCompanyNowhere()
    {
        var company = await host.Given.CompanyAsync("Zyxquill Machine, LLC");
        var posting = await host.Given.PostingAsync(company, "Turner at Zyxquill Machine", with: made =>
        {
            made.Visibility = PostingVisibility.Confidential;
            made.TheWork = "ZYXQUILL MACHINE turns shafts. At Zyxquill Machine you run the long bed lathes by yourself, day in, day out.";
            made.Summary = "Join Zyxquill Machine, LLC.";
            made.PayNote = "Zyxquill machine pays weekly.";
        });
        await host.CatchUpSearchAsync();
        string[] addresses =
        [
            $"/jobs/{posting.Id}/x", "/jobs?q=turner", $"/api/v1/jobs/{posting.Id}", "/api/v1/jobs?q=turner", "/feeds/jobs.atom?q=turner",
            "/feeds/indeed.xml", "/sitemap.xml", "/",
        ];

        foreach (var address in addresses)
        {
            Assert.DoesNotContain("zyxquill", (await _browser.GetAsync(address)).Text, StringComparison.OrdinalIgnoreCase);
        }

        foreach (var address in new[] { "/jobs?q=zyxquill", $"/jobs?company={company.Slug}", $"/companies/{company.Slug}" })
        {
            Assert.DoesNotContain($"/jobs/{posting.Id}/", (await _browser.GetAsync(address)).Text, StringComparison.Ordinal);
        }

        Assert.Equal($"/jobs/{posting.Id}/turner-at-the-company", new Uri((await _browser.GetAsync($"/jobs/{posting.Id}/x")).Address).AbsolutePath);
    }

    [Fact]
    public async Task Get_SaysWhenTheViewerHasApplied()
    {
        var posting = await PostAsync("Applied for already");
        var candidate = await host.Given.CandidateAsync();
        var application = await host.Given.ApplicationAsync(candidate, posting);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var page = await browser.GetAsync(Address(posting));

        Assert.Contains("You applied", page.MainText, StringComparison.Ordinal);
        Assert.Equal($"/me/applications/{application.Reference}", page.Document.QuerySelector(".apply-box a.btn-primary")!.GetAttribute("href"));
        Assert.Null(page.Document.QuerySelector("a[href$='/apply']"));
    }

    [Fact]
    public async Task Get_WithHostileText_ShowsItAsText()
    {
        const string Hostile = "</script><script>alert(1)</script>]]><img src=x onerror=alert(1)>";
        var company = await host.Given.CompanyAsync($"Acme {Hostile}");
        var posting = await host.Given.PostingAsync(company, Hostile, with: made =>
        {
            made.TheWork = Hostile + new string('x', 80);
            made.Summary = Hostile;
            made.PayNote = Hostile;
            made.ShiftNote = Hostile;
            made.Benefits = Hostile;
            made.HiringProcess = Hostile;
            made.RequirementsNote = Hostile;
        });
        await host.CatchUpSearchAsync();

        var page = await _browser.GetAsync($"/jobs/{posting.Id}/x");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main script, main img:not([src^='/'])"));
        var block = Assert.Single(page.Document.QuerySelectorAll("script:not([src])"));
        Assert.Equal("application/ld+json", block.GetAttribute("type"));
        using var json = JsonDocument.Parse(block.TextContent);
        Assert.Equal(Hostile, json.RootElement.GetProperty("title").GetString());
        var policy = page.Response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains($"'nonce-{block.GetAttribute("nonce")}'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_IsAFewStatements()
    {
        await host.Given.BoardAsync(seed: 11, postings: 30);
        var posting = await PostAsync("Counted posting");
        await _browser.GetAsync(Address(posting));

        Assert.InRange(await host.CountQueriesAsync(() => _browser.GetAsync(Address(posting))), 1, 7);
    }

    private static string Address(Posting posting) => $"/jobs/{posting.Id}/{posting.Slug}";

    private static Process Now() => Process.System("Test", TestHost.Start.UtcDateTime);

    private async Task<Posting> PostAsync(string title, Action<Posting>? with = null, bool live = true)
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync(), title, live, with);
        await host.CatchUpSearchAsync();
        return posting;
    }

    private async Task<Posting> InStateAsync(string kind)
    {
        var company = await host.Given.CompanyAsync(verified: kind != "unverified");
        var isDelayed = kind.StartsWith("scheduled", StringComparison.Ordinal);
        var posting = await host.Given.PostingAsync(
            company,
            $"Hidden posting {kind}",
            live: kind is not ("draft" or "expired") && !isDelayed,
            with: made =>
            {
                made.Visibility = kind.StartsWith("vetted", StringComparison.Ordinal) ? PostingVisibility.VettedOnly : PostingVisibility.Public;
                if (isDelayed)
                {
                    made.TryPublish(TestHost.Start.UtcDateTime.AddDays(3), TestHost.Start.UtcDateTime.AddDays(9), "America/New_York", Now());
                }

                if (kind == "expired")
                {
                    var past = TestHost.Start.UtcDateTime.AddDays(-40);
                    made.TryPublish(past, past.AddDays(20), "America/New_York", Process.System("Test", past));
                }
            });
        await ChangeAsync(posting.Id, stored => _ = kind switch
        {
            "paused" => stored.TryMove(PostingVerb.Pause, Now()),
            "filled" => stored.TryMove(PostingVerb.Fill, Now()),
            "closed" or "vetted only, closed" or "scheduled then closed" => stored.TryClose(CloseReason.Other, Now()),
            "taken down" => stored.TryClose(CloseReason.TakenDown, Now()),
            "refused company" => stored.Company.Refuse(Now() with { Reason = "Not a company" }) == VerificationChange.Done,
            _ => true,
        });
        await host.CatchUpSearchAsync();
        return posting;
    }

    private Task<int> ChangeAsync(int id, Action<Posting> change) => host.WithDatabaseAsync(async db =>
    {
        change(await db.Postings.Include(posting => posting.Company).SingleAsync(posting => posting.Id == id));
        return await db.SaveChangesAsync(Now(), CancellationToken.None);
    });
}
