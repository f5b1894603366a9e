using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Postings;

/// <summary>The coach on the posting's page and in its steps, the pool, and the first day of work.</summary>
public sealed class CoachTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task PostingPage_SaysWhatIsStatedAndWhatPeopleWouldAsk()
    {
        var (browser, company, posting) = await DraftAsync(item => item.TheWork =
            "We want a rockstar who sets up Haas VF-2 mills with Fanuc controls. More text so that it is long enough to be published.");

        var page = await browser.GetAsync(Address(company, posting, string.Empty));

        Assert.Contains("Haas", page.Document.QuerySelector("section[aria-labelledby=coach]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("“rockstar”", page.MainText, StringComparison.Ordinal);
        Assert.Contains("What people would still ask", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Which materials?", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_ShowsItsOwnRemarks()
    {
        var (browser, company, posting) = await DraftAsync(item => item.TheWork = "A ninja who makes parts.");

        var work = await browser.GetAsync(Address(company, posting, "/work"));
        var pay = await browser.GetAsync(Address(company, posting, "/pay"));

        Assert.Contains("“ninja”", work.Document.QuerySelector("details.coach")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("ninja", pay.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pool_OfFewPeople_TellsNoNumber()
    {
        var (browser, company, posting) = await DraftAsync(_ => { });

        var page = await browser.GetAsync(Address(company, posting, "/pool?radius=25"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("fewer than 5", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Within 25 miles", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pool_OfAnotherCompany_IsNotFound()
    {
        var (_, company, posting) = await DraftAsync(_ => { });
        using var stranger = await host.Given.SignedInMemberAsync(await host.Given.CompanyAsync(), MemberRole.Owner);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Address(company, posting, "/pool"))).Status);
    }

    [Fact]
    public async Task Pool_ForAReviewer_IsRefused()
    {
        var (_, company, posting) = await DraftAsync(_ => { });
        using var reviewer = await host.Given.SignedInMemberAsync(company, MemberRole.Reviewer);

        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetAsync(Address(company, posting, "/pool"))).Status);
    }

    [Fact]
    public async Task Place_FirstDayOfWork_IsKeptAndShown()
    {
        var (browser, company, posting) = await DraftAsync(_ => { });
        var page = await browser.GetAsync(Address(company, posting, "/place"));

        await browser.SubmitAsync(page, [("Form.StartsOn", "2027-05-03"), ("Form.Intent", "continue")], "#step-form");

        Assert.Equal(new DateOnly(2027, 5, 3), await host.WithDatabaseAsync(db => db.Postings.Where(item => item.Id == posting.Id).Select(item => item.StartsOn).SingleAsync()));
        Assert.Contains("May 3, 2027", (await browser.GetAsync(Address(company, posting, "/preview"))).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_ADayThatIsNone_IsRefusedAndKept()
    {
        var (browser, company, posting) = await DraftAsync(_ => { });

        var answer = await browser.SubmitAsync(
            await browser.GetAsync(Address(company, posting, "/place")), [("Form.StartsOn", "soon"), ("Form.Intent", "continue")], "#step-form");

        Assert.Equal(["The first day of work is a day such as 4/8/2027, or empty for as soon as possible."], answer.Errors);
        Assert.Equal("soon", answer.Document.QuerySelector("#Form_StartsOn")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Copy_TakesTheNewKindsAlong()
    {
        var pathway = await host.WithDatabaseAsync(db => db.Pathways.Select(item => item.Id).FirstAsync());
        var (browser, company, posting) = await DraftAsync(item => Demand(item, pathway));

        await browser.SubmitAsync(await browser.GetAsync(Address(company, posting, string.Empty)), [], $"form[action$='/{posting.Id}/copy']");

        var copy = await host.WithDatabaseAsync(db => db.Postings.AsNoTracking().Include(item => item.Requirements)
            .Where(item => item.CompanyId == company.Id).OrderByDescending(item => item.Id).FirstAsync());
        Assert.NotEqual(posting.Id, copy.Id);
        Assert.Contains(copy.Requirements, item => item.PathwayId == pathway && item.AlternativeGroup == 1);
        Assert.Contains(copy.Requirements, item => item is { IsTradeExperience: true, MinimumYears: 6, AlternativeGroup: 1 });
    }

    [Fact]
    public async Task TheNewKinds_BreakNoPage()
    {
        var pathway = await host.WithDatabaseAsync(db => db.Pathways.Where(item => item.Slug == "machinist-apprenticeship").Select(item => item.Id).SingleAsync());
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, with: item => Demand(item, pathway));
        using var browser = await host.Given.SignedInMemberAsync(company);

        var page = await browser.GetAsync($"/jobs/{posting.Id}/{posting.Slug}");
        Assert.Contains("Machinist apprenticeship", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Experience as machinist", page.MainText, StringComparison.Ordinal);
        var data = page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.Contains("\"monthsOfExperience\":72", data.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("professional certificate", data, StringComparison.Ordinal);
        Assert.Contains("\"experienceInPlaceOfEducation\":true", data.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var step in new[] { string.Empty, "/basics", "/work", "/requirements", "/pay", "/place", "/questions", "/preview", "/pool", "/applicants" })
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Address(company, posting, step))).Status);
        }

        var answer = await browser.GetAsync($"/api/v1/jobs/{posting.Id}");
        Assert.Contains("\"kind\":\"pathway\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"trade-experience\"", answer.Text, StringComparison.Ordinal);
    }

    private static void Demand(Posting posting, int pathway)
    {
        posting.Requirements.Clear();
        posting.Requirements.Add(new PostingRequirement { PathwayId = pathway, AlternativeGroup = 1 });
        posting.Requirements.Add(new PostingRequirement { IsTradeExperience = true, MinimumYears = 6, AlternativeGroup = 1 });
    }

    private static string Address(Company company, Posting posting, string step) => $"/employer/{company.Slug}/postings/{posting.Id}{step}";

    private async Task<(TestBrowser Browser, Company Company, Posting Posting)> DraftAsync(Action<Posting> with)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false, with: with);
        return (await host.Given.SignedInMemberAsync(company, MemberRole.Editor), company, posting);
    }
}
