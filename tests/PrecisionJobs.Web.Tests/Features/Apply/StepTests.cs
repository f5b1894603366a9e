using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;
using static PrecisionJobs.Web.Tests.Features.Apply.ApplyWalk;

namespace PrecisionJobs.Web.Tests.Features.Apply;

public sealed class StepTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("details")]
    [InlineData("experience")]
    [InlineData("resume")]
    [InlineData("questions")]
    [InlineData("review")]
    public async Task Get_Anonymous_IsSentToSignIn(string step)
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = host.Browser();

        Assert.Contains("/account/login", (await browser.GetRawAsync(Address(posting, step))).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("details", "Your details")]
    [InlineData("experience", "Experience")]
    [InlineData("resume", "Résumé")]
    [InlineData("questions", "Questions and message")]
    [InlineData("review", "Check and send")]
    public async Task Get_AsCandidate_ShowsTheStep(string step, string heading)
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);

        var page = await browser.GetAsync(Address(posting, step));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(heading, page.Heading);
        Assert.Equal(heading, page.Document.QuerySelector(".stepper [aria-current]")?.TextContent.Trim());
        Assert.Single(page.Document.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Get_Details_KnowsTheProfile()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var candidate = await host.Given.CandidateAsync(with: profile => profile.Phone = "216-555-0142");
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var page = await browser.GetAsync(Address(posting, "details"));

        Assert.Equal(
            ["Dana Whitfield", candidate.Email, "216-555-0142", "44113"],
            page.Document.QuerySelectorAll("main input.form-control").Select(field => field.GetAttribute("value")));
    }

    [Fact]
    public async Task Post_DetailsWithFaults_ShowsThemAndKeepsWhatWasTyped()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);

        var page = await browser.StepAsync(
            posting, "details", ("Form.Name", " "), ("Form.Email", "nobody"), ("Form.Phone", "12"), ("Form.Zip", "99999x"));
        var later = await browser.GetAsync(Address(posting, "details"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(4, page.Errors.Count);
        Assert.Equal("99999x", page.Document.QuerySelector("#Form_Zip")?.GetAttribute("value"));
        Assert.Equal("99999x", later.Document.QuerySelector("#Form_Zip")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_BackWithFaults_LosesNothing()
    {
        var (posting, question) = await AskingAsync(QuestionKind.Number);
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);

        var back = await browser.StepAsync(posting, "questions", (Answer(question), "many"), ("go", "back"));
        var again = await browser.GetAsync(Address(posting, "questions"));

        Assert.Equal(Address(posting, "resume"), back.Location);
        Assert.Equal("many", again.Document.QuerySelector($"[name='{Answer(question)}']")?.GetAttribute("value"));
        Assert.Empty(again.Errors);
    }

    [Theory]
    [InlineData(QuestionKind.YesNo, "Yes")]
    [InlineData(QuestionKind.Choice, "Nights")]
    public async Task Post_AChoice_IsStillChosenLater(QuestionKind kind, string answer)
    {
        var (posting, question) = await AskingAsync(kind);
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);

        var sent = await browser.StepAsync(posting, "questions", (Answer(question), answer));
        var page = await browser.GetAsync(Address(posting, "questions"));

        Assert.Equal(Address(posting, "review"), sent.Location);
        Assert.Equal(answer, page.Document.QuerySelector("input[type=radio][checked]")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData(QuestionKind.YesNo, "")]
    [InlineData(QuestionKind.YesNo, "Perhaps")]
    [InlineData(QuestionKind.Choice, "Weekends")]
    [InlineData(QuestionKind.Number, "ten")]
    [InlineData(QuestionKind.ShortText, " ")]
    [InlineData(QuestionKind.LongText, "")]
    public async Task Post_AnAnswerThatIsNone_IsRefused(QuestionKind kind, string answer)
    {
        var (posting, question) = await AskingAsync(kind);
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);

        var page = await browser.StepAsync(posting, "questions", (Answer(question), answer));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var error = Assert.Single(page.Errors);
        Assert.Contains("How is it?", error, StringComparison.Ordinal);
        var target = page.Document.QuerySelector(".error-summary a")!.GetAttribute("href")!;
        Assert.NotNull(page.Document.QuerySelector(target));
    }

    [Fact]
    public async Task Post_Draft_IsKeptWhileTyping()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        var page = await browser.GetAsync(Address(posting, "questions"));

        var kept = await browser.PostAsync(
            Address(posting, "draft"), page, ("Form.Message", "Half a sen"), ("Uploaded", "1"), ("Saved.Details", "true"));

        Assert.Equal(HttpStatusCode.NoContent, kept.Status);
        var json = await host.WithDatabaseAsync(db => db.FormDrafts.Where(draft => draft.FormKey == $"apply/{posting.Id}")
            .Select(draft => draft.Json).SingleAsync());
        Assert.Equal("""{"Form.Message":["Half a sen"]}""", json);
    }

    [Fact]
    public async Task Post_AfterTheSessionRanOut_BringsTheAnswersBack()
    {
        using var own = new TestHost();
        var question = Ask("How is it?", QuestionKind.YesNo);
        var posting = await own.Given.PostingAsync(
            await own.Given.CompanyAsync(), with: posting => posting.Questions.Add(question));
        var candidate = await own.Given.CandidateAsync();
        using var browser = await own.Given.SignedInAsync(candidate.AccountId);
        var form = await browser.GetAsync(Address(posting, "questions"));
        own.Clock.Advance(TimeSpan.FromDays(15));

        var challenged = await browser.SubmitAsync(form, [(Answer(question), "No"), ("Form.Message", "Kept <b>text</b>")]);
        var login = await browser.FollowAsync(challenged);
        var restored = await browser.FollowAsync(await browser.SubmitAsync(
            login, [("Form.Email", candidate.Email), ("Form.Password", Given.Password)]));

        Assert.Contains("/account/login", challenged.Location, StringComparison.Ordinal);
        Assert.Equal("Questions and message", restored.Heading);
        Assert.Equal("Kept <b>text</b>", restored.Document.QuerySelector("#Form_Message")?.TextContent.Trim());
        Assert.Equal("No", restored.Document.QuerySelector("input[type=radio][checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_Experience_WithAnEmptyProfile_SaysSoAndLeadsBackHere()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var account = await host.Given.AccountAsync(Roles.Candidate, "No Profile");
        using var browser = await host.Given.SignedInAsync(account.Id);

        var page = await browser.GetAsync(Address(posting, "experience"));

        Assert.Contains("Your trade profile is still empty", page.MainText, StringComparison.Ordinal);
        Assert.Contains(
            page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")),
            address => address == $"/me/profile/work/new?returnUrl={Uri.EscapeDataString(Address(posting, "experience"))}");
    }

    [Fact]
    public async Task Get_EveryStep_AsksTheDatabaseABoundedNumberOfTimes()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync(), with: posting =>
        {
            for (var order = 0; order < ScreeningQuestion.MaximumPerPosting; order++)
            {
                posting.Questions.Add(Ask($"Question {order}?", QuestionKind.ShortText, order: order));
            }
        });
        var candidate = await host.Given.CandidateAsync(with: profile =>
        {
            for (var year = 1990; year < 2020; year++)
            {
                profile.WorkHistory.Add(new WorkHistoryEntry
                {
                    Employer = $"Shop {year}",
                    Title = "Machinist",
                    From = new DateOnly(year, 1, 1),
                    To = new DateOnly(year + 1, 1, 1),
                });
            }
        });
        await host.Given.ResumeAsync(candidate);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        foreach (var step in (string[])["details", "experience", "resume", "questions", "review"])
        {
            host.Queries.Reset();
            await browser.GetAsync(Address(posting, step));
            Assert.InRange(host.Queries.Count, 1, 20);
        }
    }

    private async Task<(Posting Posting, ScreeningQuestion Question)> AskingAsync(QuestionKind kind)
    {
        var question = Ask("How is it?", kind);
        var posting = await host.Given.PostingAsync(
            await host.Given.CompanyAsync(), with: posting => posting.Questions.Add(question));
        return (posting, question);
    }
}
