using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Postings;

/// <summary>Picking from the catalogue without script.</summary>
public sealed class RequirementsTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Form = "#step-form";

    [Theory]
    [InlineData("GTAW", "Preferred")]
    [InlineData("gas tungsten arc welding", "Required")]
    public async Task Add_ANameOrSynonym_IsSavedAtOnce(string text, string importance)
    {
        var (browser, company, posting) = await EmptyDraftAsync();
        var page = await browser.GetAsync(Address(company, posting));

        var answer = await browser.SubmitAsync(page, [("Form.AddText", text), ("Form.AddImportance", importance), ("Form.Intent", "add")], Form);
        var shown = await browser.FollowAsync(answer);

        Assert.EndsWith("/requirements#add", answer.Location, StringComparison.Ordinal);
        Assert.Contains("Added: ", shown.Text, StringComparison.Ordinal);
        var requirement = Assert.Single((await StoredAsync(posting)).Requirements);
        Assert.Equal(Enum.Parse<RequirementImportance>(importance), requirement.Importance);
        Assert.Contains("GTAW", await host.WithDatabaseAsync(db => db.Skills.Where(skill => skill.Id == requirement.SkillId)
            .Select(skill => skill.Name + string.Join(' ', skill.Synonyms)).SingleAsync()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Add_ACertificationByItsAbbreviation_IsSaved()
    {
        var certification = await host.WithDatabaseAsync(db => db.Certifications.FirstAsync(item => item.Abbreviation != null));
        var (browser, company, posting) = await EmptyDraftAsync();
        var page = await browser.GetAsync(Address(company, posting));

        await browser.SubmitAsync(page, [("Form.AddText", certification.Name), ("Form.Intent", "add")], Form);

        Assert.Equal(certification.Id, Assert.Single((await StoredAsync(posting)).Requirements).CertificationId);
    }

    [Fact]
    public async Task Add_AnAmbiguousName_OffersWhatMayBeMeant()
    {
        var (browser, company, posting) = await EmptyDraftAsync();
        var page = await browser.GetAsync(Address(company, posting));

        var asked = await browser.SubmitAsync(page, [("Form.AddText", "arc weldin"), ("Form.Intent", "add")], Form);
        var choice = asked.Document.QuerySelector("button[name='Form.Pick']")!.GetAttribute("value")!;
        var added = await browser.SubmitAsync(asked, [("Form.Pick", choice)], Form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Equal(["“arc weldin” may mean one of these. Choose one below."], asked.Errors);
        Assert.Equal("arc weldin", asked.Document.QuerySelector("#Form_AddText")?.GetAttribute("value"));
        Assert.NotNull(added.Location);
        var stored = Assert.Single((await StoredAsync(posting)).Requirements);
        Assert.Equal(choice, stored.SkillId is { } skill ? $"skill:{skill}" : $"certification:{stored.CertificationId}");
    }

    [Fact]
    public async Task Add_WhatTheCatalogueDoesNotKnow_SaysSoAndKeepsTheText()
    {
        var (browser, company, posting) = await EmptyDraftAsync();
        var page = await browser.GetAsync(Address(company, posting));

        var answer = await browser.SubmitAsync(page, [("Form.AddText", "zzyzx qwrtp"), ("Form.RequirementsNote", "kept"), ("Form.Intent", "continue")], Form);

        Assert.Equal(
            ["The catalogue has nothing called “zzyzx qwrtp”. Try another word for it, or describe it in the note."], answer.Errors);
        Assert.Equal("zzyzx qwrtp", answer.Document.QuerySelector("#Form_AddText")?.GetAttribute("value"));
        Assert.Equal("kept", answer.Document.QuerySelector("#Form_RequirementsNote")?.TextContent.Trim());
    }

    [Theory]
    [InlineData("skill:999999")]
    [InlineData("occupation:1")]
    [InlineData("nonsense")]
    public async Task Add_APickThatIsNone_IsRefused(string pick)
    {
        var (browser, company, posting) = await EmptyDraftAsync();
        var page = await browser.GetAsync(Address(company, posting));

        var answer = await browser.SubmitAsync(page, [("Form.Pick", pick)], Form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Empty((await StoredAsync(posting)).Requirements);
    }

    [Fact]
    public async Task Add_WhatIsThere_SaysSo()
    {
        var (browser, company, posting) = await EmptyDraftAsync();
        await browser.SubmitAsync(await browser.GetAsync(Address(company, posting)), [("Form.AddText", "GTAW"), ("Form.Intent", "add")], Form);

        var answer = await browser.SubmitAsync(
            await browser.GetAsync(Address(company, posting)), [("Form.AddText", "GTAW"), ("Form.Intent", "add")], Form);

        Assert.Contains("is in the list already.", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Single((await StoredAsync(posting)).Requirements);
    }

    [Fact]
    public async Task Add_Nothing_AsksForSomething()
    {
        var (browser, company, posting) = await EmptyDraftAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Address(company, posting)), [("Form.Intent", "add")], Form);

        Assert.Equal(["Type a skill, machine, control or certification first."], answer.Errors);
    }

    [Fact]
    public async Task Rows_KeepYearsLevelNoteAndAlternatives()
    {
        var (browser, company, posting) = await TwoSkillsAsync();
        var page = await browser.GetAsync(Address(company, posting));

        await browser.SubmitAsync(page, [
            ("Form.Rows[0].MinimumYears", "3"), ("Form.Rows[0].MinimumLevel", "Independent"), ("Form.Rows[0].Group", "1"),
            ("Form.Rows[1].Group", "1"), ("Form.Rows[1].Note", "on thin walls"), ("Form.Intent", "continue")], Form);

        var stored = (await StoredAsync(posting)).Requirements.OrderBy(item => item.Id).ToList();
        Assert.Equal((3, 1), (stored[0].MinimumYears, stored[0].AlternativeGroup));
        Assert.Equal((1, "on thin walls"), (stored[1].AlternativeGroup, stored[1].Note));
    }

    [Theory]
    [InlineData("Form.Rows[0].MinimumYears", "41", "years is a whole number from 1 to 40, or empty.")]
    [InlineData("Form.Rows[0].MinimumYears", "two", "years is a whole number from 1 to 40, or empty.")]
    [InlineData("Form.Rows[0].Group", "2", "Put another into it, or choose “on its own”.")]
    public async Task Rows_Invalid_NameTheRow(string field, string value, string message)
    {
        var (browser, company, posting) = await TwoSkillsAsync();
        var page = await browser.GetAsync(Address(company, posting));

        var answer = await browser.SubmitAsync(page, [(field, value), ("Form.Intent", "continue")], Form);

        Assert.EndsWith(message, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.NotNull(answer.Document.QuerySelector("details.requirement[open] .has-error"));
    }

    [Fact]
    public async Task Rows_AlternativesOfDifferentImportance_AreRefused()
    {
        var (browser, company, posting) = await TwoSkillsAsync();
        var page = await browser.GetAsync(Address(company, posting));

        var answer = await browser.SubmitAsync(page, [
            ("Form.Rows[0].Group", "1"), ("Form.Rows[1].Group", "1"), ("Form.Rows[1].Importance", "Preferred"), ("Form.Intent", "continue")], Form);

        Assert.Equal(["Alternatives 1: all of a group are required, or all preferred, or all used."], answer.Errors);
    }

    [Fact]
    public async Task Remove_TakesTheRowOutEvenWhileItIsInvalid()
    {
        var (browser, company, posting) = await TwoSkillsAsync();
        var page = await browser.GetAsync(Address(company, posting));
        var key = page.Document.QuerySelector("input[name='Form.Rows[0].Key']")!.GetAttribute("value");

        var answer = await browser.FollowAsync(await browser.SubmitAsync(
            page, [("Form.Rows[0].MinimumYears", "many"), ("Form.Intent", $"remove:{key}")], Form));

        Assert.Contains("Removed: ", answer.Text, StringComparison.Ordinal);
        Assert.Single((await StoredAsync(posting)).Requirements);
    }

    [Fact]
    public async Task TheLastOne_OfALivePosting_CannotBeRemoved()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync(Address(company, posting));
        var key = page.Document.QuerySelector("input[name='Form.Rows[0].Key']")!.GetAttribute("value");

        var answer = await browser.SubmitAsync(page, [("Form.Intent", $"remove:{key}")], Form);

        Assert.Contains("Name at least one skill, machine or certification.", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Single((await StoredAsync(posting)).Requirements);
    }

    [Fact]
    public async Task AddTraining_AndYearsInTheTrade_AreSaved()
    {
        var pathway = await host.WithDatabaseAsync(db => db.Pathways.SingleAsync(item => item.Slug == "machinist-apprenticeship"));
        var (browser, company, posting) = await EmptyDraftAsync();
        var page = await browser.GetAsync(Address(company, posting));
        Assert.Equal("Usual for this occupation", page.Document.QuerySelector("#Form_AddPathway optgroup")!.GetAttribute("label"));

        await browser.SubmitAsync(page, [("Form.AddPathway", Id(pathway.Id)), ("Form.AddImportance", "Preferred"), ("Form.Intent", "add-pathway")], Form);
        var shown = await browser.FollowAsync(await browser.SubmitAsync(
            await browser.GetAsync(Address(company, posting)), [("Form.AddYears", "6"), ("Form.Intent", "add-trade")], Form));

        Assert.Contains("Added: Experience as machinist.", shown.Text, StringComparison.Ordinal);
        var stored = (await StoredAsync(posting)).Requirements.OrderBy(item => item.Id).ToList();
        Assert.Equal((pathway.Id, RequirementImportance.Preferred), (stored[0].PathwayId, stored[0].Importance));
        Assert.Equal((true, 6, null), (stored[1].IsTradeExperience, stored[1].MinimumYears, stored[1].SkillId));
    }

    [Theory]
    [InlineData("add-pathway", "Form.AddPathway", "999999", "Choose a training first.")]
    [InlineData("add-trade", "Form.AddYears", "many", "Years in the trade is a whole number from 1 to 40.")]
    [InlineData("add-trade", "Form.AddYears", "", "Years in the trade is a whole number from 1 to 40.")]
    public async Task AddTraining_OrYears_ThatAreNone_AreRefused(string intent, string field, string value, string message)
    {
        var (browser, company, posting) = await EmptyDraftAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Address(company, posting)), [(field, value), ("Form.Intent", intent)], Form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([message], answer.Errors);
        Assert.Empty((await StoredAsync(posting)).Requirements);
    }

    [Fact]
    public async Task FoundInTheText_IsOfferedWithItsWordsAndAddedAsAlternatives()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false, with: item =>
        {
            item.Requirements.Clear();
            item.RequirementsNote = "- Machinist apprenticeship or 6 years of experience in the trade\n- 3 years of wire EDM\n- Mastercam a plus";
        });
        using var browser = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);
        var page = await browser.GetAsync(Address(company, posting));
        var buttons = page.Document.QuerySelectorAll("button[value^='found:']");
        Assert.Contains("“Machinist apprenticeship or 6 years of experience in the trade”", page.Text, StringComparison.Ordinal);

        var shown = await browser.FollowAsync(await browser.SubmitAsync(
            page, [("Form.Intent", buttons.Single(button => button.GetAttribute("value")!.EndsWith("+trade", StringComparison.Ordinal)).GetAttribute("value")!)], Form));

        // Beside the three of the note: what the title names.
        Assert.Equal(4, buttons.Length);
        Assert.Contains("Alternatives 1, one is enough: Machinist apprenticeship or Experience as machinist", shown.MainText, StringComparison.Ordinal);
        var stored = (await StoredAsync(posting)).Requirements;
        Assert.Equal(2, stored.Count);
        Assert.All(stored, item => Assert.Equal((1, RequirementImportance.Required), (item.AlternativeGroup, item.Importance)));
        Assert.Equal(6, stored.Single(item => item.IsTradeExperience).MinimumYears);
        Assert.Equal(3, shown.Document.QuerySelectorAll("button[value^='found:']").Length);
    }

    [Fact]
    public async Task FoundInTheText_ThatIsNotThereAnyMore_IsRefused()
    {
        var (browser, company, posting) = await EmptyDraftAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Address(company, posting)), [("Form.Intent", "found:skill:999999")], Form);

        Assert.Equal(["The text does not ask for that any more."], answer.Errors);
    }

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Address(Company company, Posting posting) =>
        string.Create(CultureInfo.InvariantCulture, $"/employer/{company.Slug}/postings/{posting.Id}/requirements");

    private async Task<(TestBrowser Browser, Company Company, Posting Posting)> EmptyDraftAsync()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false, with: item => item.Requirements.Clear());
        return (await host.Given.SignedInMemberAsync(company, MemberRole.Editor), company, posting);
    }

    private async Task<(TestBrowser Browser, Company Company, Posting Posting)> TwoSkillsAsync()
    {
        var skills = await host.WithDatabaseAsync(db => db.Skills.OrderBy(skill => skill.Id).Select(skill => skill.Id).Take(2).ToListAsync());
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false, with: item =>
        {
            item.Requirements.Clear();
            item.Requirements.AddRange(skills.Select(id => new PostingRequirement { SkillId = id }));
        });
        return (await host.Given.SignedInMemberAsync(company, MemberRole.Editor), company, posting);
    }

    private Task<Posting> StoredAsync(Posting posting) => host.WithDatabaseAsync(db => db.Postings.AsNoTracking()
        .Include(item => item.Requirements).SingleAsync(item => item.Id == posting.Id));
}
