using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Me;

public sealed class ProfileTests(TestHost host) : IClassFixture<TestHost>
{
    public static TheoryData<string> Pages =>
    [
        "/me/profile", "/me/profile/contact", "/me/profile/summary", "/me/profile/preferences", "/me/profile/visibility",
        "/me/profile/resume", "/me/profile/work/new", "/me/profile/education/new", "/me/profile/skills/new",
        "/me/profile/start", "/me/profile/capability", "/me/profile/documents", "/me/profile/export", "/me/profile/import",
        "/me/profile/visibility/companies",
        "/me/profile/certifications/new", "/me/profile/certifications/new?certification=aws-certified-welder",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_AsCandidate_HasATitleAndOneHeading(string address)
    {
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.EndsWith(" | PrecisionJobs", page.Document.Title, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_AnonymousOrAnotherRole_DoesNotComeIn(string address)
    {
        using var anonymous = host.Browser();
        Assert.Contains("/account/login", (await anonymous.GetRawAsync(address)).Location, StringComparison.Ordinal);

        foreach (var role in new[] { Roles.Employer, Roles.Recruiter, Roles.Administrator })
        {
            using var browser = await host.Given.SignedInAsync((await host.Given.AccountAsync(role)).Id);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(address)).Status);
        }
    }

    [Fact]
    public async Task Get_AccountWithoutAProfile_ShowsOneAndStoresNothing()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate, "Nia Okafor");
        using var browser = await host.Given.SignedInAsync(account.Id);

        var page = await browser.GetAsync("/me/profile");

        Assert.Contains("Nia Okafor", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Add your latest job", page.MainText, StringComparison.Ordinal);
        Assert.False(await host.WithDatabaseAsync(db => db.Candidates.AnyAsync(own => own.AccountId == account.Id)));
    }

