using System.Net;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Applicants;

public sealed class DecisionTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Dictionary<ApplicationStage, string> Keys = new()
    {
        [ApplicationStage.Received] = "new",
        [ApplicationStage.InReview] = "in-review",
        [ApplicationStage.Shortlisted] = "shortlisted",
        [ApplicationStage.Interview] = "interview",
        [ApplicationStage.Offer] = "offer",
        [ApplicationStage.Hired] = "hired",
        [ApplicationStage.Declined] = "not-selected",
        [ApplicationStage.Withdrawn] = "withdrawn",
    };

    public static TheoryData<ApplicationStage> AllStages => [.. Enum.GetValues<ApplicationStage>()];

    [Theory]
    [MemberData(nameof(AllStages))]
    public async Task Move_ExactlyTheTableIsAllowed_AndTheButtonsSayTheSame(ApplicationStage from)
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        foreach (var to in Enum.GetValues<ApplicationStage>())
        {
            var application = await host.Given.ApplicantAsync(posting, stages: Review.WayTo(from));
            var page = await browser.GetAsync(Review.Address(company, posting, application));
            var offered = page.Document.QuerySelectorAll("#move button[name='Form.To']").Select(button => button.GetAttribute("value"));
            var ends = to is ApplicationStage.Declined or ApplicationStage.Withdrawn;
            var allowed = StageTransitions.Allows(from, to, MoveSide.Company) && !ends;
            Assert.Equal(allowed, offered.Contains(Keys[to]));

            var answer = await browser.PostAsync(
                Review.Address(company, posting, application, "decision"), page,
                ("Form.To", Keys[to]), ("Form.Revision", "1"), ("Form.Remark", "Because"));

            var stored = await host.StoredAsync(application);
            Assert.Equal((to, allowed ? to : from), (to, stored.Stage));
            Assert.Equal(
                (to, allowed ? HttpStatusCode.Redirect : ends ? HttpStatusCode.NotFound : HttpStatusCode.UnprocessableEntity),
                (to, answer.Status));
            if (allowed)
            {
                var line = stored.History.MaxBy(item => item.Id)!;
                Assert.Equal((from, to, "Sam Harlan", "Because"), (line.From, line.To, line.ActorName, line.Reason));
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllStages))]
    public async Task End_IsPossibleFromWhereTheTableSays_WithBothKindsOfReasons(ApplicationStage from)
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        foreach (var reason in Enum.GetValues<DeclineReason>())
        {
            var application = await host.Given.ApplicantAsync(posting, stages: Review.WayTo(from));
            var page = await browser.GetAsync(Review.Address(company, posting, application));
            var end = StageTransitions.KindOf(reason) == DeclineKind.WeDeclined ? ApplicationStage.Declined : ApplicationStage.Withdrawn;
            var allowed = StageTransitions.Allows(from, end, MoveSide.Company);
            var question = await browser.GetAsync(Review.Address(company, posting, application, $"decision?reason={reason}"));
            Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.NotFound, question.Status);

            await browser.PostAsync(
                Review.Address(company, posting, application, "decision"), page, ("Form.Reason", $"{reason}"), ("Form.Revision", "1"));

            var stored = await host.StoredAsync(application);
            Assert.Equal((reason, allowed ? end : from), (reason, stored.Stage));
            if (allowed)
            {
                Assert.Equal(reason, stored.DeclineReason);
            }
        }
    }

    [Fact]
    public async Task Decline_WhatIsPreviewedIsWhatIsSent()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting, "Dana {company} Whitfield");
        var email = (await host.StoredAsync(application)).Candidate.Email;
        var page = await browser.GetAsync(Review.Address(company, posting, application, "decline") + "?stage=new");
        Assert.Equal(12, page.Document.QuerySelectorAll("#reasons input[name=reason]").Length);
        var write = await browser.GetAsync(Review.Address(company, posting, application, "decision") + "?stage=new&reason=OthersFitBetter");
        var draft = write.Document.QuerySelector("#Form_Text")!.TextContent;
        Assert.Contains("Others who applied fit this job more closely.", draft, StringComparison.Ordinal);

        var preview = await browser.SubmitAsync(
            write,
            [
                ("Form.Text", "Hello {name},\r\n\r\nno luck with {job} at {company} this time: {name} <i>knows</i> why.\u0007"),
                ("Form.Remark", "Two others had five-axis time."),
            ],
            "#decision");

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Equal(ApplicationStage.Received, (await host.StoredAsync(application)).Stage);
        Assert.Empty(await host.Given.MailsToAsync(email));
        var shown = preview.Document.QuerySelector("#letter")!.TextContent;
        Assert.StartsWith(
            $"Hello Dana {{company}} Whitfield,\n\nno luck with CNC machinist at {company.Name} this time: Dana {{company}} Whitfield <i>knows</i> why.\n\n",
            shown, StringComparison.Ordinal);
        Assert.Contains($"https://localhost/me/applications/{application.Reference}", shown, StringComparison.Ordinal);

        var done = await browser.SubmitAsync(preview, [], "#decision");

        Assert.Equal(Review.Address(company, posting, application) + "?stage=new", done.Location);
        var (mail, message) = Assert.Single(await host.Given.MailsToAsync(email));
        Assert.Equal(shown, mail.Text);
        Assert.Equal("Your application for CNC machinist", mail.Subject);
        Assert.Equal(TestHost.Start.UtcDateTime, message.DueAt);
        Assert.DoesNotContain("five-axis time", mail.Text, StringComparison.Ordinal);
        var stored = await host.StoredAsync(application);
        Assert.Equal((ApplicationStage.Declined, DeclineReason.OthersFitBetter), (stored.Stage, stored.DeclineReason!.Value));
        Assert.Equal("Two others had five-axis time.", stored.History.MaxBy(line => line.Id)!.Reason);
    }

    [Fact]
    public async Task Decline_AsksForAReasonThatNobodyChoseBeforehand()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var address = Review.Address(company, posting, application, "decline") + "?stage=new";

        var question = await browser.GetAsync(address);
        var none = await browser.GetAsync($"{address}&chosen=true");
        var made = await browser.GetAsync($"{address}&chosen=true&reason=Nonsense");
        var one = await browser.GetRawAsync($"{address}&chosen=true&reason=NoReply");

        Assert.Empty(question.Document.QuerySelectorAll("input[checked]"));
        Assert.Equal((HttpStatusCode.OK, 0), (question.Status, question.Errors.Count));
        Assert.All([none, made], page =>
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal("Choose a reason.", Assert.Single(page.Errors));
            Assert.NotNull(page.Document.QuerySelector(page.Document.QuerySelector(".error-summary a")!.GetAttribute("href")!));
        });
        Assert.Equal(Review.Address(company, posting, application, "decision") + "?stage=new&reason=NoReply", one.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.FollowAsync(one)).Status);
    }

    [Fact]
    public async Task Decline_SentTwice_MailsOnce()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var preview = await PreviewAsync(browser, Review.Address(company, posting, application, "decision?reason=PositionFilled"));

        var answers = await Task.WhenAll(
            browser.SubmitAsync(preview, [], "#decision"),
            browser.SubmitAsync(preview, [], "#decision"),
            browser.SubmitAsync(preview, [], "#decision"));
        var late = await browser.SubmitAsync(preview, [], "#decision");

        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(HttpStatusCode.Redirect, late.Status);
        var stored = await host.StoredAsync(application);
        Assert.Equal(2, stored.History.Count);
        Assert.Single(await host.Given.MailsToAsync(stored.Candidate.Email));
    }

    [Theory]
    [InlineData("InADay", 24)]
    [InlineData("InTwoDays", 48)]
    public async Task Decline_CanWait_AndReopeningTakesTheMailBack(string sending, int hours)
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var email = (await host.StoredAsync(application)).Candidate.Email;
        var preview = await PreviewAsync(
            browser, Review.Address(company, posting, application, "decision?reason=Other"), ("Form.Sending", sending));

        var page = await browser.FollowAsync(await browser.SubmitAsync(preview, [], "#decision"));

        var waiting = Assert.Single(await host.Given.MailsToAsync(email)).Message;
        Assert.Equal(TestHost.Start.UtcDateTime.AddHours(hours), waiting.DueAt);
        Assert.Contains($"The mail goes out in {hours} hours.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Reopening takes it back.", page.MainText, StringComparison.Ordinal);

        var reopened = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.To", "in-review")], "#move"));

        Assert.True(Assert.Single(await host.Given.MailsToAsync(email)).Message.IsDiscarded);
        Assert.Equal(ApplicationStage.InReview, (await host.StoredAsync(application)).Stage);
        Assert.DoesNotContain("Reopening takes it back.", reopened.MainText, StringComparison.Ordinal);

        var again = await PreviewAsync(browser, Review.Address(company, posting, application, "decision?reason=Other"));
        await browser.SubmitAsync(again, [], "#decision");
        Assert.Equal(2, (await host.Given.MailsToAsync(email)).Count);
    }

    [Fact]
    public async Task Decline_WithoutAMail_SendsNone()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var preview = await PreviewAsync(
            browser, Review.Address(company, posting, application, "decision?reason=Other"), ("Form.Sending", "Never"), ("Form.Text", ""));
        Assert.Contains("No mail goes out.", preview.MainText, StringComparison.Ordinal);

        await browser.SubmitAsync(preview, [], "#decision");

        var stored = await host.StoredAsync(application);
        Assert.Equal(ApplicationStage.Declined, stored.Stage);
        Assert.Empty(await host.Given.MailsToAsync(stored.Candidate.Email));
    }

    [Theory]
    [InlineData("", "Write the mail, or choose to send none.")]
    [InlineData("Too short", "A mail has at least 20 characters.")]
    [InlineData("Hello {name}, your pay would be {salary} and {{boss}}.", "{salary}, {boss} cannot be filled in. Use {name}, {job}, {company}.")]
    [InlineData(null, "Keep the mail to 3,000 characters.")]
    public async Task Letter_OutOfBounds_IsRefusedAndKept_AtPreviewAndAtTheDeed(string? text, string error)
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var page = await browser.GetAsync(Review.Address(company, posting, application, "decision?reason=Other"));
        var typed = text ?? new string('x', 3_001);

        foreach (var verb in new[] { "decision/preview", "decision" })
        {
            var answer = await browser.PostAsync(
                Review.Address(company, posting, application, verb), page,
                ("Form.Reason", "Other"), ("Form.Revision", "1"), ("Form.Sending", "AtOnce"), ("Form.Text", typed), ("Form.Remark", "Kept"));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Equal([error], answer.Errors);
            Assert.Equal(typed, answer.Document.QuerySelector("#Form_Text")!.TextContent.TrimStart('\r', '\n'));
            Assert.Equal("Kept", answer.Document.QuerySelector("#Form_Remark")!.TextContent.Trim());
        }

        Assert.Equal(ApplicationStage.Received, (await host.StoredAsync(application)).Stage);
    }

    [Theory]
    [InlineData("Form.Sending", "InADay", "Only a mail that declines can wait.")]
    [InlineData("Form.Sending", "9", "The value '9' is invalid.")]
    [InlineData("Form.Remark", null, "Keep the remark to 1,000 characters.")]
    public async Task Decision_WithWhatCannotBe_IsRefused(string field, string? value, string error)
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var page = await browser.GetAsync(Review.Address(company, posting, application));

        var answer = await browser.PostAsync(
            Review.Address(company, posting, application, "decision"), page,
            ("Form.To", "in-review"), ("Form.Revision", "1"), ("Form.Text", "Hello {name}, you are being reviewed."),
            (field, value ?? new string('r', 1_001)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.Errors);
        Assert.Equal(ApplicationStage.Received, (await host.StoredAsync(application)).Stage);
    }

    [Fact]
    public async Task Preview_CanBeChanged_NothingTypedIsLost()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var preview = await PreviewAsync(
            browser, Review.Address(company, posting, application, "decision?reason=Other"),
            ("Form.Text", "My very own words for {name}."), ("Form.Remark", "My remark"), ("Form.Sending", "InTwoDays"));
        var change = preview.Document.QuerySelector("#decision button[formaction]")!.GetAttribute("formaction")!;

        var edit = await browser.PostAsync(
            change, preview,
            [.. preview.Document.QuerySelectorAll("#decision input[name^='Form.']").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")))]);

        Assert.Equal(HttpStatusCode.OK, edit.Status);
        Assert.Equal("My very own words for {name}.", edit.Document.QuerySelector("#Form_Text")!.TextContent.Trim());
        Assert.Equal("My remark", edit.Document.QuerySelector("#Form_Remark")!.TextContent.Trim());
        Assert.True(edit.Document.QuerySelector("#Form_Sending_InTwoDays")!.HasAttribute("checked"));
    }

    [Theory]
    [InlineData("interview", "would like to talk with you")]
    [InlineData("offer", "is making you an offer")]
    [InlineData("shortlisted", "is being reviewed")]
    public async Task Move_WithALetter_SaysOnlyWhatTheCandidateMayKnow(string to, string words)
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(
            posting, stages: to == "shortlisted" ? [] : [ApplicationStage.Shortlisted]);
        var email = (await host.StoredAsync(application)).Candidate.Email;
        var preview = await PreviewAsync(
            browser, Review.Address(company, posting, application, $"decision?to={to}"), ("Form.Remark", "Top of my list"));

        await browser.SubmitAsync(preview, [], "#decision");

        var mail = Assert.Single(await host.Given.MailsToAsync(email)).Mail;
        Assert.Contains(words, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("shortlist", mail.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Top of my list", mail.Text, StringComparison.Ordinal);
        Assert.Equal(to, Keys[(await host.StoredAsync(application)).Stage]);
    }

    [Fact]
    public async Task Move_ByTheButton_SendsNoMail()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting, stages: [ApplicationStage.Shortlisted]);
        var page = await browser.GetAsync(Review.Address(company, posting, application));

        await browser.SubmitAsync(page, [("Form.To", "interview")], "#move");

        Assert.Empty(await host.Given.MailsToAsync((await host.StoredAsync(application)).Candidate.Email));
    }

    [Fact]
    public async Task Move_ThatIsNoNewsToTheCandidate_SendsNoMail_EvenWhenAskedTo()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting, stages: [ApplicationStage.InReview]);
        var page = await browser.GetAsync(Review.Address(company, posting, application));

        await browser.PostAsync(
            Review.Address(company, posting, application, "decision"), page,
            ("Form.To", "shortlisted"), ("Form.Revision", "1"), ("Form.Sending", "AtOnce"), ("Form.Text", "Psst {name}, you are on our shortlist!"));

        var stored = await host.StoredAsync(application);
        Assert.Equal(ApplicationStage.Shortlisted, stored.Stage);
        Assert.Empty(await host.Given.MailsToAsync(stored.Candidate.Email));
    }

    [Fact]
    public async Task Letter_OfAConfidentialEmployer_DoesNotNameIt()
    {
        var company = await host.Given.CompanyAsync("Secret Aerospace");
        var posting = await host.Given.PostingAsync(
            company,
            "Welder at Secret Aerospace",
            with: item => item.Visibility = PrecisionJobs.Domain.Postings.PostingVisibility.Confidential);
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);
        var application = await host.Given.ApplicantAsync(posting);
        var preview = await PreviewAsync(browser, Review.Address(company, posting, application, "decision?reason=PositionFilled"));

        await browser.SubmitAsync(preview, [], "#decision");

        var mail = Assert.Single(await host.Given.MailsToAsync((await host.StoredAsync(application)).Candidate.Email)).Mail;
        Assert.DoesNotContain("Secret Aerospace", mail.Subject + mail.Text + mail.ToName, StringComparison.Ordinal);
        Assert.Equal("Your application for Welder at the company", mail.Subject);
    }

    [Fact]
    public async Task Letter_GoesWhereTheApplicationSays_InTheWordsOfTheApplication()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting, with: sent => sent with
        {
            Name = "D. Whitfield",
            Email = "where-i-read-it@example.com",
            PostingTitle = "CNC machinist, as it was called",
        });

        var preview = await PreviewAsync(browser, Review.Address(company, posting, application, "decision?reason=PositionFilled"));
        await browser.SubmitAsync(preview, [], "#decision");

        Assert.Contains("where-i-read-it@example.com", preview.MainText, StringComparison.Ordinal);
        var mail = Assert.Single(await host.Given.MailsToAsync("where-i-read-it@example.com")).Mail;
        Assert.Equal("Your application for CNC machinist, as it was called", mail.Subject);
        Assert.StartsWith("Hello D. Whitfield,", mail.Text, StringComparison.Ordinal);
        Assert.Empty(await host.Given.MailsToAsync((await host.StoredAsync(application)).Candidate.Email));
    }

    [Fact]
    public async Task TheyWithdrew_IsRecordedWithoutAMail()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var page = await browser.GetAsync(Review.Address(company, posting, application, "decision?reason=AcceptedAnotherJob"));
        Assert.Null(page.Document.QuerySelector("#Form_Text"));

        var answer = await browser.SubmitAsync(page, [("Form.Remark", "Told me on the phone")], "#decision");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var stored = await host.StoredAsync(application);
        Assert.Equal((ApplicationStage.Withdrawn, MoveSide.Company), (stored.Stage, stored.History.MaxBy(line => line.Id)!.Side));
        Assert.Empty(await host.Given.MailsToAsync(stored.Candidate.Email));
    }

    private static async Task<TestPage> PreviewAsync(TestBrowser browser, string address, params (string Name, string? Value)[] fields)
    {
        var page = await browser.GetAsync(address);
        var preview = await browser.SubmitAsync(page, fields, "#decision");
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        return preview;
    }
}
