using System.Net;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Applicants;

public sealed class ApplicantTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_ShowsWhatWasSent_WithAnswersAndTheValidityOfCertifications()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting, "Dana Whitfield", snapshot => snapshot with
        {
            Summary = "Twelve years on five axes.",
            Message = "I live around the corner.",
            DistanceMiles = 4,
            Skills = [new("fanuc-31i", "FANUC 31i", "Control", 7, null)],
            Certifications =
            [
                new("nims", "NIMS CNC Milling I", "N-123", "3 axis", new DateOnly(2024, 1, 1), null, "Valid"),
                new("aws", "AWS D1.1", null, null, null, new DateOnly(2027, 3, 8), "Valid"),
                new("asnt", "ASNT Level II", null, null, null, new DateOnly(2027, 3, 9), "Valid"),
            ],
            WorkHistory = [new("Loves Park Tool", "Machinist", new DateOnly(2019, 5, 1), null, "Brackets in titanium.")],
            Education = [new("Rock Valley College, 2015", "Machining", 2015)],
            Answers = [new(1, "Which controls do you know?", "ShortText", "FANUC and Heidenhain"), new(2, "Forklift?", "YesNo", null)],
        });

        var page = await browser.GetAsync(Review.Address(company, posting, application));

        Assert.Equal("Dana Whitfield", page.Heading);
        foreach (var text in new[]
        {
            "Twelve years on five axes.", "I live around the corner.", "4 mi away", "FANUC 31i", "7 yr", "no. N-123",
            "Loves Park Tool", "May 2019 – today", "Brackets in titanium.", "Rock Valley College",
            "Which controls do you know?", "FANUC and Heidenhain", "Not answered", application.Reference,
            "You decide; nothing happens by itself.",
        })
        {
            Assert.Contains(text, page.MainText, StringComparison.Ordinal);
        }

        Assert.Equal(
            ["Valid when sent", "Expired", "Valid"],
            page.Document.QuerySelectorAll("#certifications ~ ul .status").Select(status => status.TextContent.Trim()));
    }

    [Fact]
    public async Task Get_WithAResume_OffersItToThoseWhoMay()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var candidate = await host.Given.CandidateAsync();
        var application = await host.Given.ApplicationAsync(candidate, posting, await host.Given.ResumeAsync(candidate));

        var page = await browser.GetAsync(Review.Address(company, posting, application));

        var link = page.Document.QuerySelector("main a[href^='/files/']")!.GetAttribute("href")!;
        using var file = await browser.Client.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        var (_, _, stranger) = await host.Given.ReviewRoomAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Client.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task PreviousAndNext_WalkTheSameListInTheSameOrder()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        for (var number = 0; number < 6; number++)
        {
            await host.Given.ApplicantAsync(
                posting, $"Walker {number}", ago: TimeSpan.FromDays(number),
                stages: number % 2 == 0 ? [] : [ApplicationStage.InReview]);
        }

        foreach (var query in new[] { "?sort=oldest", "?sort=newest&q=walker", "?stage=new&sort=oldest", "?stage=in-review", "?sort=stage" })
        {
            var list = await browser.GetAsync(Review.Address(company, posting) + query);
            var expected = list.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent).ToList();
            var walked = new List<string>();
            var page = await browser.GetAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);
            Assert.Null(page.Document.QuerySelector("a[rel=prev]"));
            for (; ; page = await browser.GetAsync(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!))
            {
                walked.Add(page.Heading!);
                Assert.Contains($"{walked.Count} of {expected.Count}", page.MainText, StringComparison.Ordinal);
                if (page.Document.QuerySelector("a[rel=next]") is null)
                {
                    break;
                }
            }

            Assert.Equal(expected, walked);
            var back = await browser.GetAsync(page.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
            Assert.Equal(expected[^2], back.Heading);
        }
    }

    [Fact]
    public async Task MovedOutOfTheList_SaysSo_AndNextLeadsToItsFirst()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var first = await host.Given.ApplicantAsync(posting, "First", ago: TimeSpan.FromDays(2));
        await host.Given.ApplicantAsync(posting, "Second", ago: TimeSpan.FromDays(1));
        var page = await browser.GetAsync(Review.Address(company, posting, first) + "?stage=new&sort=oldest");

        var after = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.To", "in-review")], "#move"));

        Assert.EndsWith("?stage=new&sort=oldest", after.Address, StringComparison.Ordinal);
        Assert.Contains("No longer in the list you came from", after.MainText, StringComparison.Ordinal);
        var next = await browser.GetAsync(after.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("Second", next.Heading);
    }

    [Fact]
    public async Task Note_IsKept_ShownToColleagues_AndTakenBackByItsWriterAlone()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync(member: "Wanda Writer");
        var application = await host.Given.ApplicantAsync(posting);
        var recruiter = await host.Given.RecruiterAsync(company);
        using var colleague = await host.Given.SignedInAsync(recruiter.Email!);
        var page = await browser.GetAsync(Review.Address(company, posting, application));

        var own = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.Text", "Knows <b>GD&T</b> cold.")], "#note"));

        Assert.Contains("You", own.Document.QuerySelector(".thread-head strong")!.TextContent, StringComparison.Ordinal);
        var theirs = await colleague.GetAsync(Review.RecruiterAddress(company, posting, application));
        Assert.Contains("Knows <b>GD&T</b> cold.", theirs.MainText, StringComparison.Ordinal);
        Assert.Contains("Wanda Writer", theirs.MainText, StringComparison.Ordinal);
        Assert.Empty(theirs.Document.QuerySelectorAll("form[action*='take-back']"));
        var note = Assert.Single((await host.StoredAsync(application)).Notes);
        var refused = await colleague.PostAsync(Review.RecruiterAddress(company, posting, application, $"notes/{note.Id}/take-back"), theirs);
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);

        var gone = await browser.FollowAsync(await browser.SubmitAsync(own, [], "form[action*='take-back']"));

        Assert.DoesNotContain("Knows", gone.MainText, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single((await host.StoredAsync(application)).Notes).RemovedAt);
    }

    [Theory]
    [InlineData("", "Write the note first.")]
    [InlineData("    ", "Write the note first.")]
    [InlineData(null, "Keep a note to 4,000 characters.")]
    public async Task Note_ThatIsNone_IsRefusedAndKeptAsTyped(string? text, string error)
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var page = await browser.GetAsync(Review.Address(company, posting, application));

        var answer = await browser.SubmitAsync(page, [("Form.Text", text ?? new string('n', 4_001))], "#note");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([error], answer.Errors);
        Assert.Equal((text ?? new string('n', 4_001)).Length, answer.Document.QuerySelector("#Form_Text")!.TextContent.TrimStart('\n', '\r').Length);
        Assert.Empty((await host.StoredAsync(application)).Notes);
    }

    [Fact]
    public async Task Note_DoesNotDisturbSomebodyWhoIsDeciding()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var application = await host.Given.ApplicantAsync(posting);
        var page = await browser.GetAsync(Review.Address(company, posting, application));

        await browser.SubmitAsync(page, [("Form.Text", "A note in between")], "#note");
        var answer = await browser.SubmitAsync(page, [("Form.To", "shortlisted")], "#move");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(ApplicationStage.Shortlisted, (await host.StoredAsync(application)).Stage);
    }

    [Fact]
    public async Task Hostile_Text_IsShownAsTextEverywhere()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync(member: "<b>Sam</b>");
        const string Attack = "\"><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}";
        var application = await host.Given.ApplicantAsync(posting, Attack[..60], snapshot => snapshot with
        {
            Headline = Attack,
            Summary = Attack,
            Message = Attack,
            Phone = Attack,
            Place = Attack,
            Availability = Attack,
            Skills = [new("x", Attack, Attack, 1, Attack)],
            Certifications = [new("x", Attack, Attack, Attack, null, null, Attack)],
            WorkHistory = [new(Attack, Attack, new DateOnly(2020, 1, 1), null, Attack)],
            Education = [new(Attack, Attack, null)],
            Answers = [new(1, Attack, Attack, Attack)],
        });
        var page = await browser.GetAsync(Review.Address(company, posting, application));
        await browser.SubmitAsync(page, [("Form.Text", Attack)], "#note");
        await browser.SubmitAsync(page, [("Form.To", "in-review"), ("Form.Remark", Attack)], "#move");

        foreach (var verb in new[] { null, "decline", "decision?reason=Other", "decision?to=interview" })
        {
            var shown = await browser.GetAsync(Review.Address(company, posting, application, verb));
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.Empty(shown.Document.QuerySelectorAll("main script, main img, main b"));
            Assert.Contains("<script>alert(1)</script>", shown.MainText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Queries_StayWithinTheirCeiling_HoweverLongTheHistory()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync();
        var shorter = await host.Given.ApplicantAsync(posting);
        var longer = await host.Given.ApplicantAsync(posting, stages: Review.WayTo(ApplicationStage.Hired));
        var page = await browser.GetAsync(Review.Address(company, posting, longer));
        for (var number = 0; number < 5; number++)
        {
            await browser.SubmitAsync(page, [("Form.Text", $"Note {number}")], "#note");
        }

        await browser.GetAsync(Review.Address(company, posting, longer));
        host.Queries.Reset();
        await browser.GetAsync(Review.Address(company, posting, shorter));
        var few = host.Queries.Count;
        host.Queries.Reset();
        await browser.GetAsync(Review.Address(company, posting, longer));

        Assert.Equal(few, host.Queries.Count);
        Assert.InRange(few, 1, 18);
    }
}