    [Fact]
    public async Task Post_AccountWithoutAProfile_GetsOne()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate, "Nia Okafor");
        using var browser = await host.Given.SignedInAsync(account.Id);
        var page = await browser.GetAsync("/me/profile/summary");

        var answer = await browser.SubmitAsync(page, [("Form.Headline", "Tool and die maker")]);

        Assert.Equal("/me/profile", answer.Location);
        var stored = await StoredAsync(account.Id);
        Assert.Equal(("Nia Okafor", account.Email, "Tool and die maker"), (stored.Name, stored.Email, stored.Headline));
    }

    [Fact]
    public async Task Post_Contact_FindsTheCityOfTheZip()
    {
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync("/me/profile/contact");

        var answer = await browser.FollowAsync(await browser.SubmitAsync(
            page, [("Form.Name", "Dana W."), ("Form.Phone", "(815) 555-0142"), ("Form.Zip", "61101-1234")]));

        Assert.Contains("61101 is Rockford, IL", answer.Text, StringComparison.Ordinal);
        var stored = await StoredAsync(candidate.AccountId);
        Assert.Equal(("Dana W.", "Rockford", "IL", "61101"), (stored.Name, stored.City, stored.StateCode, stored.Zip));
        Assert.InRange(stored.Latitude!.Value, 42, 43);
    }

    [Fact]
    public async Task Post_ContactWithFaults_KeepsEverythingTyped()
    {
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync("/me/profile/contact");

        var answer = await browser.SubmitAsync(
            page, [("Form.Name", ""), ("Form.Email", "nowhere"), ("Form.Phone", "12"), ("Form.Zip", "00000")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(4, answer.Errors.Count);
        Assert.StartsWith("Error: ", answer.Document.Title, StringComparison.Ordinal);
        Assert.Equal("nowhere", ValueOf(answer, "Form_Email"));
        Assert.Equal("12", ValueOf(answer, "Form_Phone"));
        Assert.Equal("00000", ValueOf(answer, "Form_Zip"));
        Assert.Equal("Dana Whitfield", (await StoredAsync(candidate.AccountId)).Name);
    }

    [Fact]
    public async Task Post_Preferences_AreStoredTyped()
    {
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync("/me/profile/preferences");

        await browser.SubmitAsync(page,
        [
            ("Form.Shifts", "Second"), ("Form.Shifts", "Day"), ("Form.PayFloor", "$28.50"), ("Form.PayFloorUnit", "Hour"),
            ("Form.TravelRadiusMiles", "50"), ("Form.WillRelocate", "true"), ("Form.Availability", "Two weeks"),
            ("Form.IsAuthorisedToWork", "true"),
        ]);

        var stored = await StoredAsync(candidate.AccountId);
        Assert.Equal([Shift.Day, Shift.Second], stored.Shifts);
        Assert.Equal((2_850, PayUnit.Hour, 50), (stored.PayFloorCents, stored.PayFloorUnit, stored.TravelRadiusMiles));
        Assert.True(stored.WillRelocate);
        Assert.True(stored.IsAuthorisedToWork);
        var profile = await browser.GetAsync("/me/profile");
        Assert.Contains("$28.50 an hour", profile.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lots", "Hour", "Enter pay as a number, such as 28.50.")]
    [InlineData("-5", "Hour", "Enter pay as a number, such as 28.50.")]
    [InlineData("52000", "Hour", "This is a lot for an hour. Is it a yearly figure?")]
    [InlineData("28", "Year", "This is little for a year. Is it an hourly figure?")]
    public async Task Post_PreferencesWithImpossiblePay_SaysSo(string pay, string unit, string error)
    {
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        var page = await browser.GetAsync("/me/profile/preferences");

        var answer = await browser.SubmitAsync(page, [("Form.PayFloor", pay), ("Form.PayFloorUnit", unit)]);

        Assert.Equal([error], answer.Errors);
        Assert.Equal(pay, ValueOf(answer, "Form_PayFloor"));
    }

    [Fact]
    public async Task Post_Visibility_NeedsAChoiceAndStoresIt()
    {
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync("/me/profile/visibility");

        var none = await browser.SubmitAsync(page, [("Form.Visibility", "Everybody")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);

        await browser.SubmitAsync(page, [("Form.Visibility", "RecruitersOnly")]);
        Assert.Equal(ProfileVisibility.RecruitersOnly, (await StoredAsync(candidate.AccountId)).Visibility);
    }

    [Fact]
    public async Task Post_ChangedInAnotherWindow_ShowsBothAndKeepsWhatWasTyped()
    {
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var first = await browser.GetAsync("/me/profile/summary");
        var second = await browser.GetAsync("/me/profile/summary");
        await browser.SubmitAsync(first, [("Form.Headline", "Written first")]);

        var answer = await browser.SubmitAsync(second, [("Form.Headline", "Written second")]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Written first", answer.MainText, StringComparison.Ordinal);
        Assert.Equal("Written second", ValueOf(answer, "Form_Headline"));
        Assert.Equal("Written first", (await StoredAsync(candidate.AccountId)).Headline);

        await browser.SubmitAsync(answer, []);
        Assert.Equal("Written second", (await StoredAsync(candidate.AccountId)).Headline);
    }

    [Fact]
    public async Task Post_WithAReturnAddress_GoesBackThereAndNowhereElse()
    {
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);

        var here = await browser.GetAsync("/me/profile/summary?returnUrl=%2Fjobs%2F1%2Fapply%2Fexperience");
        Assert.Equal("/jobs/1/apply/experience", (await browser.SubmitAsync(here, [("Form.Headline", "A")])).Location);

        var elsewhere = await browser.GetAsync("/me/profile/summary?returnUrl=%2F%2Fevil.example");
        Assert.Equal("/me/profile", (await browser.SubmitAsync(elsewhere, [("Form.Headline", "B")])).Location);
        Assert.DoesNotContain(
            elsewhere.Document.QuerySelectorAll("a"), link => link.GetAttribute("href")?.Contains("evil", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Post_WithoutAToken_IsRefused()
    {
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);

        var answer = await browser.PostWithoutTokenAsync("/me/profile/summary", ("Form.Headline", "A"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Post_HostileText_IsShownAsText()
    {
        const string Hostile = "<script>alert(1)</script>'\"]]>";
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        await browser.SubmitAsync(await browser.GetAsync("/me/profile/summary"), [("Form.Headline", Hostile), ("Form.Summary", Hostile)]);
        await browser.SubmitAsync(await browser.GetAsync("/me/profile/contact"), [("Form.Name", Hostile)]);

        foreach (var address in new[] { "/me", "/me/profile", "/me/profile/summary", "/me/profile/contact" })
        {
            var page = await browser.GetAsync(address);
            Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_ProfileWithEverything_ShowsValidityComputed()
    {
        var certification = await host.WithDatabaseAsync(db => db.Certifications.AsNoTracking()
            .FirstAsync(item => item.ExpiryKind == ExpiryKind.Fixed && item.ValidityMonths != null));
        var candidate = await host.Given.CandidateAsync(with: own => own.Certifications.Add(
            new HeldCertification { CertificationId = certification.Id, IssuedOn = new DateOnly(2001, 1, 1) }));
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var page = await browser.GetAsync("/me/profile");

        Assert.Contains("Expired since", page.MainText, StringComparison.Ordinal);
        Assert.Contains("has expired: add the renewal", page.MainText, StringComparison.Ordinal);
    }

    private static string? ValueOf(TestPage page, string id) => page.Document.QuerySelector($"#{id}")?.GetAttribute("value");

    private Task<Candidate> StoredAsync(int accountId) =>
        host.WithDatabaseAsync(db => db.Candidates.AsNoTracking().OwnedBy(accountId).WithParts().SingleAsync());
}
