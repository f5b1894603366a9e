using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Postings;

/// <summary>Every verb from every state through HTTP, sent twice, and by two people at once.</summary>
public sealed class PostingVerbTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Process Act = Process.System("Given", TestHost.Start.UtcDateTime);

    private static readonly Dictionary<string, PostingVerb> Verbs = new(StringComparer.Ordinal)
    {
        ["review"] = PostingVerb.SubmitForReview,
        ["send-back"] = PostingVerb.SendBack,
        ["publish"] = PostingVerb.Publish,
        ["pause"] = PostingVerb.Pause,
        ["resume"] = PostingVerb.Resume,
        ["fill"] = PostingVerb.Fill,
        ["close"] = PostingVerb.Close,
        ["reopen"] = PostingVerb.Reopen,
        ["extend"] = PostingVerb.Extend,
    };

    public static TheoryData<PostingState, string> AllPairs()
    {
        var pairs = new TheoryData<PostingState, string>();
        foreach (var state in Enum.GetValues<PostingState>())
        {
            foreach (var verb in Verbs.Keys)
            {
                pairs.Add(state, verb);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(AllPairs))]
    public async Task Post_DoesWhatTheTableAllowsAndTellsWhatItDoesNot(PostingState from, string verb)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await InAsync(company, from);
        using var browser = await host.Given.SignedInMemberAsync(company);

        var answer = await SendAsync(browser, company, posting, verb);

        var stored = await StoredAsync(posting.Id);
        if (PostingTransitions.Next(from, Verbs[verb]) is { } to)
        {
            Assert.Equal(HttpStatusCode.Found, answer.Status);
            Assert.Equal(to, stored.State);
            Assert.Equal(Verbs[verb], stored.History[^1].Verb);
            Assert.Equal("Sam Harlan", stored.History[^1].ActorName);
        }
        else
        {
            // What was done by the last step is the same button pressed again, and answers the same; to publish with
            // other days than it was published with is something else.
            var isRepetition = posting.History is [.., var last] && last.Verb == Verbs[verb] && verb != "publish";
            Assert.Equal(isRepetition ? HttpStatusCode.Found : HttpStatusCode.Conflict, answer.Status);
            Assert.Equal(from, stored.State);
            Assert.Equal(posting.History.Count, stored.History.Count);
        }
    }

    [Theory]
    [InlineData(PostingState.Published, "pause")]
    [InlineData(PostingState.Paused, "resume")]
    [InlineData(PostingState.Published, "fill")]
    [InlineData(PostingState.Published, "close")]
    [InlineData(PostingState.Draft, "publish")]
    [InlineData(PostingState.Draft, "review")]
    [InlineData(PostingState.InReview, "send-back")]
    [InlineData(PostingState.Closed, "reopen")]
    [InlineData(PostingState.Published, "extend")]
    public async Task Post_Twice_IsDoneOnceAndAnswersTheSame(PostingState from, string verb)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await InAsync(company, from);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var token = await browser.GetAsync($"/employer/{company.Slug}/postings/new");

        var first = await SendAsync(browser, company, posting, verb, token);
        var second = await SendAsync(browser, company, posting, verb, token);

        Assert.Equal(HttpStatusCode.Found, first.Status);
        Assert.Equal(HttpStatusCode.Found, second.Status);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(posting.History.Count + 1, (await StoredAsync(posting.Id)).History.Count);
    }

    [Fact]
    public async Task Post_ManyAtOnce_IsDoneOnce()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await InAsync(company, PostingState.Published);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var token = await browser.GetAsync($"/employer/{company.Slug}/postings/new");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(browser, company, posting, "close", token)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Single((await StoredAsync(posting.Id)).History, line => line.Verb == PostingVerb.Close);
    }

    [Fact]
    public async Task Post_AfterSomebodyElseEndedIt_TellsWhoDidWhatAndWhen()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await InAsync(company, PostingState.Published);
        using var first = await host.Given.SignedInMemberAsync(company, name: "Maria Ruiz");
        using var second = await host.Given.SignedInMemberAsync(company);
        var page = await second.GetAsync(Address(company, posting.Id, ""));
        await SendAsync(first, company, posting, "close");

        var answer = await second.SubmitAsync(page, [], "form[action$=pause]");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Last: closed by Maria Ruiz, Mar 9, 2027, 10:00 AM Eastern time.", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(PostingState.Closed, (await StoredAsync(posting.Id)).State);
    }

    [Fact]
    public async Task TwoPeople_ExtendingToDifferentDays_SecondIsTold()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await InAsync(company, PostingState.Published);
        using var first = await host.Given.SignedInMemberAsync(company);
        using var second = await host.Given.SignedInMemberAsync(company);
        var address = Address(company, posting.Id, "/extend");
        var (firstPage, secondPage) = (await first.GetAsync(address), await second.GetAsync(address));
        await first.SubmitAsync(firstPage, [("Form.ClosesOn", "2027-05-01")]);

        var told = await second.SubmitAsync(secondPage, [("Form.ClosesOn", "2027-06-01")]);
        var done = await second.SubmitAsync(told, []);

        Assert.Contains("It is now open through May 1, 2027, Eastern time.", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal("2027-06-01", told.Document.QuerySelector("#Form_ClosesOn")?.GetAttribute("value"));
        Assert.NotNull(done.Location);
        Assert.Equal(Utc(2027, 6, 2, 4), (await StoredAsync(posting.Id)).ClosesAt);
    }

    [Fact]
    public async Task Extend_AnExpiredPosting_MakesItLiveAgain()
    {
        using var own = new TestHost();
        var company = await own.Given.CompanyAsync();
        var posting = await own.Given.PostingAsync(company);
        own.Clock.Advance(TimeSpan.FromDays(31));
        using var browser = await own.Given.SignedInMemberAsync(company);
        var before = await browser.GetAsync(Address(company, posting.Id, ""));

        var page = await browser.GetAsync(Address(company, posting.Id, "/extend"));
        var after = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.ClosesOn", "2027-05-01")]));

        Assert.Contains("Expired", before.MainText, StringComparison.Ordinal);
        Assert.Contains("Live Open through May 1, 2027, Eastern time.", after.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-03-08", "That day has passed: it is Mar 9, 2027, Eastern time. Choose today or a later day.")]
    [InlineData("2028-03-08", "A posting is open for 180 days at most. Choose an earlier day; you can extend it later.")]
    [InlineData("soon", "Give the last day on which it is open, such as 5/8/2027.")]
    [InlineData("", "Give the last day on which it is open, such as 5/8/2027.")]
    public async Task Extend_ToADayThatMakesNoSense_SaysWhy(string day, string message)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await InAsync(company, PostingState.Published);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync(Address(company, posting.Id, "/extend"));

        var answer = await browser.SubmitAsync(page, [("Form.ClosesOn", day)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([message], answer.Errors);
    }

    [Fact]
    public async Task Close_AsksForAReasonAndKeepsItInTheHistory()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await InAsync(company, PostingState.Published);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var ask = await browser.GetAsync(Address(company, posting.Id, "/close"));

        var without = await browser.SubmitAsync(ask, [("Form.Note", "kept note")]);
        var other = await browser.SubmitAsync(ask, [("Form.Reason", "Other")]);
        var takenDown = await browser.SubmitAsync(ask, [("Form.Reason", "TakenDown")]);
        var done = await browser.FollowAsync(await browser.SubmitAsync(
            without, [("Form.Reason", "BudgetOrPlanChanged"), ("Form.Note", "Order cancelled")]));

        Assert.Equal(["Choose the reason."], without.Errors);
        Assert.Equal("kept note", without.Document.QuerySelector("#Form_Note")?.TextContent.Trim());
        Assert.Equal(["Say in a few words which other reason."], other.Errors);
        Assert.Equal(["Choose the reason."], takenDown.Errors);
        Assert.Contains("Budget or plans changed: Order cancelled", done.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reopen_ATakenDownPosting_IsRefused()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await InAsync(company, PostingState.Published, item => item.TryClose(CloseReason.TakenDown, Act));
        using var browser = await host.Given.SignedInMemberAsync(company);

        var page = await browser.GetAsync(Address(company, posting.Id, ""));
        var answer = await SendAsync(browser, company, posting, "reopen");

        Assert.Contains("An administrator took it down.", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Reopen posting", page.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(PostingState.Closed, (await StoredAsync(posting.Id)).State);
    }

    [Fact]
    public async Task Resume_AfterTheClosingDay_AsksForALaterOne()
    {
        using var own = new TestHost();
        var company = await own.Given.CompanyAsync();
        var posting = await own.Given.PostingAsync(company, with: item =>
        {
            item.TryPublish(TestHost.Start.UtcDateTime, TestHost.Start.UtcDateTime.AddDays(2), "America/New_York", Act);
            item.TryMove(PostingVerb.Pause, Act);
        }, live: false);
        own.Clock.Advance(TimeSpan.FromDays(3));
        using var browser = await own.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync(Address(company, posting.Id, ""));

        var answer = await browser.SubmitAsync(page, [], "form[action$=resume]");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Its closing day has passed. Move the closing day first, then resume it.", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_WritesOneNewDraftHoweverOftenItIsPressed()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await InAsync(company, PostingState.Closed);
        using var browser = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);
        var page = await browser.GetAsync(Address(company, posting.Id, ""));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.SubmitAsync(page, [], "form[action$=copy]")));
        var basics = await browser.FollowAsync(answers[0]);

        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Contains("This is the copy, a new draft.", basics.Text, StringComparison.Ordinal);
        var copy = await host.WithDatabaseAsync(db => db.Postings.Include(item => item.Requirements).Include(item => item.History)
            .SingleAsync(item => item.CompanyId == company.Id && item.Id != posting.Id));
        Assert.Equal((PostingState.Draft, posting.Title, posting.TheWork), (copy.State, copy.Title, copy.TheWork));
        Assert.Equal(posting.Requirements.Count, copy.Requirements.Count);
        Assert.Empty(copy.History);
    }

    [Fact]
    public async Task Delete_ADraft_AsksFirstAndIsGoneWithItsUnsavedText()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await InAsync(company, PostingState.Draft);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var work = await browser.GetAsync(Address(company, posting.Id, "/work"));
        await browser.PostAsync(Address(company, posting.Id, "/work/draft"), work, ("Form.TheWork", "half"));
        var ask = await browser.GetAsync(Address(company, posting.Id, "/delete"));

        var answer = await browser.SubmitAsync(ask, []);
        var twice = await browser.SubmitAsync(ask, []);

        Assert.EndsWith("/postings", answer.Location, StringComparison.Ordinal);
        Assert.Equal(answer.Location, twice.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Address(company, posting.Id, ""))).Status);
        Assert.False(await host.WithDatabaseAsync(db => db.FormDrafts.AnyAsync(
            draft => draft.FormKey.StartsWith($"posting/{posting.Id}/"))));
    }

    [Theory]
    [InlineData(PostingState.Published)]
    [InlineData(PostingState.Closed)]
    [InlineData(PostingState.InReview)]
    public async Task Delete_WhatIsNoDraft_IsRefused(PostingState state)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await InAsync(company, state);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var token = await browser.GetAsync($"/employer/{company.Slug}/postings/new");

        var ask = await browser.GetAsync(Address(company, posting.Id, "/delete"));
        var answer = await browser.PostAsync(Address(company, posting.Id, "/delete"), token);

        Assert.Equal(HttpStatusCode.Conflict, ask.Status);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(state, (await StoredAsync(posting.Id)).State);
    }

    private static string Address(Company company, int postingId, string path) =>
        string.Create(CultureInfo.InvariantCulture, $"/employer/{company.Slug}/postings/{postingId}{path}");

    private static DateTime Utc(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, DateTimeKind.Utc);

    private async Task<TestPage> SendAsync(
        TestBrowser browser, Company company, Posting posting, string verb, TestPage? token = null) =>
        await browser.PostAsync(
            Address(company, posting.Id, $"/{verb}"),
            token ?? await browser.GetAsync($"/employer/{company.Slug}/postings/new"),
            ("Form.Revision", posting.Revision.ToString(CultureInfo.InvariantCulture)),
            ("Form.ClosesOn", "2027-05-01"),
            ("Form.Reason", nameof(CloseReason.HiredElsewhere)));

    private Task<Posting> InAsync(Company company, PostingState state, Action<Posting>? then = null) =>
        host.Given.PostingAsync(company, live: false, with: posting =>
        {
            Move(posting, state);
            then?.Invoke(posting);
        });

    private static void Move(Posting posting, PostingState state)
    {
        var now = TestHost.Start.UtcDateTime;
        if (state is PostingState.Published or PostingState.Paused or PostingState.Filled)
        {
            posting.TryPublish(now, now.AddDays(30), "America/New_York", Act);
        }

        _ = state switch
        {
            PostingState.InReview => posting.TryMove(PostingVerb.SubmitForReview, Act),
            PostingState.Paused => posting.TryMove(PostingVerb.Pause, Act),
            PostingState.Filled => posting.TryMove(PostingVerb.Fill, Act),
            PostingState.Closed => posting.TryClose(CloseReason.HiredElsewhere, Act),
            _ => true,
        };
    }

    private async Task<Posting> StoredAsync(int id) => await host.WithDatabaseAsync(db => db.Postings.AsNoTracking()
        .Include(posting => posting.History.OrderBy(line => line.Id)).SingleAsync(posting => posting.Id == id));
}
