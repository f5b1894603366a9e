using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;
using static PrecisionJobs.Web.Tests.Features.Apply.ApplyWalk;

namespace PrecisionJobs.Web.Tests.Features.Apply;

public sealed class SubmitTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Hostile = "<script>alert(1)</script>\"'&{{7*7}} ÿ 😀";

    [Fact]
    public async Task Post_Twenty_AtOnce_MakeOneRowAndOneConfirmation()
    {
        var question = Ask("Own tools?", QuestionKind.YesNo);
        var posting = await host.Given.PostingAsync(
            await host.Given.CompanyAsync(), with: posting => posting.Questions.Add(question));
        var account = await host.Given.AccountAsync(Roles.Candidate, "No Profile Yet");
        using var browser = await host.Given.SignedInAsync(account.Id);
        var review = await browser.WalkAsync(posting, (Answer(question), "Yes"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => browser.SendAsync(posting, review)));

        var application = await host.WithDatabaseAsync(db => db.Applications.AsNoTracking()
            .Include(row => row.History).SingleAsync(row => row.PostingId == posting.Id));
        Assert.Single(application.History);
        Assert.Equal("Yes", Assert.Single(application.Snapshot.Answers).Text);
        Assert.All(answers, answer => Assert.Equal($"/me/applications/{application.Reference}", answer.Location));
        Assert.Single(await MailsAsync(application.Reference, "/sent"));
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Candidates.CountAsync(row => row.AccountId == account.Id)));
    }

    [Fact]
    public async Task Post_Complete_StoresWhatWasShown()
    {
        var company = await host.Given.CompanyAsync("Harlan Tool & Die");
        var question = Ask("Years on 5-axis?", QuestionKind.Number);
        var posting = await host.Given.PostingAsync(company, with: posting => posting.Questions.Add(question));
        var candidate = await host.Given.CandidateAsync(with: profile => profile.WorkHistory.Add(new WorkHistoryEntry
        {
            Employer = "Loves Park Machine",
            Title = "Set-up machinist",
            From = new DateOnly(2019, 4, 1),
        }));
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        await browser.StepAsync(posting, "details", ("Form.Zip", "44304"), ("Form.Phone", "330-555-0190"));

        var page = await browser.FollowAsync(
            await browser.ApplyAsync(posting, (Answer(question), "7"), ("Form.Message", "See you soon.")));

        var stored = await ApplicationAsync(posting);
        Assert.Contains($"Your application {stored.Reference} has been sent.", page.Text, StringComparison.Ordinal);
        Assert.Contains("What happens next", page.MainText, StringComparison.Ordinal);
        var snapshot = stored.Snapshot;
        Assert.Equal(("CNC machinist", "Harlan Tool & Die"), (snapshot.PostingTitle, snapshot.CompanyName));
        Assert.Equal(("Dana Whitfield", "330-555-0190", "Akron, OH"), (snapshot.Name, snapshot.Phone, snapshot.Place));
        Assert.InRange(snapshot.DistanceMiles!.Value, 25, 40);
        Assert.Equal("Loves Park Machine", Assert.Single(snapshot.WorkHistory).Employer);
        Assert.Equal(("Years on 5-axis?", "7"), (snapshot.Answers[0].Question, snapshot.Answers[0].Text));
        Assert.Equal("See you soon.", snapshot.Message);
        Assert.Equal("44113", await host.WithDatabaseAsync(db => db.Candidates.Where(row => row.Id == candidate.Id)
            .Select(row => row.Zip).SingleAsync()));
        Assert.Empty(await host.WithDatabaseAsync(db =>
            db.FormDrafts.Where(draft => draft.FormKey == $"apply/{posting.Id}").ToListAsync()));
        Assert.Contains(
            "Submit application",
            await host.WithDatabaseAsync(db => db.AuditEntries.Where(entry => entry.AccountId == candidate.AccountId)
                .Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task Post_WithPhoneAndZip_AddsThemToAProfileThatHasNone()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var candidate = await host.Given.CandidateAsync(with: profile => profile.Zip = profile.City = profile.StateCode = null);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        await browser.StepAsync(posting, "details", ("Form.Name", "Just for this"), ("Form.Zip", "44304"), ("Form.Phone", " 330-555-0190 "));

        await browser.ApplyAsync(posting);

        var profile = await host.WithDatabaseAsync(db => db.Candidates.SingleAsync(row => row.Id == candidate.Id));
        Assert.Equal(("44304", "Akron", "330-555-0190"), (profile.Zip, profile.City, profile.Phone));
        Assert.Equal("Dana Whitfield", profile.Name);
        Assert.True(profile.Revision > candidate.Revision);
    }

    [Fact]
    public async Task Post_AfterTheProfileChanged_KeepsWhatWasSent()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        await browser.ApplyAsync(posting);
        var before = JsonSerializer.Serialize((await ApplicationAsync(posting)).Snapshot);

        await host.WithDatabaseAsync(async db =>
        {
            var stored = await db.Candidates.SingleAsync(row => row.Id == candidate.Id);
            stored.Name = "Somebody Else";
            stored.Headline = "Astronaut";
            var title = await db.Postings.SingleAsync(row => row.Id == posting.Id);
            title.Title = "Renamed";
            return await db.SaveChangesAsync(
                Process.System("Test", TestHost.Start.UtcDateTime), CancellationToken.None);
        });

        var stored = await ApplicationAsync(posting);
        Assert.Equal(before, JsonSerializer.Serialize(stored.Snapshot));
        var page = await browser.GetAsync($"/me/applications/{stored.Reference}");
        Assert.DoesNotContain("Astronaut", page.Text, StringComparison.Ordinal);
        Assert.Contains("CNC machinist", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithStepsSkipped_LeadsToWhatIsMissing()
    {
        var question = Ask("Can you lift 50 lb?", QuestionKind.YesNo);
        var posting = await host.Given.PostingAsync(
            await host.Given.CompanyAsync(), with: posting => posting.Questions.Add(question));
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        var review = await browser.GetAsync(Address(posting, "review"));

        var answer = await browser.SendAsync(posting, review);
        var page = await browser.FollowAsync(answer);

        Assert.Contains("Can you lift 50 lb?", review.MainText, StringComparison.Ordinal);
        Assert.Equal(Address(posting, "questions") + "?check=true", answer.Location);
        Assert.Contains("Choose an answer: Can you lift 50 lb?", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(0, await host.WithDatabaseAsync(db => db.Applications.CountAsync(row => row.PostingId == posting.Id)));
    }

    [Fact]
    public async Task Post_AQuestionAddedMeanwhile_IsAsked()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        var review = await browser.WalkAsync(posting);
        await host.WithDatabaseAsync(async db =>
        {
            (await db.Postings.SingleAsync(row => row.Id == posting.Id)).Questions.Add(Ask("New one?", QuestionKind.ShortText));
            return await db.SaveChangesAsync(Process.System("Test", TestHost.Start.UtcDateTime), CancellationToken.None);
        });

        var page = await browser.FollowAsync(await browser.SendAsync(posting, review));

        Assert.Contains("New one?", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Twice_ShowsTheFirst()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        var review = await browser.WalkAsync(posting);
        var first = await browser.SendAsync(posting, review);

        var second = await browser.SendAsync(posting, review);
        var opened = await browser.GetRawAsync(Address(posting, "details"));
        var page = await browser.FollowAsync(opened);

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(first.Location, opened.Location);
        Assert.Contains("You applied on Mar 9, 2027", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AfterWithdrawing_SendsItAgainWithANewMail()
    {
        var question = Ask("Years on 5-axis?", QuestionKind.Number);
        var posting = await host.Given.PostingAsync(
            await host.Given.CompanyAsync(), with: posting => posting.Questions.Add(question));
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        await browser.ApplyAsync(posting, (Answer(question), "7"), ("Form.Message", "First words"));
        var reference = (await ApplicationAsync(posting)).Reference;
        await browser.SubmitAsync(await browser.GetAsync($"/me/applications/{reference}/withdraw"), []);

        var questions = await browser.GetAsync(Address(posting, "questions"));
        await browser.ApplyAsync(posting, ("Form.Message", "Second words"));

        Assert.Contains("First words", questions.Text, StringComparison.Ordinal);
        var stored = await ApplicationAsync(posting);
        Assert.Equal((reference, ApplicationStage.Received), (stored.Reference, stored.Stage));
        Assert.Equal(("Second words", "7"), (stored.Snapshot.Message, stored.Snapshot.Answers[0].Text));
        Assert.Equal(3, stored.History.Count);
        Assert.Equal(2, (await MailsAsync(reference, "/sent")).Count);
    }

    [Fact]
    public async Task Post_WritesToTheCandidateAndToOwnersAndEditors()
    {
        var company = await host.Given.CompanyAsync("Mail Shop");
        var owner = await host.Given.MemberAsync(company, MemberRole.Owner, "Olga Owner");
        var editor = await host.Given.MemberAsync(company, MemberRole.Editor, "Ed Editor");
        await host.Given.MemberAsync(company, MemberRole.Reviewer, "Rita Reviewer");
        var gone = await host.Given.AccountAsync(Roles.Employer, "Gone Member");
        await host.Given.MembershipAsync(gone.Id, company, admit: null);
        await host.Given.MemberAsync(await host.Given.CompanyAsync("Other Shop"), name: "Other Owner");
        var posting = await host.Given.PostingAsync(company);
        var candidate = await host.Given.CandidateAsync("Dana Whitfield", with: profile => profile.Phone = "216-555-0142");
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        await browser.ApplyAsync(posting, ("Form.Message", "My private words"));

        var reference = (await ApplicationAsync(posting)).Reference;
        var confirmation = Assert.Single(await MailsAsync(reference, "/sent"));
        Assert.Equal(candidate.Email, confirmation.To);
        Assert.Contains(reference, confirmation.Subject, StringComparison.Ordinal);
        Assert.Contains("\"CNC machinist\" at Mail Shop has been sent", confirmation.Text, StringComparison.Ordinal);
        Assert.Contains($"https://localhost/me/applications/{reference}", confirmation.Text, StringComparison.Ordinal);
        var notices = await MailsAsync(reference, "/notice/");
        Assert.Equal([owner.Email, editor.Email], notices.Select(mail => mail.To));
        Assert.All(notices, notice =>
        {
            Assert.Contains($"/employer/{company.Slug}/postings/{posting.Id}/applicants/{reference}", notice.Text, StringComparison.Ordinal);
            var whole = notice.Subject + notice.Text;
            string[] personal = ["Dana", "Whitfield", candidate.Email, "216-555-0142", "private words"];
            Assert.All(personal, word => Assert.DoesNotContain(word, whole, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public async Task Post_ToAConfidentialEmployer_NamesNobody()
    {
        var company = await host.Given.CompanyAsync("Zephyr Precision LLC");
        var posting = await host.Given.PostingAsync(company, "Machinist at Zephyr Precision", with: posting =>
            posting.Visibility = PostingVisibility.Confidential);
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        var review = await browser.WalkAsync(posting);

        var page = await browser.FollowAsync(await browser.SendAsync(posting, review));

        var stored = await ApplicationAsync(posting);
        Assert.Equal(ConfidentialName.Label, stored.Snapshot.CompanyName);
        var list = await browser.GetAsync("/me/applications");
        var mail = Assert.Single(await MailsAsync(stored.Reference, "/sent"));
        string[] texts = [review.Text, page.Text, list.Text, mail.Subject, mail.Text];
        Assert.All(texts, text => Assert.DoesNotContain("Zephyr", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Post_HostileText_IsShownAsTyped()
    {
        var question = Ask($"Question {Hostile}?", QuestionKind.LongText);
        var posting = await host.Given.PostingAsync(
            await host.Given.CompanyAsync(Hostile), Hostile, with: posting => posting.Questions.Add(question));
        var candidate = await host.Given.CandidateAsync(with: profile =>
        {
            profile.Headline = Hostile;
            profile.Summary = Hostile;
            profile.WorkHistory.Add(new WorkHistoryEntry
            {
                Employer = Hostile,
                Title = Hostile,
                From = new DateOnly(2020, 1, 1),
                Description = Hostile,
            });
            profile.Education.Add(new EducationEntry { Institution = Hostile, Program = Hostile });
        });
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        await browser.StepAsync(posting, "details", ("Form.Name", Hostile));
        var review = await browser.WalkAsync(posting, (Answer(question), Hostile), ("Form.Message", Hostile));

        var page = await browser.FollowAsync(await browser.SendAsync(posting, review));
        List<TestPage> pages = [review, page, await browser.GetAsync("/me/applications")];

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(Hostile, (await ApplicationAsync(posting)).Snapshot.Message);
        Assert.All(pages, shown => Assert.DoesNotContain("<script>alert", shown.Text, StringComparison.Ordinal));
        Assert.Contains(Hostile, page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private Task<JobApplication> ApplicationAsync(Posting posting) => host.WithDatabaseAsync(db => db.Applications.AsNoTracking()
        .Include(application => application.History).SingleAsync(application => application.PostingId == posting.Id));

    private async Task<List<Mail>> MailsAsync(string reference, string kind)
    {
        var payloads = await host.WithDatabaseAsync(db => db.Outbox
            .Where(message => message.DeduplicationKey.Contains(reference) && message.DeduplicationKey.Contains(kind))
            .OrderBy(message => message.Id)
            .Select(message => message.Payload).ToListAsync());
        return payloads.ConvertAll(payload => JsonSerializer.Deserialize<Mail>(payload)!);
    }
}
