using System.Net;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Me;

public sealed class DashboardTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_AnonymousOrAnotherRole_DoesNotComeIn()
    {
        using var anonymous = host.Browser();
        Assert.Contains("/account/login", (await anonymous.GetRawAsync("/me")).Location, StringComparison.Ordinal);
        using var employer = await host.Given.SignedInAsync((await host.Given.AccountAsync(Roles.Employer)).Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await employer.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task Get_OfANewAccount_SaysWhereToBegin()
    {
        using var browser = await host.Given.SignedInAsync((await host.Given.AccountAsync(Roles.Candidate, "Nia Okafor")).Id);

        var page = await browser.GetAsync("/me");

        Assert.Equal("Hello, Nia Okafor", page.Heading);
        Assert.Contains("You have no application in progress.", page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".next-steps a[href='/me/profile/work/new']"));
        Assert.Empty(page.Document.QuerySelectorAll(".pick-list a"));
    }

    [Fact]
    public async Task Get_OfAProfile_SuggestsSearchesOfWhatItStates()
    {
        var candidate = await host.Given.CandidateAsync(with: own =>
        {
            own.TravelRadiusMiles = 50;
            own.Shifts = [Shift.Second];
            own.PayFloorCents = 2_850;
            own.Skills.Add(new CandidateSkill { SkillId = 1, Level = SkillLevel.Expert });
        });
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var page = await browser.GetAsync("/me");

        var links = page.Document.QuerySelectorAll(".pick-list a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal("/jobs?near=44113&radius=50", links[0]);
        Assert.Contains("shift=second", links[1], StringComparison.Ordinal);
        Assert.Contains("pay=28.5", links[1], StringComparison.Ordinal);
        Assert.Contains("skill=", links[2], StringComparison.Ordinal);
        Assert.Contains("that reach $28.50 an hour", page.MainText, StringComparison.Ordinal);
    }
}
