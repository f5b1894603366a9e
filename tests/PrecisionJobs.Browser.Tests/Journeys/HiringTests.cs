using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Journeys;

/// <summary>Two people, one application: who registers and applies sees in their words what the company does.</summary>
[Collection(SharedSite.Name)]
public sealed class HiringTests(Site site)
{
    private const string Company = "cuyahoga-precision-machining";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Candidate_SeesWhatTheCompanyDecided(bool script)
    {
        var name = $"Quincy Vance-{(script ? "Adler" : "Bohm")}";
        await using var candidate = await site.OpenAsync(script, 390);
        await candidate.RegisterCandidateAsync(name);
        await candidate.GoAsync($"/jobs?company={Company}");
        await candidate.LeaveByAsync(() => candidate.Page.Locator(".job-title a").First.ClickAsync());
        var posting = new Uri(candidate.Page.Url).Segments[2].TrimEnd('/');
        var reference = await candidate.ApplyAsync("I have run a Haas for two years.");
        Assert.Contains("Received", await candidate.TextAsync(), StringComparison.Ordinal);

        await using var owner = await site.OpenAsync("employer", script);
        await owner.GoAsync($"/employer/{Company}/postings/{posting}/applicants");
        await owner.FollowAsync(name);
        await owner.FillAsync("Your note", "Asks good questions.");
        await owner.PressAsync("Add note");
        await owner.PressAsync("Start review");

        await candidate.GoAsync($"/me/applications/{reference}");
        var page = await candidate.TextAsync();
        Assert.Contains("Being reviewed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Asks good questions", page, StringComparison.Ordinal);

        await owner.PressAsync("Shortlist");
        await owner.PressAsync("Move to interview");
        await candidate.GoAsync($"/me/applications/{reference}");
        Assert.Contains("Interview", await candidate.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(candidate.Complaints);
        Assert.Empty(owner.Complaints);
    }
}
