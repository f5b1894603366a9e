using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Features.Guide.Demand;

namespace PrecisionJobs.Web.Tests.Features.Guide;

/// <summary>Skills in demand: counts are those of the lists behind them, and nobody can be made out.</summary>
public sealed class DemandTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Skill = "wire-edm-machining";

    [Fact]
    public async Task Get_CountsLivePostings_AsTheSearchBehindTheLinkDoes()
    {
        var company = await host.Given.CompanyAsync();
        for (var number = 0; number < 3; number++)
        {
            await PostingAsync(company);
        }

        await PostingAsync(company, live: false);
        await host.CatchUpSearchAsync();
        host.Clock.Advance(RecentDemand.Age);
        using var browser = host.Browser();

        var page = await browser.GetAsync("/guide/skills/demand");

        var row = page.Document.QuerySelectorAll("tbody tr").Single(item => item.QuerySelector($"a[href='/guide/skills/{Skill}']") is not null);
        var link = row.QuerySelector("td a")!;
        var results = await browser.GetAsync(link.GetAttribute("href")!);
        Assert.Equal("3", link.TextContent);
        Assert.Equal("3 jobs", results.Document.QuerySelector("#results-title")!.TextContent.Trim());
    }

    [Fact]
    public async Task Get_TellsPeopleInSteps_AndFewNotAtAll()
    {
        var skillId = await host.WithDatabaseAsync(db => db.Skills.Where(skill => skill.Slug == "jig-grinding").Select(skill => skill.Id).SingleAsync());
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company, with: posting => posting.Requirements.Add(new PostingRequirement { SkillId = skillId }));
        var figures = new List<string>();
        foreach (var people in new[] { SkillDemand.LeastShown - 1, 1, SkillDemand.Step })
        {
            for (var number = 0; number < people; number++)
            {
                await host.Given.CandidateAsync(with: candidate =>
                {
                    candidate.Visibility = ProfileVisibility.VerifiedEmployers;
                    candidate.Skills.Add(new CandidateSkill { SkillId = skillId });
                });
            }

            host.Clock.Advance(RecentDemand.Age);
            using var browser = host.Browser();
            var page = await browser.GetAsync("/guide/skills/demand");
            figures.Add(page.Document.QuerySelectorAll("tbody tr")
                .Single(item => item.QuerySelector("a[href='/guide/skills/jig-grinding']") is not null)
                .QuerySelector("[data-label=People]")!.TextContent);
        }

        Assert.Equal(["fewer than 5", "5+", "10+"], figures);
    }

    [Theory]
    [InlineData("?state=zz&category=nothing&family=none&sort=x")]
    [InlineData("?state=OH&sort=scarce&category=machine&family=machining")]
    [InlineData("?state=%00%F0%9F%98%80")]
    public async Task Get_WithAnyParameters_AnswersWithAPage(string query)
    {
        using var browser = host.Browser();

        var page = await browser.GetAsync("/guide/skills/demand" + query);

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    [InlineData(14, 10)]
    public void ShownPeople_IsNeverExact(int people, int? shown) => Assert.Equal(shown, new SkillDemand(1, 1, people).ShownPeople);

    private async Task PostingAsync(Domain.Employers.Company company, bool live = true)
    {
        var skillId = await host.WithDatabaseAsync(db => db.Skills.Where(skill => skill.Slug == Skill).Select(skill => skill.Id).SingleAsync());
        await host.Given.PostingAsync(
            company,
            string.Create(CultureInfo.InvariantCulture, $"EDM operator {Guid.NewGuid():N}"),
            live,
            posting => posting.Requirements.Add(new PostingRequirement { SkillId = skillId }));
    }
}
