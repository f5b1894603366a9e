using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Features.Import;

namespace PrecisionJobs.Web.Tests.Features.Import;

public sealed class ImportPostingsTests(TestHost host) : IClassFixture<TestHost>
{
    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Execute_CompletePosting_CreatesItWithTypedFactsAndPublishesIt()
    {
        var company = await host.Given.CompanyAsync();
        var (outcome, results) = await ImportAsync(company, Job(), publish: true);
        var result = Assert.Single(results);
        Assert.Equal(ImportStatus.Created, result.Status);
        Assert.Empty(result.Notes);
        Assert.True(result.IsPublished);
        Assert.Equal(1, outcome.Published);

        var posting = await LoadAsync(result.PostingId!.Value);
        Assert.True(posting.IsLive(Now));
        Assert.Equal("machinist", posting.Occupation!.Slug);
        Assert.Equal((2_850, 3_600, PayUnit.Hour), (posting.Pay!.MinimumCents, posting.Pay.MaximumCentsPerUnit, posting.Pay.Unit));
        Assert.Equal(Shift.Second, posting.Shift);
        Assert.Equal(10, posting.ShiftPremiumPercent);
        Assert.Equal(ExperienceLevel.Journey, posting.ExperienceLevel);
        Assert.True(posting.UsPersonRequired);
        Assert.Equal(200, posting.TightestToleranceMicroinches);
        Assert.Equal("44113", Assert.Single(posting.Sites).Site.Zip);
        Assert.Equal(new DateOnly(2027, 4, 20), ClosingInstant.LastDay(posting.ClosesAt!.Value, posting.ClosesZone!));
        Assert.Contains(posting.Requirements, item => item.Skill?.Slug == "gdt" && item.Importance == RequirementImportance.Required);
        Assert.Contains(posting.Requirements, item => item.Skill?.Slug == "five-axis-machining" && item.MinimumYears == 5);
        Assert.Contains(posting.Requirements, item => item.Skill?.Slug == "mastercam" && item.Importance == RequirementImportance.Preferred);
        Assert.Contains("Set up and run", posting.TheWork, StringComparison.Ordinal);
        Assert.DoesNotContain("Requirements", posting.TheWork, StringComparison.Ordinal);
        Assert.Contains("Health insurance", posting.Benefits, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_AlternativesTrainingAndYears_BecomeRequirements()
    {
        var company = await host.Given.CompanyAsync();
        var job = Job(text => text with
        {
            Description = "<p>Set up and run mills all day long, on titanium and other hard alloys, with care and by the drawing.</p><p><b>Requirements</b></p>"
                + "<ol><li>Completion of an apprenticeship as a machinist; or</li><li>Six years of full-time paid experience as a machinist.</li></ol><ul><li>Haas or Mazak machines</li></ul>",
        });

        var posting = await LoadAsync(Assert.Single((await ImportAsync(company, job)).Results).PostingId!.Value);

        var (training, years) = (posting.Requirements.Single(item => item.PathwayId is not null), posting.Requirements.Single(item => item.IsTradeExperience));
        Assert.Equal((RequirementImportance.Required, 6), (years.Importance, years.MinimumYears));
        Assert.NotNull(training.AlternativeGroup);
        Assert.Equal(training.AlternativeGroup, years.AlternativeGroup);
        var machines = posting.Requirements.Where(item => item.Skill?.Slug is "haas-machines" or "mazak-machines").ToList();
        Assert.Equal(2, machines.Count);
        Assert.NotNull(machines[0].AlternativeGroup);
        Assert.Equal(machines[0].AlternativeGroup, machines[1].AlternativeGroup);
        Assert.NotEqual(training.AlternativeGroup, machines[0].AlternativeGroup);
        Assert.Equal(ImportStatus.Unchanged, Assert.Single((await ImportAsync(company, job)).Results).Status);
    }

    [Fact]
    public async Task Execute_TheSameFileTwice_ChangesNothing()
    {
        var company = await host.Given.CompanyAsync();
        await ImportAsync(company, Job());
        var before = await CountsAsync();
        var (outcome, results) = await ImportAsync(company, Job());
        Assert.Equal(ImportStatus.Unchanged, Assert.Single(results).Status);
        Assert.Equal(1, outcome.Counts[ImportStatus.Unchanged]);
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task Execute_ChangedAtTheSource_UpdatesThePostingAndItsClosingDay()
    {
        var company = await host.Given.CompanyAsync();
        var id = Assert.Single((await ImportAsync(company, Job(), publish: true)).Results).PostingId!.Value;
        var changed = Job(job => job with { Maximum = 40, ValidThrough = "2027-05-15", Description = new JobText().Description + "<p>Uses Haas machines.</p>" });
        var (_, results) = await ImportAsync(company, changed);
        Assert.Equal((ImportStatus.Updated, id), (results[0].Status, results[0].PostingId));
        var posting = await LoadAsync(id);
        Assert.Equal(4_000, posting.Pay!.MaximumCentsPerUnit);
        Assert.Equal(new DateOnly(2027, 5, 15), ClosingInstant.LastDay(posting.ClosesAt!.Value, posting.ClosesZone!));
        Assert.Contains(posting.Requirements, item => item.Skill?.Slug == "haas-machines");
    }

    [Fact]
    public async Task Execute_EditedByAMemberSince_RefusesToOverwrite()
    {
        var company = await host.Given.CompanyAsync();
        var id = Assert.Single((await ImportAsync(company, Job())).Results).PostingId!.Value;
        await EditAsync(id, posting => posting.TheWork = "Rewritten by a member, in their own words.");
        var (_, results) = await ImportAsync(company, Job(job => job with { Maximum = 40 }));
        Assert.Equal(ImportStatus.Refused, results[0].Status);
        Assert.Contains("edited here", results[0].Notes[0], StringComparison.Ordinal);
        Assert.Equal("Rewritten by a member, in their own words.", (await LoadAsync(id)).TheWork);
    }

    [Fact]
    public async Task Execute_PublishedByAMemberSince_StillFollowsTheSource()
    {
        var company = await host.Given.CompanyAsync();
        var id = Assert.Single((await ImportAsync(company, Job())).Results).PostingId!.Value;
        await EditAsync(id, posting => posting.TryPublish(Now, Now.AddDays(20), "America/New_York", Process.System("Test", Now)));
        var (_, results) = await ImportAsync(company, Job(job => job with { Maximum = 40 }));
        Assert.Equal(ImportStatus.Updated, results[0].Status);
    }

    [Fact]
    public async Task Execute_WouldMakeALivePostingIncomplete_IsRefused()
    {
        var company = await host.Given.CompanyAsync();
        var id = Assert.Single((await ImportAsync(company, Job(), publish: true)).Results).PostingId!.Value;
        var (_, results) = await ImportAsync(company, Job(job => job with { Minimum = null, Maximum = null }));
        Assert.Equal(ImportStatus.Refused, results[0].Status);
        Assert.Contains("incomplete", results[0].Notes[0], StringComparison.Ordinal);
        Assert.NotNull((await LoadAsync(id)).Pay);
    }

    [Fact]
    public async Task Execute_ClosedHere_IsRefused()
    {
        var company = await host.Given.CompanyAsync();
        var id = Assert.Single((await ImportAsync(company, Job(), publish: true)).Results).PostingId!.Value;
        await EditAsync(id, posting => posting.TryClose(CloseReason.HiredElsewhere, Process.System("Test", Now)));
        var (_, results) = await ImportAsync(company, Job(job => job with { Maximum = 40 }));
        Assert.Equal(ImportStatus.Refused, results[0].Status);
    }

    [Fact]
    public async Task Execute_IncompletePostings_AreDraftsThatSayWhatIsMissing()
    {
        var company = await host.Given.CompanyAsync();
        var (outcome, results) = await ImportAsync(
            company, """{"@type":"JobPosting","title":"Machinist","identifier":"bare"}""", publish: true);
        Assert.Equal(ImportStatus.Created, results[0].Status);
        Assert.Equal(0, outcome.Published);
        Assert.Contains(results[0].Notes, note => note.Contains("pay range", StringComparison.Ordinal));
        Assert.Contains(results[0].Notes, note => note.Contains("Describe the work", StringComparison.Ordinal));
        Assert.Equal(PostingState.Draft, (await LoadAsync(results[0].PostingId!.Value)).State);
    }

    [Theory]
    [InlineData("""{"@type":"JobPosting","title":"Account Executive"}""", "precision trades")]
    [InlineData("""{"@type":"JobPosting","title":"CNC - certified nurse"}""", "precision trades")]
    [InlineData("""{"@type":"JobPosting","title":"Direct Support Professional","description":"Good communication and Excel."}""", "Neither its title nor its text")]
    [InlineData("""{"@type":"JobPosting","title":"Machinist","jobLocation":{"address":{"addressLocality":"Toronto","addressCountry":"CA"}}}""", "outside the United States")]
    [InlineData("""{"@type":"JobPosting","title":"Machinist","employmentType":"VOLUNTEER"}""", "unpaid")]
    public async Task Execute_RowThatCannotBeTaken_IsRefusedWithTheReason(string json, string why)
    {
        var company = await host.Given.CompanyAsync();
        var (_, results) = await ImportAsync(company, json);
        Assert.Equal(ImportStatus.Refused, Assert.Single(results).Status);
        Assert.Contains(why, results[0].Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("not json at all", "columns")]
    [InlineData("city,state\nCleveland,OH\nMentor,OH\n", "No column holds the title")]
    [InlineData("{\"@type\":\"Organization\"}", "holds no JobPosting")]
    [InlineData("{\n  \"title\": \"Welder\",\n  broken\n}", "line 3, column 3")]
    [InlineData("\u0089PNG\u0000\u0000\u0000", "no text")]
    [InlineData("""{"@type":"JobPosting","description":"No title"}""", "title")]
    public async Task Execute_FileWithoutPostings_DoesNothingAndSaysWhyOnce(string text, string why)
    {
        var company = await host.Given.CompanyAsync();
        var (outcome, _) = await RunAsync(new ImportRequest(company.Slug, Publish: true, AllOrNothing: false), text);
        Assert.Contains(why, Assert.IsType<ImportOutcome.NoPostings>(outcome).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2nd", Shift.Second)]
    [InlineData("Night", Shift.Third)]
    [InlineData("B", Shift.Second)]
    [InlineData("Days", Shift.Day)]
    public async Task Execute_ShiftColumn_IsUnderstoodAndNotRepeated(string shift, Shift expected)
    {
        var (_, result, posting) = await RowAsync(shift: shift);
        Assert.True(result.IsPublished);
        Assert.Equal((expected, null), (posting.Shift, posting.ShiftNote));
    }

    [Theory]
    [InlineData("Q", "Not published: Shift not understood: Q")]
    [InlineData("1st and 2nd", "Not published: Shift not understood: 1st and 2nd")]
    [InlineData("", "Not published: Shift not stated: set to day shift, check it.")]
    public async Task Execute_ShiftThatIsNotClear_StaysADraftAndIsTold(string shift, string note)
    {
        var (_, result, posting) = await RowAsync(shift: shift);
        Assert.Equal(PostingState.Draft, posting.State);
        Assert.Equal([note], result.Notes);
    }

    [Theory]
    [InlineData("", "Not published: Employment type not stated: set to full time, check it.")]
    [InlineData("Q", "Not published: Employment type not understood: Q")]
    public async Task Execute_EmploymentTypeThatIsNotClear_StaysADraftAndIsTold(string type, string note)
    {
        var (_, result, _) = await RowAsync(type: type);
        Assert.Equal([note], result.Notes);
    }

    [Fact]
    public async Task Execute_WithWhatIsUsualInTheFile_PublishesRowsThatDoNotSay()
    {
        var company = await host.Given.CompanyAsync();
        var (_, results) = await RunAsync(
            new ImportRequest(company.Slug, Publish: true, AllOrNothing: false) { UsualShift = Shift.Second, UsualType = EmploymentType.Contract },
            Row(shift: "", type: ""));
        var posting = await LoadAsync(results[0].PostingId!.Value);
        Assert.Equal((PostingState.Published, Shift.Second, EmploymentType.Contract), (posting.State, posting.Shift, posting.EmploymentType));
    }

    [Theory]
    [InlineData("3 years", ExperienceLevel.Intermediate)]
    [InlineData("5", ExperienceLevel.Journey)]
    [InlineData("5+ yrs", ExperienceLevel.Journey)]
    [InlineData("2-4 years", ExperienceLevel.Intermediate)]
    [InlineData("none", ExperienceLevel.EntryLevel)]
    public async Task Execute_ExperienceColumn_GivesTheLevel(string experience, ExperienceLevel expected)
    {
        var (_, result, posting) = await RowAsync(experience: experience);
        Assert.True(result.IsPublished);
        Assert.Equal(expected, posting.ExperienceLevel);
    }

    [Fact]
    public async Task Execute_ExperienceThatIsNotUnderstood_IsTold()
    {
        var (_, result, _) = await RowAsync(experience: "see text");
        Assert.Contains("Experience not understood: see text", result.Notes);
    }

    [Fact]
    public async Task Execute_ClosingDayThatIsNoDay_PublishesNothingWithAnInventedOne()
    {
        var (_, result, posting) = await RowAsync(closes: "13/45/2027");
        Assert.Equal(["Not published: Closing day not understood: 13/45/2027"], result.Notes);
        Assert.Equal((PostingState.Draft, null), (posting.State, posting.ClosesAt));
    }

    [Fact]
    public async Task Execute_Draft_KeepsItsClosingDay()
    {
        var (_, _, posting) = await RowAsync(shift: "", closes: "2027-06-30");
        Assert.Equal(PostingState.Draft, posting.State);
        Assert.Equal(new DateOnly(2027, 6, 30), ClosingInstant.LastDay(posting.ClosesAt!.Value, posting.ClosesZone!));
    }

    [Fact]
    public async Task Execute_OpeningsThatAreNoNumber_AreTold()
    {
        var (_, result, posting) = await RowAsync(openings: "x");
        Assert.Equal(1, posting.Openings);
        Assert.Equal(["Openings not understood: x. Set to 1, check it."], result.Notes);
    }

    [Fact]
    public async Task Execute_PayFromHighToLow_IsTurnedRoundToldAndNotPublished()
    {
        var (_, result, posting) = await RowAsync(payMin: "36", payMax: "28");
        Assert.Equal((2_800, 3_600), (posting.Pay!.MinimumCents, posting.Pay.MaximumCentsPerUnit));
        Assert.Equal(
            ["Not published: The low end of the pay is above the high end: 36 to 28. Taken as $28–$36 an hour, check it."], result.Notes);
    }

    [Fact]
    public async Task Execute_PayByTheWeekInAColumn_IsConverted()
    {
        var (_, result, posting) = await RowAsync(payMin: "$1200/week", payMax: "");
        Assert.True(result.IsPublished);
        Assert.Equal((3_000, PayUnit.Hour, "$1200/week"), (posting.Pay!.MinimumCents, posting.Pay.Unit, posting.PayNote));
    }

    [Fact]
    public async Task Execute_PayThatIsNotUnderstood_IsTold()
    {
        var (_, result, _) = await RowAsync(payMin: "$2 a piece", payMax: "");
        Assert.Contains("Pay not understood: $2 a piece", result.Notes);
    }

    [Fact]
    public async Task Execute_CityWithoutZip_InventsNone()
    {
        var (company, result, posting) = await RowAsync(city: "Portland", state: "OR");
        var site = Assert.Single(posting.Sites).Site;
        Assert.Equal(("Portland, OR", ""), (site.Place, site.Zip));
        using var browser = host.Browser();
        var page = await browser.GetAsync($"/jobs/{result.PostingId}");
        page = await browser.FollowAsync(page);
        Assert.Contains("Portland", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("postalCode", page.Text, StringComparison.Ordinal);
        Assert.NotNull(company);
    }

    [Fact]
    public async Task Execute_DraftsLeft_AreCountedWithWhatIsInTheWay()
    {
        var company = await host.Given.CompanyAsync();
        var (outcome, _) = await ImportAsync(
            company, "id,title,city,state,shift\n1,Machinist,Cleveland,OH,1st\n2,Welder,Cleveland,OH,\n", publish: true);
        Assert.Equal(2, outcome.Drafts);
        Assert.Contains(new GapCount("Give the pay range and its unit.", 2), outcome.Gaps);
        Assert.Contains(new GapCount("Shift not stated.", 1), outcome.Gaps);
    }

    [Theory]
    [InlineData("Records Specialist", "Requires filing of papers and indicating changes.", false)]
    [InlineData("Records Specialist", "Knows welding.", false)]
    [InlineData("Records Specialist", "Runs an engine lathe and a surface grinder.", true)]
    public async Task Execute_TitleThatSaysNothing_NeedsTwoTermsOfOneFamily(string title, string text, bool isTaken)
    {
        var company = await host.Given.CompanyAsync();
        var (_, results) = await ImportAsync(company, $"title,description\n{title},{text}\n");
        Assert.Equal(isTaken ? ImportStatus.Created : ImportStatus.Refused, results[0].Status);
    }

    [Fact]
    public async Task Execute_UnknownPlace_IsReportedAndSiteLeftOpen()
    {
        var company = await host.Given.CompanyAsync();
        var (_, results) = await ImportAsync(
            company, """{"@type":"JobPosting","title":"Machinist","jobLocation":{"address":{"addressLocality":"Nowhereville","addressRegion":"OH"}}}""");
        Assert.Contains("Place not known: Nowhereville, OH", results[0].Notes);
        Assert.Empty((await LoadAsync(results[0].PostingId!.Value)).Sites);
    }

    [Fact]
    public async Task Execute_SeveralPlaces_UsesSitesThatExistAndMakesTheOthers()
    {
        var company = await host.Given.CompanyAsync();
        var (_, results) = await ImportAsync(company, """
            {"@type":"JobPosting","title":"Machinist","jobLocation":[
              {"address":{"addressLocality":"Cleveland","addressRegion":"OH","addressCountry":"US"}},
              {"address":{"postalCode":"45404","addressCountry":"USA"}},
              "465 Columbus Ave. Valhalla, Ny"]}
            """);
        var posting = await LoadAsync(results[0].PostingId!.Value);
        Assert.Equal(
            ["Cleveland, OH", "Dayton, OH", "Valhalla, NY"], posting.Sites.Select(link => link.Site.Place).Order(StringComparer.Ordinal));
        var sites = await host.WithDatabaseAsync(db => db.Sites.Where(site => site.CompanyId == company.Id).ToListAsync());
        Assert.Equal(3, sites.Count);
        Assert.Equal("465 Columbus Ave.", sites.Single(site => site.StateCode == "NY").Street);
    }

    [Fact]
    public async Task Execute_RemoteInSomeStates_KeepsThem()
    {
        var company = await host.Given.CompanyAsync();
        var (_, results) = await ImportAsync(company, """
            {"@type":"JobPosting","title":"NC Programmer","jobLocationType":"TELECOMMUTE",
             "applicantLocationRequirements":[{"@type":"State","name":"Ohio"},{"@type":"State","name":"MI"},{"@type":"Country","name":"US"}]}
            """);
        var posting = await LoadAsync(results[0].PostingId!.Value);
        Assert.Equal(Workplace.Remote, posting.Workplace);
        Assert.Equal(["OH", "MI"], posting.RemoteStates);
    }

    [Fact]
    public async Task Execute_SameJobUnderTwoIdentifiers_KeepsBothAndSaysSo()
    {
        var company = await host.Given.CompanyAsync();
        var (_, results) = await ImportAsync(company, $"[{Job()},{Job(job => job with { Identifier = "other" })}]");
        Assert.All(results, result => Assert.Equal(ImportStatus.Created, result.Status));
        Assert.Contains("Looks like row 1", results[1].Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_OneIdentifierTwiceInAFile_TakesTheFirst()
    {
        var company = await host.Given.CompanyAsync();
        var (_, results) = await ImportAsync(company, $"[{Job()},{Job()},{Job(job => job with { Maximum = 44 })}]");
        Assert.Equal(
            [ImportStatus.Created, ImportStatus.Unchanged, ImportStatus.Refused], results.Select(result => result.Status));
        Assert.Equal(3_600, (await LoadAsync(results[0].PostingId!.Value)).Pay!.MaximumCentsPerUnit);
    }

    [Fact]
    public async Task Execute_WithoutIdentifiers_KnowsRowsAgainByTitleAndPlace()
    {
        var company = await host.Given.CompanyAsync();
        const string Rows = "title,city,state,pay\nMachinist,Cleveland,OH,$28-36/hr\nMachinist,Mentor,OH,$28-36/hr\n";
        await ImportAsync(company, Rows);
        var (outcome, _) = await ImportAsync(company, Rows);
        Assert.Equal(2, outcome.Counts[ImportStatus.Unchanged]);
    }

    [Fact]
    public async Task Execute_AllOrNothingWithARefusedRow_StoresNothing()
    {
        var company = await host.Given.CompanyAsync();
        var before = await CountsAsync();
        var (outcome, results) = await ImportAsync(
            company, $"[{Job()},{{\"@type\":\"JobPosting\"}}]", publish: true, allOrNothing: true);
        Assert.True(outcome.IsRolledBack);
        Assert.Equal(0, outcome.Published);
        Assert.Equal(2, results.Count);
        Assert.Equal(before, await CountsAsync());
        Assert.False((await ImportAsync(company, Job(), allOrNothing: true)).Outcome.IsRolledBack);
    }

    [Fact]
    public async Task Execute_OfACompanyThatIsNotVerified_PublishesNothing()
    {
        var company = await host.Given.CompanyAsync(verified: false);
        var (outcome, results) = await ImportAsync(company, Job(), publish: true);
        Assert.Equal(0, outcome.Published);
        Assert.Contains(results[0].Notes, note => note.Contains("verified", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Execute_ClosingDayInThePast_LeavesADraft()
    {
        var company = await host.Given.CompanyAsync();
        var (outcome, results) = await ImportAsync(company, Job(job => job with { ValidThrough = "2026-02-03" }), publish: true);
        Assert.Equal(0, outcome.Published);
        Assert.Contains(results[0].Notes, note => note.Contains("February 3, 2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Execute_PublishAskedLater_PublishesTheUnchangedDraft()
    {
        var company = await host.Given.CompanyAsync();
        await ImportAsync(company, Job());
        var (outcome, results) = await ImportAsync(company, Job(), publish: true);
        Assert.Equal((ImportStatus.Updated, 1), (results[0].Status, outcome.Published));
    }

    [Fact]
    public async Task Execute_OfAnotherCompanysIdentifier_MakesItsOwnPosting()
    {
        var one = await host.Given.CompanyAsync();
        var other = await host.Given.CompanyAsync();
        var first = Assert.Single((await ImportAsync(one, Job())).Results);
        var second = Assert.Single((await ImportAsync(other, Job())).Results);
        Assert.Equal(ImportStatus.Created, second.Status);
        Assert.NotEqual(first.PostingId, second.PostingId);
    }

    [Fact]
    public async Task Execute_UnknownCompany_DoesNothing()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<ImportPostings>().ExecuteAsync(
            new ImportRequest("nobody", Publish: false, AllOrNothing: false),
            ImportFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Job())), ImportFormat.Auto, CancellationToken.None),
            _ => { },
            Process.Operator("Import", Now),
            CancellationToken.None);
        Assert.IsType<ImportOutcome.NoCompany>(outcome);
    }

    [Fact]
    public async Task Execute_ManyRows_TakesFewStatementsForEachBatch()
    {
        var company = await host.Given.CompanyAsync();
        var rows = new StringBuilder("id,title,description,city,state,pay_min,pay_max\n");
        for (var number = 0; number < 1_000; number++)
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number},Machinist {number},Set up Haas and Mazak machines and measure parts with micrometers.,Cleveland,OH,28,36\n");
        }

        var (outcome, _) = await ImportAsync(company, rows.ToString());
        Assert.Equal(1_000, outcome.Counts[ImportStatus.Created]);
        var (again, _) = await ImportAsync(company, rows.ToString());
        Assert.Equal(1_000, again.Counts[ImportStatus.Unchanged]);
        Assert.Equal(1_000, await host.WithDatabaseAsync(db => db.Postings.CountAsync(posting => posting.CompanyId == company.Id)));
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Sites.CountAsync(site => site.CompanyId == company.Id)));
    }

    private async Task<(ImportOutcome.Done Outcome, List<ImportResult> Results)> ImportAsync(
        Company company, string text, bool publish = false, bool allOrNothing = false)
    {
        var (outcome, results) = await RunAsync(new ImportRequest(company.Slug, publish, allOrNothing), text);
        return (Assert.IsType<ImportOutcome.Done>(outcome), results);
    }

    private async Task<(ImportOutcome Outcome, List<ImportResult> Results)> RunAsync(ImportRequest request, string text)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var results = new List<ImportResult>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var outcome = await scope.ServiceProvider.GetRequiredService<ImportPostings>().ExecuteAsync(
            request,
            ImportFile.ReadAsync(stream, ImportFormat.Auto, CancellationToken.None),
            results.AddRange,
            Process.Operator("Import", Now),
            CancellationToken.None);
        return (outcome, results);
    }

    /// <summary>Imports one row of a table with --publish, complete unless changed.</summary>
    private async Task<(Company Company, ImportResult Result, Posting Posting)> RowAsync(
        string shift = "1st",
        string type = "Full time",
        string experience = "5 years",
        string closes = "",
        string openings = "1",
        string payMin = "28",
        string payMax = "36",
        string city = "Cleveland",
        string state = "OH")
    {
        var company = await host.Given.CompanyAsync();
        var (_, results) = await ImportAsync(company, Row(shift, type, experience, closes, openings, payMin, payMax, city, state), publish: true);
        var result = Assert.Single(results);
        return (company, result, await LoadAsync(result.PostingId!.Value));
    }

    private static string Row(
        string shift = "1st",
        string type = "Full time",
        string experience = "5 years",
        string closes = "",
        string openings = "1",
        string payMin = "28",
        string payMax = "36",
        string city = "Cleveland",
        string state = "OH") =>
        "id,title,description,requirements,shift,type,experience,closes,openings,pay_min,pay_max,city,state\n"
        + "1,Machinist,Set up and run Haas machining centers for aerospace housings from the first article to the last part.,"
        + $"GD&T,{shift},{type},{experience},{closes},{openings},{payMin},{payMax},{city},{state}\n";

    private Task<Posting> LoadAsync(int id) => host.WithDatabaseAsync(db => db.Postings.AsNoTracking()
        .Include(posting => posting.Company).Include(posting => posting.Occupation)
        .Include(posting => posting.Requirements).ThenInclude(item => item.Skill)
        .Include(posting => posting.Sites).ThenInclude(link => link.Site)
        .SingleAsync(posting => posting.Id == id));

    private Task<int> EditAsync(int id, Action<Posting> edit) => host.WithDatabaseAsync(async db =>
    {
        var posting = await db.Postings.Include(item => item.Company).SingleAsync(item => item.Id == id);
        edit(posting);
        return await db.SaveChangesAsync(Process.System("Edit", Now), CancellationToken.None);
    });

    private Task<(int, int, int, long)> CountsAsync() => host.WithDatabaseAsync(async db => (
        await db.Postings.CountAsync(), await db.Sites.CountAsync(), await db.Postings.SumAsync(posting => posting.Revision),
        await db.AuditEntries.MaxAsync(entry => entry.Id)));

    private static string Job(Func<JobText, JobText>? with = null) => (with is null ? new JobText() : with(new JobText())).ToString();

    /// <summary>A posting as JSON-LD, complete unless changed.</summary>
    private sealed record JobText
    {
        public string Identifier { get; init; } = "J-17";

        public string ValidThrough { get; init; } = "2027-04-20";

        public decimal? Minimum { get; init; } = 28.5m;

        public decimal? Maximum { get; init; } = 36;

        public string Description { get; init; } =
            "<p>Set up and run 5-axis machining centers for aerospace housings, from the first article to the last part, holding ±.0002 on bores.</p>"
            + "<p><b>Requirements</b></p><ul><li>5+ years of 5-axis machining</li><li>GD&amp;T</li><li>Must be a U.S. person (ITAR)</li></ul>"
            + "<p><b>Preferred</b></p><ul><li>Mastercam</li></ul><p><b>Benefits</b></p><ul><li>Health insurance</li></ul>"
            + "<p>2nd shift, with a 10% shift differential.</p>";

        public override string ToString() => JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "JobPosting",
            ["title"] = "CNC Machinist, 5-axis - 2nd Shift",
            ["identifier"] = new { name = "Harlan", value = Identifier },
            ["description"] = Description,
            ["validThrough"] = ValidThrough,
            ["hiringOrganization"] = new { name = "Harlan Tool & Die" },
            ["jobLocation"] = new { address = new { addressLocality = "Cleveland", addressRegion = "OH", postalCode = "44113", addressCountry = "US" } },
            ["baseSalary"] = Minimum is null ? null : new { currency = "USD", value = new { minValue = Minimum, maxValue = Maximum, unitText = "HOUR" } },
            ["employmentType"] = "FULL_TIME",
        });
    }
}
