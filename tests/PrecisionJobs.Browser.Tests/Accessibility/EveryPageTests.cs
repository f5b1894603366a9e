using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Browser.Tests.Journeys;
using PrecisionJobs.Browser.Tests.Support;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Browser.Tests.Accessibility;

/// <summary>
/// Every page on the list of approved addresses is looked at by whoever it is for: a new page that nobody is led to
/// fails here, as does one that axe finds something on.
/// </summary>
[Collection(SharedSite.Name)]
public sealed class EveryPageTests(Site site)
{
    /// <summary>Pages that ask for a particular moment: <see cref="AccountPagesTests"/> brings it about.</summary>
    internal static readonly string[] Moments =
    [
        "/account/confirm", "/account/reset", "/account/invitation", "/account/login/two-factor",
        "/account/login/recovery", "/account/manage/email/confirm", "/account/manage/two-factor/set-up",
        "/account/manage/two-factor/recovery-codes", "/account/manage/two-factor/disable",
    ];

    private static readonly string[] Steps = ["details", "experience", "questions", "resume", "review"];

    private readonly Look _look = new();

    [Fact]
    public async Task Visitor()
    {
        await using (var newcomer = await site.OpenAsync())
        {
            // So that there is a caught mail to look at.
            await newcomer.OpenRegistrationMailAsync(await newcomer.SendRegistrationAsync("Sam Okafor"));
        }

        await GoAsync(
            null,
            kind => kind.Audience == "Anonymous" && !Moments.Contains(kind.Pattern),
            "/", "/account/register", "/account/register/sent", "/account/confirm/sent", "/account/forgot/sent",
            "/dev/mail",
            "/jobs?q=machinist&near=44107&radius=100", "/jobs?q=zzyzx", "/jobs/calibration-technician/in/vermont",
            "/guide/compare?a=machinist&b=tool-and-die-maker");
    }

    [Fact]
    public async Task Candidate() => await GoAsync(
        "candidate",
        kind => kind.Audience is "Candidate" or "SignedIn" && !Moments.Contains(kind.Pattern),
        ["/me", "/account/manage", .. await StepsOfApplyingAsync()]);

    [Fact]
    public Task Employer() => GoAsync(
        "employer",
        kind => $"{kind.Pattern}/".StartsWith("/employer/", StringComparison.Ordinal),
        "/employer");

    [Fact]
    public Task Recruiter() => GoAsync(
        "recruiter", kind => kind.Pattern.StartsWith("/recruiter", StringComparison.Ordinal), "/recruiter");

    [Fact]
    public Task Administrator() => GoAsync("admin", kind => kind.Audience == "Administrator", "/admin");

    [Fact]
    public void EveryPage_IsForSomebody()
    {
        string[] audiences =
        [
            "Anonymous", "SignedIn", "Candidate", "Employer", "Hiring", "Recruiter", "Recruiter+Hiring", "Administrator",
        ];
        Assert.Empty(PageKind.All.Where(kind => !audiences.Contains(kind.Audience)).Select(kind => kind.Pattern));
        Assert.Empty(Moments.Except(PageKind.All.Select(kind => kind.Pattern)));
    }

    /// <summary>The steps of a posting that asks questions and that the candidate has not applied for.</summary>
    private async Task<string[]> StepsOfApplyingAsync()
    {
        var now = site.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var email = Demo.Email("candidate");
        var id = await site.Host.WithDatabaseAsync(db => db.Postings.Where(Posting.LiveAt(now))
            .Where(posting => posting.Visibility == PostingVisibility.Public && posting.Questions.Count > 0)
            .Where(posting => !db.Applications.Any(application =>
                application.PostingId == posting.Id
                && db.Users.Any(account => account.Id == application.Candidate.AccountId && account.Email == email)))
            .OrderBy(posting => posting.Id).Select(posting => posting.Id).FirstAsync());
        return [.. Steps.Select(step => $"/jobs/{id}/apply/{step}")];
    }

    private async Task GoAsync(string? persona, Func<PageKind, bool> isTheirs, params string[] starts)
    {
        var crawl = new Crawl(_look, [.. PageKind.All.Where(isTheirs)]);
        await crawl.RunAsync(() => persona is null ? site.OpenAsync() : site.OpenAsync(persona), starts);

        Assert.True(_look.Faults.Count == 0, string.Join('\n', _look.Faults));
        Assert.Empty(crawl.Missed);
    }
}
