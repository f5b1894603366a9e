using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Me;

public sealed class TradeProfileTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly (string, string?)[] Job =
    [
        ("Form.Title", "CNC machinist"), ("Form.Employer", "Harlan Tool & Die"), ("Form.FromMonth", "5"),
        ("Form.FromYear", "2019"), ("Form.IsCurrent", "true"),
    ];

    [Fact]
    public async Task Capability_InTheUnitOfTheWriter_ShowsBothUnits()
    {
        var (candidate, browser) = await SignedInAsync();

        var answer = await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync("/me/profile/capability"),
        [
            ("Form.Tolerance", "5 tenths"), ("Form.Process", "CNC milling"), ("Form.Finish", "32"), ("Form.LargestPart", "40 x 20 x 12 in"),
        ]));

        Assert.Contains("±0.0005 in (±12.7 µm), CNC milling", answer.MainText, StringComparison.Ordinal);
        Assert.Contains("32 µin Ra (0.8 µm)", answer.MainText, StringComparison.Ordinal);
        Assert.Contains("40 × 20 × 12 in (1,016 × 508 × 305 mm)", answer.MainText, StringComparison.Ordinal);
        var stored = await StoredAsync(candidate);
        Assert.Equal((500, 32, new PartEnvelope(40_000, 20_000, 12_000)), (stored.ToleranceMicroinches, stored.FinishMicroinches, stored.LargestPart));
        browser.Dispose();
    }

    [Fact]
    public async Task Capability_SavedAsItIsShown_StaysTheSame()
    {
        var (candidate, browser) = await SignedInAsync(own =>
            (own.ToleranceMicroinches, own.FinishMicroinches, own.LargestPart) = (197, 31, new PartEnvelope(39_370, 19_685, 11_811)));

        await browser.SubmitAsync(await browser.GetAsync("/me/profile/capability"), []);

        var stored = await StoredAsync(candidate);
        Assert.Equal((197, 31, new PartEnvelope(39_370, 19_685, 11_811)), (stored.ToleranceMicroinches, stored.FinishMicroinches, stored.LargestPart));
        browser.Dispose();
    }

    [Fact]
    public async Task Capability_ThatCannotBeRead_KeepsWhatWasTyped()
    {
        var (_, browser) = await SignedInAsync();

        var answer = await browser.SubmitAsync(
            await browser.GetAsync("/me/profile/capability"),
            [("Form.Tolerance", "H7"), ("Form.Process", "juggling"), ("Form.Finish", "16 RMS"), ("Form.LargestPart", "huge")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(4, answer.Errors.Count);
        Assert.Equal("H7", answer.Document.QuerySelector("#Form_Tolerance")?.GetAttribute("value"));
        Assert.Equal("juggling", answer.Document.QuerySelector("#Form_Process")?.GetAttribute("value"));
        Assert.Equal("16 RMS", answer.Document.QuerySelector("#Form_Finish")?.GetAttribute("value"));
        Assert.Equal("huge", answer.Document.QuerySelector("#Form_LargestPart")?.GetAttribute("value"));
        browser.Dispose();
    }

    [Fact]
    public async Task Preferences_StartAndUsPerson_AreStored_AndNotWrittenIntoTheAudit()
    {
        var (candidate, browser) = await SignedInAsync();

        await browser.SubmitAsync(
            await browser.GetAsync("/me/profile/preferences"), [("Form.AvailableFrom", "2027-04-01"), ("Form.IsUsPerson", "true")]);

        var stored = await StoredAsync(candidate);
        Assert.Equal((new DateOnly(2027, 4, 1), true), (stored.AvailableFrom, stored.IsUsPerson));
        var audited = await host.WithDatabaseAsync(db => db.AuditEntries
            .Where(entry => entry.AccountId == candidate.AccountId && entry.Entity == nameof(Candidate)).Select(entry => entry.Values).ToListAsync());
        Assert.Contains(audited, values => values.Contains("\"IsUsPerson\":[\"(withheld)\"]", StringComparison.Ordinal));
        browser.Dispose();
    }

    [Fact]
    public async Task Work_WithWhatWasUsed_AddsItToTheSkills()
    {
        var (candidate, browser) = await SignedInAsync();

        var question = await browser.SubmitAsync(
            await browser.GetAsync("/me/profile/work/new"), [.. Job, ("Form.AddText", "CNC milling, Titanium"), ("Form.Intent", "add")]);
        Assert.Equal(HttpStatusCode.OK, question.Status);
        Assert.Empty((await StoredAsync(candidate)).WorkHistory);
        await browser.SubmitAsync(question, []);

        var stored = await StoredAsync(candidate);
        var job = Assert.Single(stored.WorkHistory);
        Assert.Equal(["CNC milling", "Titanium"], job.Skills.Select(used => used.Skill.Name).Order(StringComparer.Ordinal));
        Assert.Equal("machinist", job.Occupation?.Slug);
        Assert.Equal(["CNC milling", "Titanium"], stored.Skills.Select(held => held.Skill.Name).Order(StringComparer.Ordinal));
        var page = await browser.GetAsync($"/me/profile/skills/{stored.Skills[0].Id}");
        Assert.Contains("CNC machinist, Harlan Tool & Die", page.MainText, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task Work_SkillsUnticked_AreNotAdded()
    {
        var (candidate, browser) = await SignedInAsync();

        await browser.SubmitAsync(
            await browser.GetAsync("/me/profile/work/new"), [.. Job, ("Form.AddText", "CNC milling"), ("Form.AddsToSkills", null)]);

        var stored = await StoredAsync(candidate);
        Assert.Single(stored.WorkHistory[0].Skills);
        Assert.Empty(stored.Skills);
        browser.Dispose();
    }

    [Fact]
    public async Task Work_NamedInTheDescription_IsOfferedToTick()
    {
        var (_, browser) = await SignedInAsync();

        var page = await browser.SubmitAsync(
            await browser.GetAsync("/me/profile/work/new"),
            [.. Job, ("Form.Description", "Set up a Haas mill, cut titanium, checked on a CMM."), ("Form.Intent", "add")]);

        Assert.Contains("Named in what you wrote", page.MainText, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("input[name='Form.SkillIds']:not([checked])"));
        browser.Dispose();
    }

    [Fact]
    public async Task Work_WithANameOfNothing_IsAskedAndKeptAsText()
    {
        var (candidate, browser) = await SignedInAsync();
        var page = await browser.GetAsync("/me/profile/work/new");

        var question = await browser.SubmitAsync(page, [.. Job, ("Form.AddText", "zzqx planer, CNC milling")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, question.Status);
        Assert.Contains("“zzqx planer” is not a name of the catalogue", Assert.Single(question.Errors), StringComparison.Ordinal);
        Assert.Equal("zzqx planer", question.Document.QuerySelector("#Form_AddText")?.GetAttribute("value"));

        var kept = await browser.SubmitAsync(question, [("Form.Intent", "keep")]);
        await browser.SubmitAsync(kept, []);

        var stored = await StoredAsync(candidate);
        Assert.Equal("CNC milling", Assert.Single(stored.WorkHistory[0].Skills).Skill.Name);
        Assert.Equal("zzqx planer", Assert.Single(stored.Unlisted).Text);
        browser.Dispose();
    }

    [Fact]
    public async Task Skill_NotInTheCatalogue_IsKeptAsText()
    {
        var (candidate, browser) = await SignedInAsync();

        var question = await browser.SubmitAsync(await browser.GetAsync("/me/profile/skills/new"), [("Form.Skill", "Zzqx planing"), ("Form.Years", "4")]);
        var form = question.Document.QuerySelector("form[action='/me/profile/unlisted']")!;
        var answer = await browser.PostAsync("/me/profile/unlisted", question,
            [.. form.QuerySelectorAll("input[name^='Form.']").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")))]);

        Assert.Equal("/me/profile/skills/new", answer.Location);
        var term = Assert.Single((await StoredAsync(candidate)).Unlisted);
        Assert.Equal(("Zzqx planing", 4, UnlistedState.Waiting), (term.Text, term.Years, term.State));
        Assert.Contains("Zzqx planing", (await browser.GetAsync("/me/profile")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync("/me/profile/unlisted", question, ("Form.Text", " - "))).Status);

        await browser.PostAsync($"/me/profile/unlisted/{term.Id}/remove", question);
        Assert.Empty((await StoredAsync(candidate)).Unlisted);
        browser.Dispose();
    }

    [Fact]
    public async Task Evidence_AddedAndRemoved_StandsBesideTheSkill()
    {
        var (candidate, browser) = await SignedInAsync(own => own.Skills.Add(new CandidateSkill { SkillId = 1 }));
        var address = $"/me/profile/skills/{candidate.Skills[0].Id}";
        var page = await browser.GetAsync(address);

        var refused = await browser.PostAsync($"{address}/evidence", page, ("Evidence.Kind", "Document"), ("Evidence.Text", "Kept words"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Choose the document that shows it.", refused.Errors);
        Assert.Equal("Kept words", refused.Document.QuerySelector("#Evidence_Text")?.TextContent);
        await browser.PostAsync($"{address}/evidence", page, ("Evidence.Kind", "ShopTest"), ("Evidence.Text", "Bored a block to ±0.0003"));

        var piece = Assert.Single((await StoredAsync(candidate)).Skills[0].Evidence);
        Assert.Contains("Bored a block to ±0.0003", (await browser.GetAsync(address)).MainText, StringComparison.Ordinal);
        await browser.PostAsync($"{address}/evidence/{piece.Id}/remove", page);
        Assert.Empty((await StoredAsync(candidate)).Skills[0].Evidence);
        browser.Dispose();
    }

    [Fact]
    public async Task Certification_WithTypedScope_KeepsTheFieldsOfItsKind()
    {
        var (candidate, browser) = await SignedInAsync();

        var page = await browser.GetAsync("/me/profile/certifications/new?certification=aws-certified-welder");
        Assert.Contains("6GR", page.Document.QuerySelectorAll("#offered-position option").Select(option => option.GetAttribute("value")));
        await browser.SubmitAsync(page, [("Form.ScopeFields[process]", "GTAW"), ("Form.ScopeFields[position]", "6G"), ("Form.ScopeFields[foo]", "bar")]);

        var held = Assert.Single((await StoredAsync(candidate)).Certifications);
        Assert.Equal([("position", "6G"), ("process", "GTAW")], held.ScopeFields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (field.Key, field.Value)));
        Assert.Contains("Position 6G", (await browser.GetAsync("/me/profile")).MainText, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task Certification_CheckedAtTheIssuer_SaysByWhom_UntilItIsRestated()
    {
        var (candidate, browser) = await SignedInAsync(own =>
        {
            var held = new HeldCertification { CertificationId = 1, Number = "A1" };
            held.CheckAtIssuer(Domain.Process.System("Given", new DateTime(2027, 3, 1, 0, 0, 0, DateTimeKind.Utc)) with { ActorName = "Riley Ortiz" });
            own.Certifications.Add(held);
        });

        Assert.Contains("checked at the issuer by Riley Ortiz, Mar 1, 2027", (await browser.GetAsync("/me/profile")).MainText, StringComparison.Ordinal);
        await browser.SubmitAsync(await browser.GetAsync($"/me/profile/certifications/{candidate.Certifications[0].Id}"), [("Form.Number", "B2")]);

        Assert.Equal(HeldVerification.SelfDeclared, Assert.Single((await StoredAsync(candidate)).Certifications).Verification);
        browser.Dispose();
    }

    [Fact]
    public async Task Education_WithKindAndPathway_ShowsThem()
    {
        var (candidate, browser) = await SignedInAsync();
        var pathway = await host.WithDatabaseAsync(db => db.Pathways.OrderBy(item => item.Id).FirstAsync());

        await browser.SubmitAsync(await browser.GetAsync("/me/profile/education/new"),
        [
            ("Form.Program", "Machining"), ("Form.Institution", "Tri-C"), ("Form.Kind", "Apprenticeship"), ("Form.PathwayId", $"{pathway.Id}"),
            ("Form.IsCompleted", null),
        ]);

        var entry = Assert.Single((await StoredAsync(candidate)).Education);
        Assert.Equal((EducationKind.Apprenticeship, pathway.Id, false), (entry.Kind, entry.PathwayId, entry.IsCompleted));
        Assert.Contains($"{pathway.Name}, in progress", (await browser.GetAsync("/me/profile")).MainText, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task HiddenCompany_ByNameOrChoice_IsAddedAndTakenOff()
    {
        var (candidate, browser) = await SignedInAsync();
        var company = await host.Given.CompanyAsync("Quillfeather Gear");
        await host.Given.CompanyAsync("Quillfeather Unverified", verified: false);
        var page = await browser.GetAsync("/me/profile/visibility/companies");

        var unknown = await browser.SubmitAsync(page, [("Form.Company", "Quillfeather Unverified")]);
        Assert.Contains("No company that is verified here is called so", Assert.Single(unknown.Errors), StringComparison.Ordinal);
        var question = await browser.SubmitAsync(page, [("Form.Company", "quillf")]);
        Assert.Equal(["Choose which of these you mean."], question.Errors);
        await browser.SubmitAsync(question, [("Form.CompanyId", $"{company.Id}")]);
        await browser.SubmitAsync(page, [("Form.Company", "Quillfeather Gear")]);

        Assert.Equal(company.Id, Assert.Single((await StoredAsync(candidate)).HiddenFrom).CompanyId);
        Assert.Contains("Never shown to: Quillfeather Gear", (await browser.GetAsync("/me/profile")).MainText, StringComparison.Ordinal);
        Assert.Contains("Quillfeather Gear", await browser.Client.GetStringAsync("/me/profile/visibility/companies/suggest?q=quillf"), StringComparison.Ordinal);
        await browser.PostAsync($"/me/profile/visibility/companies/{company.Id}/remove", page);
        Assert.Empty((await StoredAsync(candidate)).HiddenFrom);
        browser.Dispose();
    }

    [Fact]
    public async Task Start_OfANewProfile_LeadsToTheWork_AndBackAfterSaving()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.SignedInAsync(account.Id);

        var start = await browser.GetAsync("/me/profile/start");
        Assert.Contains("Add your latest job", start.MainText, StringComparison.Ordinal);
        var form = await browser.GetAsync(start.Document.QuerySelector(".step-next .btn-primary")!.GetAttribute("href")!);
        Assert.Equal("/me/profile/start", (await browser.SubmitAsync(form, Job)).Location);

        var later = await browser.GetAsync((await browser.GetAsync("/me/profile/start")).Document.QuerySelector(".step-next .btn-quiet")!.GetAttribute("href")!);
        Assert.NotEqual("Name the machines, controls and processes you work with", later.Document.QuerySelector("#next-title")!.TextContent);
    }

    [Fact]
    public async Task Profile_WithGenericWords_SaysWhatWouldSayMore()
    {
        var (_, browser) = await SignedInAsync(own => own.Summary = "Hard worker, tight tolerances.");

        var page = await browser.GetAsync("/me/profile/summary");

        Assert.Equal(["Hard worker", "tight tolerances"], page.Document.QuerySelectorAll(".coach mark").Select(mark => mark.TextContent));
        browser.Dispose();
    }

    [Fact]
    public async Task Parts_OfSomebodyElse_AreNotFound()
    {
        var other = await host.Given.CandidateAsync("Other Person", with: own =>
        {
            own.Skills.Add(new CandidateSkill { SkillId = 1 });
            own.Skills[0].Evidence.Add(new SkillEvidence { Kind = EvidenceKind.ShopTest, Text = "Theirs" });
            own.Unlisted.Add(UnlistedTerm.Of(UnlistedKind.Skill, "Theirs", new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        });
        var (_, browser) = await SignedInAsync();
        var token = await browser.GetAsync("/me/profile/work/new");
        string[] theirs =
        [
            $"/me/profile/skills/{other.Skills[0].Id}/evidence", $"/me/profile/skills/{other.Skills[0].Id}/evidence/{other.Skills[0].Evidence[0].Id}/remove",
            $"/me/profile/unlisted/{other.Unlisted[0].Id}/remove", "/me/profile/visibility/companies/1/remove", "/me/profile/documents/1/remove",
        ];

        foreach (var address in theirs)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(address, token, ("Evidence.Text", "Mine"))).Status);
        }

        Assert.Equal("Theirs", Assert.Single((await StoredAsync(other)).Skills[0].Evidence).Text);
        browser.Dispose();
    }

    [Fact]
    public async Task Profile_AsksNoMoreForManyThanForFew()
    {
        var (_, few) = await SignedInAsync(own => Fill(own, 1));
        var (_, many) = await SignedInAsync(own => Fill(own, 8));
        await few.GetAsync("/me/profile");

        var small = await host.CountQueriesAsync(() => few.GetAsync("/me/profile"));
        var large = await host.CountQueriesAsync(() => many.GetAsync("/me/profile"));

        Assert.Equal(small, large);
        few.Dispose();
        many.Dispose();
    }

    private static void Fill(Candidate own, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            var job = new WorkHistoryEntry { Employer = "Shop", Title = "Machinist", From = new DateOnly(2000 + number, 1, 1) };
            job.Skills.AddRange(Enumerable.Range(1, count).Select(id => new WorkSkill { SkillId = id }));
            own.WorkHistory.Add(job);
            var held = new CandidateSkill { SkillId = number };
            held.Evidence.Add(new SkillEvidence { Kind = EvidenceKind.Reference, Text = "Foreman" });
            own.Skills.Add(held);
            own.Certifications.Add(new HeldCertification { CertificationId = number });
            own.Unlisted.Add(UnlistedTerm.Of(UnlistedKind.Skill, $"Term {number}", new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        }
    }

    private async Task<(Candidate Candidate, TestBrowser Browser)> SignedInAsync(Action<Candidate>? with = null)
    {
        var candidate = await host.Given.CandidateAsync(with: with);
        return (candidate, await host.Given.SignedInAsync(candidate.AccountId));
    }

    private Task<Candidate> StoredAsync(Candidate candidate) =>
        host.WithDatabaseAsync(db => db.Candidates.AsNoTracking().OwnedBy(candidate.AccountId).WithParts().SingleAsync());
}
