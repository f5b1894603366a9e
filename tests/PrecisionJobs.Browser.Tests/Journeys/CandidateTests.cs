using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Journeys;

/// <summary>Somebody registers, fills in a trade profile, applies, sees where it stands and withdraws.</summary>
[Collection(SharedSite.Name)]
public sealed class CandidateTests(Site site)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task Candidate_AppliesAndWithdraws(bool script, int width)
    {
        await using var visitor = await site.OpenAsync(script, width);
        var email = await visitor.RegisterCandidateAsync("Robin Castellano");
        await FillInProfileAsync(visitor);

        await visitor.GoAsync("/jobs?company=great-lakes-weldments");
        await visitor.LeaveByAsync(() => visitor.Page.Locator(".job-title a").First.ClickAsync());
        var job = await visitor.HeadingAsync();
        var reference = await visitor.ApplyAsync("I weld on the weekend and want to do it all week.");

        Assert.Contains(
            $"Your application {reference} has been sent", await visitor.WholeTextAsync(), StringComparison.Ordinal);
        await visitor.OpenMailAsync(email, job);
        Assert.Contains(reference, await visitor.TextAsync(), StringComparison.Ordinal);

        await visitor.GoAsync("/me/applications");
        await visitor.FollowAsync(job);
        Assert.Contains("Received", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.FollowAsync("Withdraw");
        await visitor.PressAsync("Withdraw application");
        Assert.Contains("Your application is withdrawn", await visitor.WholeTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Withdrawn", await visitor.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Candidate_BeginsToApplyBeforeRegistering_KeepsWhatWasTyped(bool script)
    {
        await using var visitor = await site.OpenAsync(script);
        await visitor.GoAsync("/jobs?company=great-lakes-weldments");
        await visitor.LeaveByAsync(() => visitor.Page.Locator(".job-title a").First.ClickAsync());
        await visitor.FollowAsync("Apply for this job");
        await visitor.FillAsync("Your name", "Sam Okonkwo");
        await visitor.FillAsync("Phone", "(216) 555-0123");
        await visitor.FillAsync("Message to the company", "I can start in June.");
        await visitor.PressAsync("Sign in and continue");

        await visitor.FillAsync("E-mail address", Demo.Email("candidate"));
        await visitor.FillAsync("Password", Demo.Password);
        await visitor.PressAsync("Sign in");

        Assert.Contains("/apply/", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.GoAsync(new Uri(new Uri(visitor.Page.Url), "details").AbsolutePath);
        Assert.Equal("(216) 555-0123", await visitor.Field("Phone").InputValueAsync());
        Assert.Empty(visitor.Complaints);
    }

    private static async Task FillInProfileAsync(Visitor visitor)
    {
        await visitor.GoAsync("/me/profile/contact");
        await visitor.FillAsync("Phone", "(216) 555-0188");
        await visitor.FillAsync("ZIP code", "44107");
        await visitor.PressAsync("Save contact");

        await visitor.GoAsync("/me/profile/work/new");
        await visitor.FillAsync("Job title", "Fabrication helper");
        await visitor.FillAsync("Employer", "Lakeside Boiler");
        await visitor.ChooseAsync("Month it began", "March");
        await visitor.FillAsync("Year it began", "2023");
        await visitor.TickAsync("I work there now");
        await visitor.PressAsync("Add this job");

        await visitor.GoAsync("/me/profile/skills/new");
        await visitor.FillAsync("Machine, control, process", "GTAW");
        await visitor.FillAsync("Years", "2");
        await visitor.PressAsync("Add this skill");

        await visitor.GoAsync("/me/profile/certifications/new");
        await visitor.FillAsync("Which certification do you hold?", "AWS CW");
        await visitor.PressAsync("Find it");
        await visitor.PressAsync("Add to profile");

        await visitor.GoAsync("/me/profile");
        var profile = await visitor.TextAsync();
        string[] facts = ["(216) 555-0188", "Lakewood, OH", "Fabrication helper, Lakeside Boiler", "GTAW", "AWS"];
        foreach (var fact in facts)
        {
            Assert.Contains(fact, profile, StringComparison.Ordinal);
        }
    }
}
