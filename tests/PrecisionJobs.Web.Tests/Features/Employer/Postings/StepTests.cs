using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Postings;

/// <summary>The steps of the editor, without script.</summary>
public sealed class StepTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Form = "#step-form";

    [Fact]
    public async Task Basics_AreStoredAndLeadToTheNextStep()
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "basics"));

        var next = await browser.FollowAsync(await browser.SubmitAsync(page, [
            ("Form.Title", "Five-axis machinist"), ("Form.ExperienceLevel", "Apprenticeship"), ("Form.EmploymentType", "TempToHire"),
            ("Form.Shift", "Weekend"), ("Form.ShiftNote", "3×12"), ("Form.Openings", "4"), ("Form.Visibility", "Confidential"),
            ("Form.Summary", "Short."), ("Form.Intent", "continue")], Form));

        var stored = await StoredAsync(posting);
        Assert.Equal("The work", next.Heading);
        Assert.Equal(
            ("Five-axis machinist", ExperienceLevel.Apprenticeship, EmploymentType.TempToHire, Shift.Weekend, 4, PostingVisibility.Confidential),
            (stored.Title, stored.ExperienceLevel, stored.EmploymentType, stored.Shift, stored.Openings, stored.Visibility));
    }

    [Theory]
    [InlineData("Form.Title", "", "Give the posting a title.")]
    [InlineData("Form.Openings", "0", "Openings is a whole number from 1 to 500.")]
    [InlineData("Form.Openings", "501", "Openings is a whole number from 1 to 500.")]
    [InlineData("Form.Openings", "2.5", "Openings is a whole number from 1 to 500.")]
    [InlineData("Form.OccupationId", "999999", "Choose one of the occupations.")]
    public async Task Basics_Invalid_SaysWhatAndKeepsTheRest(string field, string value, string message)
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "basics"));

        var answer = await browser.SubmitAsync(page, [("Form.ShiftNote", "kept"), (field, value)], Form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([message], answer.Errors);
        Assert.Equal("kept", answer.Document.QuerySelector("#Form_ShiftNote")?.GetAttribute("value"));
        Assert.StartsWith("Error: ", answer.Document.Title, StringComparison.Ordinal);
        Assert.Equal("CNC machinist", (await StoredAsync(posting)).Title);
    }

    [Theory]
    [InlineData("basics", "Basics")]
    [InlineData("work", "The work")]
    [InlineData("requirements", "Requirements")]
    [InlineData("pay", "Pay")]
    [InlineData("place", "Place")]
    [InlineData("questions", "Questions")]
    [InlineData("publish", "Check and publish")]
    public async Task EveryStep_IsCalledByItsNameAndItsPosting(string step, string name)
    {
        var (browser, company, posting) = await DraftAsync();

        var page = await browser.GetAsync(Address(company, posting, step));

        Assert.Equal(name, page.Heading);
        Assert.StartsWith($"{name}: {posting.Title}", page.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALivePosting_HasNothingLeftToPublish()
    {
        var (browser, company, posting) = await DraftAsync();
        var live = await host.Given.PostingAsync(company);

        var page = await browser.GetAsync(Address(company, live, "questions"));
        var saved = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.HiringProcess", "One call, one visit."), ("Form.Intent", "continue")], Form));
        var draft = await browser.GetAsync(Address(company, posting, "questions"));

        Assert.Equal(6, page.Document.QuerySelectorAll(".stepper li").Length);
        Assert.Equal(["Save", "Preview text"], page.Document.QuerySelectorAll(".form-foot button").Select(button => button.TextContent.Trim()));
        Assert.Equal(live.Title, saved.Heading);
        Assert.Equal(7, draft.Document.QuerySelectorAll(".stepper li").Length);
    }

    [Fact]
    public async Task ATitleOf300Characters_IsRefusedAndKept()
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "basics"));
        var title = string.Concat(Enumerable.Repeat("Größe 🛠 <b>", 28));

        var answer = await browser.SubmitAsync(page, [("Form.Title", title)], Form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["A title has at most 120 characters."], answer.Errors);
        Assert.Equal(title, answer.Document.QuerySelector("#Form_Title")?.GetAttribute("value"));
        Assert.Equal("#Form_Title", answer.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task SaveAndLeave_ReturnsToThePosting()
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "work"));

        var answer = await browser.SubmitAsync(page, [("Form.TheWork", "Short draft text"), ("Form.Intent", "leave")], Form);

        Assert.Equal($"/employer/{company.Slug}/postings/{posting.Id}", answer.Location);
        Assert.Equal("Short draft text", (await StoredAsync(posting)).TheWork);
    }

    [Fact]
    public async Task Work_Preview_RendersMarkdownSafelyKeepsTheTextAndStoresNothing()
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "work"));
        const string text = "# Mills\n\n- **five** axes\n\n<img src=x onerror=alert(1)> [bad](javascript:alert(1))";

        var answer = await browser.SubmitAsync(page, [("Form.TheWork", text), ("Form.TightestTolerance", "0.0005"), ("Form.Intent", "preview")], Form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var preview = answer.Document.QuerySelector("[aria-labelledby=preview]")!;
        Assert.Equal("five", preview.QuerySelector("li strong")?.TextContent);
        Assert.Empty(preview.QuerySelectorAll("img, script, a[href^='javascript']"));
        Assert.Equal(text, answer.Document.QuerySelector("#Form_TheWork")?.TextContent.TrimStart('\n').ReplaceLineEndings("\n"));
        Assert.Equal("0.0005", answer.Document.QuerySelector("#Form_TightestTolerance")?.GetAttribute("value"));
        Assert.Equal(posting.TheWork, (await StoredAsync(posting)).TheWork);
    }

    [Fact]
    public async Task Work_ToleranceThatIsNone_SaysHow()
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "work"));

        var answer = await browser.SubmitAsync(page, [("Form.TightestTolerance", "very tight")], Form);

        Assert.Equal(
            ["Give the tolerance as a number of inches such as 0.0005, or with its unit: 5 tenths, 0.012 mm, 12 µm."], answer.Errors);
    }

    [Theory]
    [InlineData("$28.50", "36", "Hour", 2_850, 3_600)]
    [InlineData("62,000", "81,703.50", "Year", 6_200_000, 8_170_350)]
    [InlineData("30", "30", "Hour", 3_000, 3_000)]
    public async Task Pay_IsStoredInCents(string minimum, string maximum, string unit, int low, int high)
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "pay"));

        await browser.SubmitAsync(page, [
            ("Form.Minimum", minimum), ("Form.Maximum", maximum), ("Form.Unit", unit), ("Form.PremiumAmount", "1.75"),
            ("Form.PremiumPercent", "10"), ("Form.OvertimeOffered", "true"), ("Form.Intent", "continue")], Form);

        var stored = await StoredAsync(posting);
        Assert.Equal((low, high, Enum.Parse<PayUnit>(unit)), (stored.Pay!.MinimumCents, stored.Pay.MaximumCentsPerUnit, stored.Pay.Unit));
        Assert.Equal((175, 10, true), (stored.ShiftPremiumCents, stored.ShiftPremiumPercent, stored.OvertimeOffered));
    }

    [Theory]
    [InlineData("28.505", "36", "Hour", "“28.505” has parts of a cent. Write it like 28.50.")]
    [InlineData("28,50", "36", "Hour", "“28,50” is not an amount. Write dollars and cents like 28.50.")]
    [InlineData("twenty", "36", "Hour", "“twenty” is not an amount. Write dollars and cents like 28.50.")]
    [InlineData("28.50", "26", "Hour", "Highest pay must be at least the lowest, $28.50.")]
    [InlineData("28.50", "", "Hour", "Give the highest pay too. For one fixed rate, write it in both fields.")]
    [InlineData("", "36", "Hour", "Give the lowest pay too. For one fixed rate, write it in both fields.")]
    [InlineData("-3", "36", "Hour", "The amount must be above zero.")]
    [InlineData("28.50", "2,000,000", "Hour", "The amount is more than $1,000,000.")]
    [InlineData("28.50", "36", "", "Say whether the pay is per hour or per year.")]
    [InlineData("62,000", "81,000", "Hour", "$81,000 per hour is more than $500. Is it per year? If it is right, tick “The figures and the unit are right”.")]
    [InlineData("28.50", "36", "Year", "$28.50 per year is less than $10,000. Is it per hour? If it is right, tick “The figures and the unit are right”.")]
    public async Task Pay_ThatIsNot_SaysExactlyWhy(string minimum, string maximum, string unit, string message)
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "pay"));

        var answer = await browser.SubmitAsync(page, [("Form.Minimum", minimum), ("Form.Maximum", maximum), ("Form.Unit", unit)], Form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(message, answer.Errors);
        Assert.Equal(minimum, answer.Document.QuerySelector("#Form_Minimum")?.GetAttribute("value") ?? "");
        Assert.Equal(2_850, (await StoredAsync(posting)).Pay!.MinimumCents);
    }

    [Fact]
    public async Task Pay_AnUnusualFigure_IsTakenWhenConfirmed()
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "pay"));

        var asked = await browser.SubmitAsync(page, [("Form.Minimum", "550"), ("Form.Maximum", "600"), ("Form.Unit", "Hour")], Form);
        var done = await browser.SubmitAsync(asked, [("Form.FiguresAreRight", "true")], Form);

        Assert.NotNull(asked.Document.QuerySelector("#Form_FiguresAreRight"));
        Assert.NotNull(done.Location);
        Assert.Equal(60_000, (await StoredAsync(posting)).Pay!.MaximumCentsPerUnit);
    }

    [Fact]
    public async Task Place_StoresSitesOfTheCompanyOnly()
    {
        var (browser, company, posting) = await DraftAsync();
        var second = await host.Given.SiteAsync(company, "Rockford", "61101", "IL", "America/Chicago");
        var foreign = (await host.Given.CompanyAsync()).Sites[0];
        var page = await browser.GetAsync(Address(company, posting, "place"));

        await browser.SubmitAsync(page, [
            ("Form.Workplace", "Hybrid"), ("Form.SiteIds", Text(second.Id)), ("Form.SiteIds", Text(foreign.Id)),
            ("Form.UsPersonRequired", "true"), ("Form.Intent", "continue")], Form);

        var stored = await StoredAsync(posting);
        Assert.Equal([second.Id], stored.Sites.Select(link => link.SiteId));
        Assert.Equal((Workplace.Hybrid, true), (stored.Workplace, stored.UsPersonRequired));
    }

    [Fact]
    public async Task Place_RemoteWork_KeepsStatesAndDropsSites()
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "place"));

        await browser.SubmitAsync(page, [("Form.Workplace", "Remote"), ("Form.RemoteStates", "OH"), ("Form.RemoteStates", "PA")], Form);
        var bad = await browser.SubmitAsync(
            await browser.GetAsync(Address(company, posting, "place")), [("Form.Workplace", "Remote"), ("Form.RemoteStates", "XX")], Form);

        var stored = await StoredAsync(posting);
        Assert.Equal(["OH", "PA"], stored.RemoteStates);
        Assert.Empty(stored.Sites);
        Assert.Equal(["Choose states from the list."], bad.Errors);
    }

    [Fact]
    public async Task CitizensOnly_IsWarnedAboutOnEveryStep()
    {
        var (browser, company, posting) = await DraftAsync(item => item.TheWork += " US citizens only.");

        foreach (var step in PostingSteps.Written)
        {
            var page = await browser.GetAsync(Address(company, posting, step));
            Assert.Contains("“US citizens only” should not stand in this posting", page.MainText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Questions_AreAddedMovedRemovedAndSavedWithoutScript()
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "questions"));
        page = await browser.SubmitAsync(page, [("Form.Intent", "add")], Form);
        page = await browser.SubmitAsync(page, [("Form.Rows[0].Text", "First?"), ("Form.Intent", "add")], Form);
        page = await browser.SubmitAsync(page, [
            ("Form.Rows[1].Text", "Which control?"), ("Form.Rows[1].Kind", "Choice"), ("Form.Rows[1].Choices", "Fanuc\nHaas"),
            ("Form.Rows[1].IsRequired", "true"), ("Form.Intent", "up:1")], Form);

        var saved = await browser.SubmitAsync(page, [("Form.HiringProcess", "A bench test."), ("Form.Intent", "continue")], Form);

        Assert.Contains("rearranged", page.MainText, StringComparison.Ordinal);
        Assert.EndsWith("/publish", saved.Location, StringComparison.Ordinal);
        var stored = await StoredAsync(posting);
        Assert.Equal(["Which control?", "First?"], stored.Questions.OrderBy(item => item.Order).Select(item => item.Text));
        Assert.Equal(["Fanuc", "Haas"], stored.Questions.MinBy(item => item.Order)!.Choices);

        page = await browser.GetAsync(Address(company, posting, "questions"));
        page = await browser.SubmitAsync(page, [("Form.Intent", "remove:0")], Form);
        await browser.SubmitAsync(page, [("Form.Intent", "continue")], Form);
        Assert.Equal(stored.Questions.MaxBy(item => item.Order)!.Id, Assert.Single((await StoredAsync(posting)).Questions).Id);
    }

    [Fact]
    public async Task Questions_Invalid_SayWhatAndKeepTheText()
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "questions"));
        page = await browser.SubmitAsync(page, [("Form.Intent", "add")], Form);
        page = await browser.SubmitAsync(page, [("Form.Intent", "add")], Form);

        var answer = await browser.SubmitAsync(page, [
            ("Form.Rows[1].Text", "Which?"), ("Form.Rows[1].Kind", "Choice"), ("Form.Rows[1].Choices", "Only one"), ("Form.Intent", "continue")], Form);

        Assert.Equal(["Write the question, or remove it.", "Give 2 to 12 choices, one a line."], answer.Errors);
        Assert.Equal("Only one", answer.Document.QuerySelector("#Form_Rows_1__Choices")?.TextContent.Trim());
        Assert.Empty((await StoredAsync(posting)).Questions);
    }

    [Fact]
    public async Task Questions_MoreThanAllowed_AreRefused()
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "questions"));
        var rows = Enumerable.Range(0, 9).SelectMany(row => ((string Name, string? Value)[])
            [($"Form.Rows[{row}].Text", $"Question {row}"), ($"Form.Rows[{row}].Kind", "YesNo")]);

        var answer = await browser.SubmitAsync(page, [.. rows, ("Form.Intent", "continue")], Form);

        Assert.Equal(["A posting asks at most 8 questions."], answer.Errors);
        Assert.DoesNotContain("Add a question", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoEditors_OfTheSameStep_SecondIsToldAndLosesNothing()
    {
        var (first, company, posting) = await DraftAsync();
        using var second = await host.Given.SignedInMemberAsync(company, MemberRole.Editor, "Maria Ruiz");
        var address = Address(company, posting, "work");
        var page = await first.GetAsync(address);
        await second.SubmitAsync(await second.GetAsync(address), [("Form.SuccessLooksLike", "Theirs"), ("Form.Intent", "leave")], Form);

        var conflict = await first.SubmitAsync(page, [("Form.SuccessLooksLike", "Mine"), ("Form.Benefits", "x"), ("Form.Intent", "continue")], Form);
        var resolved = await first.SubmitAsync(conflict, [("Form.Intent", "continue")], Form);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Maria Ruiz saved this first", conflict.MainText, StringComparison.Ordinal);
        Assert.Contains("Theirs", conflict.Document.QuerySelector("[aria-labelledby=theirs]")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mine", conflict.Document.QuerySelector("[aria-labelledby=yours]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", conflict.Document.QuerySelector("#Form_SuccessLooksLike")?.TextContent.Trim());
        Assert.NotNull(resolved.Location);
        Assert.Equal("Mine", (await StoredAsync(posting)).SuccessLooksLike);
    }

    [Fact]
    public async Task TwoEditors_OfDifferentSteps_BothSave()
    {
        var (first, company, posting) = await DraftAsync();
        using var second = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);
        var work = await first.GetAsync(Address(company, posting, "work"));
        var pay = await second.GetAsync(Address(company, posting, "pay"));

        var answers = await Task.WhenAll(
            first.SubmitAsync(work, [("Form.SuccessLooksLike", "Scrap under 1 %"), ("Form.Intent", "leave")], Form),
            second.SubmitAsync(pay, [("Form.Maximum", "40"), ("Form.Intent", "leave")], Form));

        Assert.All(answers, answer => Assert.NotNull(answer.Location));
        var stored = await StoredAsync(posting);
        Assert.Equal(("Scrap under 1 %", 4_000), (stored.SuccessLooksLike, stored.Pay!.MaximumCentsPerUnit));
    }

    [Fact]
    public async Task SameForm_SentTwice_IsSavedOnce()
    {
        var (browser, company, posting) = await DraftAsync();
        var page = await browser.GetAsync(Address(company, posting, "work"));
        (string, string?)[] fields = [("Form.SuccessLooksLike", "Once"), ("Form.Intent", "leave")];

        var first = await browser.SubmitAsync(page, fields, Form);
        var second = await browser.SubmitAsync(page, fields, Form);

        Assert.Equal(first.Location, second.Location);
        Assert.NotNull(second.Location);
    }

    [Fact]
    public async Task ALivePosting_CannotLoseWhatPublishingNeeds()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync(Address(company, posting, "work"));

        var answer = await browser.SubmitAsync(page, [("Form.TheWork", "Too short"), ("Form.Intent", "continue")], Form);

        Assert.Contains("This posting is live. What you save is public at once.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Describe the work in at least 80 characters.", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(posting.TheWork, (await StoredAsync(posting)).TheWork);
    }

    [Fact]
    public async Task AClosedPosting_IsNotEditedAndTypedTextIsKept()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync(Address(company, posting, "work"));
        await browser.SubmitAsync(
            await browser.GetAsync($"/employer/{company.Slug}/postings/{posting.Id}/close"), [("Form.Reason", "HiredElsewhere")]);

        var answer = await browser.SubmitAsync(page, [("Form.SuccessLooksLike", "Late text"), ("Form.Intent", "continue")], Form);
        var reopened = await browser.GetRawAsync(Address(company, posting, "work"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("This posting has ended", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("Late text", answer.Document.QuerySelector("#Form_SuccessLooksLike")?.TextContent.Trim());
        Assert.Equal($"/employer/{company.Slug}/postings/{posting.Id}", reopened.Location);
    }

    private static string Address(Company company, Posting posting, string step) =>
        string.Create(CultureInfo.InvariantCulture, $"/employer/{company.Slug}/postings/{posting.Id}/{step}");

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task<(TestBrowser Browser, Company Company, Posting Posting)> DraftAsync(Action<Posting>? with = null)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false, with: with);
        return (await host.Given.SignedInMemberAsync(company, MemberRole.Editor), company, posting);
    }

    private Task<Posting> StoredAsync(Posting posting) => host.WithDatabaseAsync(db => db.Postings.AsNoTracking()
        .Include(item => item.Sites).Include(item => item.Questions).Include(item => item.Requirements)
        .SingleAsync(item => item.Id == posting.Id));
}
