using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Postings;

public sealed class PublishTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Show_SaysExactlyWhatIsMissingWithTheWayThere()
    {
        var company = await host.Given.CompanyAsync(verified: false);
        var posting = await host.Given.PostingAsync(company, live: false, with: Empty);
        using var browser = await host.Given.SignedInMemberAsync(company);

        var page = await browser.GetAsync(Address(company, posting, "/publish"));
        var posted = await SendAsync(browser, company, posting);

        Assert.Equal(
            ["Company", "Basics", "Basics", "The work", "Requirements", "Pay", "Place"],
            page.Document.QuerySelectorAll("[aria-labelledby=gaps] a").Select(link => link.TextContent));
        Assert.Contains("Your company is still being verified.", page.MainText, StringComparison.Ordinal);
        Assert.Contains($"{Address(company, posting, "/pay")}?check=true#Form_Minimum", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[action$=publish]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, posted.Status);
        Assert.Equal(PostingState.Draft, (await StoredAsync(posting)).State);
    }

    [Fact]
    public async Task Show_DraftThatCameWithAClosingDay_OffersIt()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(
            company,
            live: false,
            with: draft => draft.TryPlanClosing(ClosingInstant.EndOf(new DateOnly(2027, 6, 30), "America/New_York"), "America/New_York"));
        using var browser = await host.Given.SignedInMemberAsync(company);

        var page = await browser.GetAsync(Address(company, posting, "/publish"));

        Assert.Equal("2027-06-30", page.Document.QuerySelector("#Form_ClosesOn")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Gaps_LeadToFieldsThatExist()
    {
        var company = await host.Given.CompanyAsync(verified: false);
        var posting = await host.Given.PostingAsync(company, live: false, with: Empty);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync(Address(company, posting, "/publish"));

        foreach (var link in page.Document.QuerySelectorAll("[aria-labelledby=gaps] a").Select(link => link.GetAttribute("href")!).Where(link => link.Contains('#', StringComparison.Ordinal)))
        {
            var target = await browser.GetAsync(link[..link.IndexOf('#', StringComparison.Ordinal)]);
            Assert.NotNull(target.Document.GetElementById(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]));
        }
    }

    [Fact]
    public async Task AGap_OnceMended_LeadsBackToTheCheck()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false, with: draft => draft.Pay = null);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var check = await browser.GetAsync(Address(company, posting, "/publish"));
        var link = check.Document.QuerySelector("[aria-labelledby=gaps] a")!.GetAttribute("href")!;

        var step = await browser.GetAsync(link[..link.IndexOf('#', StringComparison.Ordinal)]);
        var wrong = await browser.SubmitAsync(step, [("Form.Minimum", "30"), ("Form.Maximum", "20"), ("Form.Unit", "Hour"), ("Form.Intent", MainIntent(step))], "#step-form");
        var back = await browser.FollowAsync(await browser.SubmitAsync(wrong, [("Form.Maximum", "35"), ("Form.Intent", MainIntent(wrong))], "#step-form"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("Check and publish", back.Heading);
        Assert.Contains("Nothing is missing.", back.MainText, StringComparison.Ordinal);
    }

    private static string MainIntent(TestPage page) => page.Document.QuerySelector(".form-foot .btn-primary")!.GetAttribute("value")!;

    [Fact]
    public async Task Publish_Now_IsLiveThroughTheLastDayThere()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync(Address(company, posting, "/publish"));

        var answer = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.ClosesOn", "2027-04-08")], "form[action$=publish]"));

        var stored = await StoredAsync(posting);
        Assert.Equal(TestHost.Start.UtcDateTime, stored.PublishAt);
        Assert.Equal(new DateTime(2027, 4, 9, 4, 0, 0, DateTimeKind.Utc), stored.ClosesAt);
        Assert.Equal("America/New_York", stored.ClosesZone);
        Assert.Contains("The posting is live, open through Apr 8, 2027, Eastern time.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Live", answer.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-03-14", "2027-03-14", "2027-03-14T05:00:00", "2027-03-15T04:00:00")] // clocks go forward that day
    [InlineData("2027-03-13", "2027-03-13", "2027-03-13T05:00:00", "2027-03-14T05:00:00")]
    [InlineData("2027-03-15", "2027-08-31", "2027-03-15T04:00:00", "2027-09-01T04:00:00")]
    public async Task Publish_OnADay_IsScheduledInTheSitesTime(string first, string last, string publishAt, string closesAt)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync(Address(company, posting, "/publish"));

        var answer = await browser.FollowAsync(await browser.SubmitAsync(
            page, [("Form.IsScheduled", "true"), ("Form.PublishOn", first), ("Form.ClosesOn", last)], "form[action$=publish]"));

        var stored = await StoredAsync(posting);
        Assert.Equal((Utc(publishAt), Utc(closesAt)), (stored.PublishAt, stored.ClosesAt));
        Assert.Contains("Scheduled: it goes live", answer.Text, StringComparison.Ordinal);
        Assert.Contains("12:00 AM Eastern time", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ByTheClockOfTheSite_TurnsLiveAndExpiresAtItsMidnight()
    {
        using var own = new TestHost();
        var company = await own.Given.CompanyAsync();
        var posting = await own.Given.PostingAsync(company, live: false);
        using var browser = await own.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync(Address(company, posting, "/publish"));
        await browser.SubmitAsync(
            page, [("Form.IsScheduled", "true"), ("Form.PublishOn", "2027-03-14"), ("Form.ClosesOn", "2027-03-14")], "form[action$=publish]");

        var words = new List<string>();
        foreach (var instant in (string[])["2027-03-14T04:59:59", "2027-03-14T05:00:00", "2027-03-15T03:59:59", "2027-03-15T04:00:00"])
        {
            own.Clock.SetUtcNow(new DateTimeOffset(Utc(instant)));
            var shown = await browser.GetAsync(Address(company, posting, ""));
            words.Add(shown.Document.QuerySelector("main .lead .status")!.TextContent.Trim());
        }

        Assert.Equal(["Scheduled", "Live", "Live", "Expired"], words);
    }

    [Theory]
    [InlineData("true", "2027-03-08", "2027-04-08", "That day has passed: it is Mar 9, 2027, Eastern time. Choose today or a later day.")]
    [InlineData("true", "2027-04-10", "2027-04-09", "The last day comes before the first. Choose a later one.")]
    [InlineData("true", "", "2027-04-09", "Give the day on which it goes live, such as 4/8/2027.")]
    [InlineData("false", "", "2027-03-08", "That day has passed: it is Mar 9, 2027, Eastern time. Choose today or a later day.")]
    [InlineData("false", "", "2028-03-08", "A posting is open for 180 days at most. Choose an earlier day; you can extend it later.")]
    [InlineData("false", "", "31/12/2027", "Give the last day on which it is open, such as 5/8/2027.")]
    public async Task Publish_DaysThatMakeNoSense_SayWhyAndKeepWhatWasTyped(string scheduled, string first, string last, string message)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync(Address(company, posting, "/publish"));

        var answer = await browser.SubmitAsync(
            page, [("Form.IsScheduled", scheduled), ("Form.PublishOn", first), ("Form.ClosesOn", last)], "form[action$=publish]");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([message], answer.Errors);
        Assert.Equal(last, answer.Document.QuerySelector("#Form_ClosesOn")?.GetAttribute("value"));
        Assert.Equal(PostingState.Draft, (await StoredAsync(posting)).State);
    }

    [Fact]
    public async Task Publish_SitesInTwoZones_AsksInWhichTheDaysAreMeant()
    {
        var company = await host.Given.CompanyAsync();
        var rockford = await host.Given.SiteAsync(company, "Rockford", "61101", "IL", "America/Chicago");
        var posting = await host.Given.PostingAsync(company, live: false, with: item => item.Sites.Add(new PostingSite { SiteId = rockford.Id }));
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync(Address(company, posting, "/publish"));

        await browser.SubmitAsync(page, [("Form.ClosesOn", "2027-04-08"), ("Form.Zone", "America/Chicago")], "form[action$=publish]");

        Assert.Equal(
            ["Eastern time", "Central time"], page.Document.QuerySelectorAll("#Form_Zone option").Select(option => option.TextContent));
        Assert.Equal(Utc("2027-04-09T05:00:00"), (await StoredAsync(posting)).ClosesAt);
    }

    [Fact]
    public async Task Publish_AZoneThatIsNoneOfItsSites_IsNotTaken()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false);
        using var browser = await host.Given.SignedInMemberAsync(company);

        await SendAsync(browser, company, posting, ("Form.Zone", "Pacific/Honolulu"));

        Assert.Equal("America/New_York", (await StoredAsync(posting)).ClosesZone);
    }

    [Fact]
    public async Task Publish_AfterSomebodyChangedTheText_AsksToLookAgain()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false);
        using var first = await host.Given.SignedInMemberAsync(company);
        using var second = await host.Given.SignedInMemberAsync(company);
        var page = await first.GetAsync(Address(company, posting, "/publish"));
        await second.SubmitAsync(await second.GetAsync(Address(company, posting, "/pay")), [("Form.Minimum", "10"), ("Form.Maximum", "11")], "#step-form");

        var told = await first.SubmitAsync(page, [], "form[action$=publish]");
        var done = await first.SubmitAsync(told, [], "form[action$=publish]");

        Assert.Equal(["Somebody changed the posting after you opened this page. Look at it again, then publish it."], told.Errors);
        Assert.NotNull(done.Location);
        Assert.Equal(PostingState.Published, (await StoredAsync(posting)).State);
    }

    [Fact]
    public async Task Publish_WhereOwnersApprove_GoesThroughReview()
    {
        var company = await ApprovingCompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false);
        var owner = await host.Given.MemberAsync(company, MemberRole.Owner, "Olive Owner");
        var writer = await host.Given.MemberAsync(company, MemberRole.Editor, "Ed Editor");
        using var editor = await host.Given.SignedInAsync(writer.AccountId);
        using var owners = await host.Given.SignedInAsync(owner.AccountId);

        var page = await editor.GetAsync(Address(company, posting, "/publish"));
        var direct = await SendAsync(editor, company, posting);
        var sent = await editor.FollowAsync(await editor.SubmitAsync(page, [], "form[action$=review]"));
        var locked = await editor.FollowAsync(await editor.GetRawAsync(Address(company, posting, "/basics")));
        var decide = await owners.GetAsync(Address(company, posting, "/publish"));
        var approved = await owners.FollowAsync(await owners.SubmitAsync(decide, [], "form[action$=publish]"));

        Assert.Null(page.Document.QuerySelector("form[action$=publish]"));
        Assert.Equal(HttpStatusCode.Conflict, direct.Status);
        Assert.Contains("In review", sent.MainText, StringComparison.Ordinal);
        Assert.Contains("ask an owner to change this posting", locked.Text, StringComparison.Ordinal);
        Assert.Contains("The posting is live", approved.Text, StringComparison.Ordinal);
        Assert.Equal(1, await MailsAsync($"posting/{posting.Id}/review/"));
        Assert.Equal(1, await MailsAsync($"posting/{posting.Id}/decided/"));
    }

    [Fact]
    public async Task SendBack_MakesItADraftAgainAndTellsItsWriterWhy()
    {
        var company = await ApprovingCompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false);
        using var editor = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);
        using var owner = await host.Given.SignedInMemberAsync(company);
        await editor.SubmitAsync(await editor.GetAsync(Address(company, posting, "/publish")), [], "form[action$=review]");

        var ask = await owner.GetAsync(Address(company, posting, "/send-back"));
        var answer = await owner.FollowAsync(await owner.SubmitAsync(ask, [("Form.Reason", "Name the control.")]));

        Assert.Contains("Name the control.", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(PostingState.Draft, (await StoredAsync(posting)).State);
        Assert.Contains("Name the control.", await host.WithDatabaseAsync(db => db.Outbox
            .Where(message => message.DeduplicationKey.StartsWith($"posting/{posting.Id}/decided/"))
            .Select(message => message.Payload).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeBack_ByItsWriter_SendsNoMailToThemselves()
    {
        var company = await ApprovingCompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false);
        using var editor = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);
        await editor.SubmitAsync(await editor.GetAsync(Address(company, posting, "/publish")), [], "form[action$=review]");

        await editor.SubmitAsync(await editor.GetAsync(Address(company, posting, "/send-back")), []);

        Assert.Equal(PostingState.Draft, (await StoredAsync(posting)).State);
        Assert.Equal(0, await MailsAsync($"posting/{posting.Id}/decided/"));
    }

    [Fact]
    public async Task Review_OfAnIncompleteDraft_SaysWhatIsMissing()
    {
        var company = await ApprovingCompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false, with: item => item.Pay = null);
        using var editor = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);
        var token = await editor.GetAsync($"/employer/{company.Slug}/postings/new");

        var answer = await editor.PostAsync(Address(company, posting, "/review"), token);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Give the pay range and its unit.", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(PostingState.Draft, (await StoredAsync(posting)).State);
    }

    [Fact]
    public async Task Reopen_PutsItBackWithANewClosingDay()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company);
        await browser.SubmitAsync(await browser.GetAsync(Address(company, posting, "/fill")), []);

        var page = await browser.GetAsync(Address(company, posting, "/reopen"));
        var answer = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.ClosesOn", "2027-06-30")]));

        Assert.Contains("The posting is live, open through Jun 30, 2027, Eastern time.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            [PostingVerb.Publish, PostingVerb.Fill, PostingVerb.Reopen],
            (await StoredAsync(posting)).History.OrderBy(line => line.Id).Select(line => line.Verb));
    }

    private static void Empty(Posting posting)
    {
        posting.OccupationId = null;
        posting.ExperienceLevel = null;
        posting.TheWork = null;
        posting.Requirements.Clear();
        posting.Pay = null;
        posting.Sites.Clear();
    }

    private static string Address(Company company, Posting posting, string path) =>
        string.Create(CultureInfo.InvariantCulture, $"/employer/{company.Slug}/postings/{posting.Id}{path}");

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static async Task<TestPage> SendAsync(
        TestBrowser browser, Company company, Posting posting, params (string Name, string? Value)[] more) =>
        await browser.PostAsync(
            Address(company, posting, "/publish"),
            await browser.GetAsync($"/employer/{company.Slug}/postings/new"),
            [("Form.Revision", posting.Revision.ToString(CultureInfo.InvariantCulture)), ("Form.ClosesOn", "2027-04-08"), .. more]);

    private async Task<Company> ApprovingCompanyAsync()
    {
        var company = await host.Given.CompanyAsync();
        await host.WithDatabaseAsync(db => db.Companies.Where(item => item.Id == company.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.OwnersApprovePostings, true)));
        return company;
    }

    private Task<int> MailsAsync(string prefix) => host.WithDatabaseAsync(
        db => db.Outbox.CountAsync(message => message.DeduplicationKey.StartsWith(prefix)));

    private Task<Posting> StoredAsync(Posting posting) => host.WithDatabaseAsync(
        db => db.Postings.AsNoTracking().Include(item => item.History).SingleAsync(item => item.Id == posting.Id));
}
