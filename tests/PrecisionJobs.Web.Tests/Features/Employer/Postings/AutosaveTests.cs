using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Postings;

/// <summary>What is typed and not saved comes back, and never gets into the posting by itself.</summary>
public sealed class AutosaveTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Form = "#step-form";

    [Fact]
    public async Task Autosave_KeepsTheTextApartFromThePosting_AndItComesBack()
    {
        var (browser, company, posting) = await LiveAsync();
        var page = await browser.GetAsync(Address(company, posting, "work"));

        var kept = await AutosaveAsync(browser, page, ("Form.SuccessLooksLike", "Half a sent"));
        var back = await browser.GetAsync(Address(company, posting, "work"));

        Assert.Equal(HttpStatusCode.NoContent, kept.Status);
        Assert.Contains("Unsaved changes from Mar 9, 2027, 10:00 AM Eastern time", back.MainText, StringComparison.Ordinal);
        Assert.Equal("Half a sent", back.Document.QuerySelector("#Form_SuccessLooksLike")?.TextContent.Trim());
        Assert.Null((await StoredAsync(posting)).SuccessLooksLike);
    }

    [Fact]
    public async Task Keep_SavesItAndForgetsTheDraft()
    {
        var (browser, company, posting) = await LiveAsync();
        var page = await browser.GetAsync(Address(company, posting, "work"));
        await AutosaveAsync(browser, page, ("Form.SuccessLooksLike", "Whole sentence."));

        var back = await browser.GetAsync(Address(company, posting, "work"));
        await browser.SubmitAsync(back, [("Form.Intent", "continue")], Form);
        var again = await browser.GetAsync(Address(company, posting, "work"));

        Assert.Equal("Whole sentence.", (await StoredAsync(posting)).SuccessLooksLike);
        Assert.DoesNotContain("Unsaved changes", again.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discard_GoesBackToWhatIsSaved()
    {
        var (browser, company, posting) = await LiveAsync();
        var page = await browser.GetAsync(Address(company, posting, "work"));
        await AutosaveAsync(browser, page, ("Form.SuccessLooksLike", "Thrown away"));

        var back = await browser.GetAsync(Address(company, posting, "work"));
        var saved = await browser.FollowAsync(await browser.SubmitAsync(back, [], "form[action$=discard]"));

        Assert.DoesNotContain("Unsaved changes", saved.MainText, StringComparison.Ordinal);
        Assert.Equal("", saved.Document.QuerySelector("#Form_SuccessLooksLike")?.TextContent.Trim());
    }

    [Fact]
    public async Task Autosave_OfWhatIsStored_IsNotCalledUnsaved()
    {
        var (browser, company, posting) = await LiveAsync();
        var page = await browser.GetAsync(Address(company, posting, "work"));
        await AutosaveAsync(browser, page, ("Form.TheWork", posting.TheWork));

        var back = await browser.GetAsync(Address(company, posting, "work"));

        Assert.DoesNotContain("Unsaved changes", back.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Autosave_OfInvalidFields_ComesBackAsTyped()
    {
        var (browser, company, posting) = await LiveAsync();
        var page = await browser.GetAsync(Address(company, posting, "pay"));
        await AutosaveAsync(browser, page, ("Form.Minimum", "28."), ("Form.Maximum", "thirty"));

        var back = await browser.GetAsync(Address(company, posting, "pay"));

        Assert.Equal("28.", back.Document.QuerySelector("#Form_Minimum")?.GetAttribute("value"));
        Assert.Equal("thirty", back.Document.QuerySelector("#Form_Maximum")?.GetAttribute("value"));
        Assert.Empty(back.Errors);
    }

    [Fact]
    public async Task Autosave_ThatSomebodyOvertook_IsToldWhenItIsSaved()
    {
        var (browser, company, posting) = await LiveAsync();
        using var other = await host.Given.SignedInMemberAsync(company, MemberRole.Editor, "Maria Ruiz");
        var page = await browser.GetAsync(Address(company, posting, "work"));
        await AutosaveAsync(browser, page, ("Form.SuccessLooksLike", "Mine"));
        await other.SubmitAsync(
            await other.GetAsync(Address(company, posting, "work")), [("Form.SuccessLooksLike", "Theirs"), ("Form.Intent", "leave")], Form);

        var back = await browser.GetAsync(Address(company, posting, "work"));
        var answer = await browser.SubmitAsync(back, [("Form.Intent", "continue")], Form);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Maria Ruiz saved this first", answer.MainText, StringComparison.Ordinal);
        Assert.Equal("Mine", answer.Document.QuerySelector("#Form_SuccessLooksLike")?.TextContent.Trim());
    }

    [Fact]
    public async Task Autosave_IsEachWritersOwn()
    {
        var (browser, company, posting) = await LiveAsync();
        using var other = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);
        var page = await browser.GetAsync(Address(company, posting, "work"));
        await AutosaveAsync(browser, page, ("Form.SuccessLooksLike", "Mine alone"));

        var theirs = await other.GetAsync(Address(company, posting, "work"));

        Assert.DoesNotContain("Mine alone", theirs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoWindowsOfOneWriter_SavingInOneKeepsTheTextOfTheOther()
    {
        var (browser, company, posting) = await LiveAsync();
        var first = await browser.GetAsync(Address(company, posting, "work"));
        var second = await browser.GetAsync(Address(company, posting, "work"));
        await AutosaveAsync(browser, second, ("Form.SuccessLooksLike", "Of the second window"));

        await browser.SubmitAsync(first, [("Form.SuccessLooksLike", "Of the first window"), ("Form.Intent", "continue")], Form);
        var back = await browser.GetAsync(Address(company, posting, "work"));
        var told = await browser.SubmitAsync(back, [("Form.Intent", "continue")], Form);

        Assert.Equal("Of the second window", back.Document.QuerySelector("#Form_SuccessLooksLike")?.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("You saved this in another window", told.MainText, StringComparison.Ordinal);
        Assert.Contains("Of the first window", told.Document.QuerySelector("[aria-labelledby=theirs]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Of the second window", told.Document.QuerySelector("[aria-labelledby=yours]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WhenTheSessionRanOut_BringsTheTextBackAfterSigningIn()
    {
        using var own = new TestHost();
        var company = await own.Given.CompanyAsync();
        var posting = await own.Given.PostingAsync(company, live: false);
        var member = await own.Given.MemberAsync(company, MemberRole.Editor);
        using var browser = await own.Given.SignedInAsync(member.AccountId);
        var page = await browser.GetAsync(Address(company, posting, "work"));
        own.Clock.Advance(TimeSpan.FromDays(15));

        var kept = await AutosaveAsync(browser, page, ("Form.SuccessLooksLike", "Typed before lunch"));
        var challenged = await browser.SubmitAsync(
            page, [("Form.SuccessLooksLike", "Typed before lunch, and after"), ("Form.Intent", "continue")], Form);
        var signIn = await browser.FollowAsync(challenged);
        var back = await browser.FollowAsync(await browser.SubmitAsync(
            signIn, [("Form.Email", member.Email), ("Form.Password", Testing.Builders.Given.Password)]));

        Assert.NotEqual(HttpStatusCode.NoContent, kept.Status);
        Assert.Equal("The work", back.Heading);
        Assert.Equal("Typed before lunch, and after", back.Document.QuerySelector("#Form_SuccessLooksLike")?.TextContent.Trim());
    }

    [Fact]
    public async Task Autosave_OfRows_ComesBackWithThem()
    {
        var (browser, company, posting) = await LiveAsync();
        var page = await browser.GetAsync(Address(company, posting, "questions"));
        await AutosaveAsync(
            browser, page, ("Form.Rows[0].Text", "Unfinished que"), ("Form.Rows[0].Kind", "LongText"));

        var back = await browser.GetAsync(Address(company, posting, "questions"));

        Assert.Equal("Unfinished que", back.Document.QuerySelector("#Form_Rows_0__Text")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Autosave_OfAnEndedPosting_IsRefused()
    {
        var (browser, company, posting) = await LiveAsync();
        var page = await browser.GetAsync(Address(company, posting, "work"));
        await browser.SubmitAsync(await browser.GetAsync($"/employer/{company.Slug}/postings/{posting.Id}/fill"), []);

        var answer = await AutosaveAsync(browser, page, ("Form.TheWork", "Late"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
    }

    private static string Address(Company company, Posting posting, string step) =>
        string.Create(CultureInfo.InvariantCulture, $"/employer/{company.Slug}/postings/{posting.Id}/{step}");

    /// <summary>As the page's script does it: the whole form, with what was typed.</summary>
    private static Task<TestPage> AutosaveAsync(
        TestBrowser browser, TestPage page, params (string Name, string? Value)[] typed)
    {
        var form = page.Document.QuerySelector(Form)!;
        var fields = form.QuerySelectorAll("input[type=hidden], textarea, input[type=text]")
            .Where(field => field.HasAttribute("name") && field.GetAttribute("name") != "__RequestVerificationToken")
            .Select(field => (Name: field.GetAttribute("name")!, Value: field.GetAttribute("value") ?? field.TextContent.TrimStart('\n')))
            .Where(field => !typed.Any(own => own.Name == field.Name))
            .Select(field => (field.Name, (string?)field.Value));
        return browser.PostAsync(form.GetAttribute("data-autosave")!, page, [.. fields, .. typed]);
    }

    private async Task<(TestBrowser Browser, Company Company, Posting Posting)> LiveAsync()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        return (await host.Given.SignedInMemberAsync(company, MemberRole.Editor), company, posting);
    }

    private Task<Posting> StoredAsync(Posting posting) => host.WithDatabaseAsync(
        db => db.Postings.AsNoTracking().SingleAsync(item => item.Id == posting.Id));
}
