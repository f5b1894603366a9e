using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Me;

public sealed class ProfileEntriesTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly (string, string?)[] Job =
    [
        ("Form.Title", "Set-up machinist"), ("Form.Employer", "Harlan Tool & Die"), ("Form.FromMonth", "5"),
        ("Form.FromYear", "2019"), ("Form.IsCurrent", "true"), ("Form.Description", "5-axis titanium, ±0.0005 in"),
    ];

    [Fact]
    public async Task Work_AddChangeRemove_ShowsOnTheProfile()
    {
        var (candidate, browser) = await SignedInAsync();
        await browser.SubmitAsync(await browser.GetAsync("/me/profile/work/new"), Job);
        var entry = Assert.Single((await StoredAsync(candidate)).WorkHistory);
        Assert.Equal((new DateOnly(2019, 5, 1), null), (entry.From, entry.To));

        var form = await browser.GetAsync($"/me/profile/work/{entry.Id}");
        var changed = await browser.SubmitAsync(
            form, [("Form.IsCurrent", null), ("Form.ToMonth", "2"), ("Form.ToYear", "2027"), ("Form.Title", "Lead machinist")]);
        Assert.Equal("/me/profile", changed.Location);
        Assert.Contains("Lead machinist, Harlan Tool & Die", (await browser.GetAsync("/me/profile")).MainText, StringComparison.Ordinal);

        var question = await browser.GetAsync($"/me/profile/work/{entry.Id}/remove");
        Assert.Contains("Lead machinist", question.MainText, StringComparison.Ordinal);
        await browser.SubmitAsync(question, []);
        Assert.Empty((await StoredAsync(candidate)).WorkHistory);
        browser.Dispose();
    }

    [Theory]
    [InlineData("13", "2019", "Choose the month and enter the year it began, such as 2019.")]
    [InlineData("5", "19", "Choose the month and enter the year it began, such as 2019.")]
    [InlineData("5", "2028", "A job that has not begun goes here when it has.")]
    public async Task Work_WithAnImpossibleStart_SaysSo(string month, string year, string error)
    {
        var (_, browser) = await SignedInAsync();
        var page = await browser.GetAsync("/me/profile/work/new");

        var answer = await browser.SubmitAsync(page, [.. Job.Where(field => !field.Item1.StartsWith("Form.From", StringComparison.Ordinal)), ("Form.FromMonth", month), ("Form.FromYear", year)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([error], answer.Errors);
        Assert.Equal("Set-up machinist", answer.Document.QuerySelector("#Form_Title")?.GetAttribute("value"));
        browser.Dispose();
    }

    [Fact]
    public async Task Work_ThatEndsBeforeItBegan_SaysSo()
    {
        var (_, browser) = await SignedInAsync();
        var page = await browser.GetAsync("/me/profile/work/new");

        var answer = await browser.SubmitAsync(
            page, [.. Job.Where(field => field.Item1 != "Form.IsCurrent"), ("Form.ToMonth", "4"), ("Form.ToYear", "2019")]);

        Assert.Equal(["The end comes before the beginning."], answer.Errors);
        browser.Dispose();
    }

    [Fact]
    public async Task Entries_OfSomebodyElse_AreNotFound()
    {
        var other = await host.Given.CandidateAsync("Other Person", with: own =>
        {
            own.WorkHistory.Add(new WorkHistoryEntry { Employer = "Secret shop", Title = "T", From = new DateOnly(2020, 1, 1) });
            own.Education.Add(new EducationEntry { Institution = "Secret school", Program = "P" });
            own.Skills.Add(new CandidateSkill { SkillId = 1 });
            own.Certifications.Add(new HeldCertification { CertificationId = 1 });
        });
        var (_, browser) = await SignedInAsync();
        string[] theirs =
        [
            $"/me/profile/work/{other.WorkHistory[0].Id}", $"/me/profile/education/{other.Education[0].Id}",
            $"/me/profile/skills/{other.Skills[0].Id}", $"/me/profile/certifications/{other.Certifications[0].Id}",
        ];
        var token = await browser.GetAsync("/me/profile/work/new");

        foreach (var address in theirs)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address + "/remove")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(address + "/remove", token)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(
                address, token, [.. Job, ("Form.Program", "P"), ("Form.Institution", "I"), ("Form.Certification", "aws-certified-welder")])).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(theirs[3] + "/document")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(theirs[3] + "/document/remove", token)).Status);
        var stored = await StoredAsync(other);
        Assert.Equal((1, 1, 1, 1), (stored.WorkHistory.Count, stored.Education.Count, stored.Skills.Count, stored.Certifications.Count));
        browser.Dispose();
    }

    [Fact]
    public async Task Entry_ChangedInAnotherWindow_ShowsBoth()
    {
        var (candidate, browser) = await SignedInAsync();
        await browser.SubmitAsync(await browser.GetAsync("/me/profile/work/new"), Job);
        var id = Assert.Single((await StoredAsync(candidate)).WorkHistory).Id;
        var first = await browser.GetAsync($"/me/profile/work/{id}");
        var second = await browser.GetAsync($"/me/profile/work/{id}");
        await browser.SubmitAsync(first, [("Form.Title", "First title")]);

        var answer = await browser.SubmitAsync(second, [("Form.Title", "Second title")]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("First title", answer.MainText, StringComparison.Ordinal);
        await browser.SubmitAsync(answer, []);
        Assert.Equal("Second title", Assert.Single((await StoredAsync(candidate)).WorkHistory).Title);
        browser.Dispose();
    }

    [Fact]
    public async Task Entry_RemovedInAnotherWindow_KeepsWhatWasTypedAsANewOne()
    {
        var (candidate, browser) = await SignedInAsync();
        await browser.SubmitAsync(await browser.GetAsync("/me/profile/work/new"), Job);
        var id = Assert.Single((await StoredAsync(candidate)).WorkHistory).Id;
        var form = await browser.GetAsync($"/me/profile/work/{id}");
        await browser.SubmitAsync(await browser.GetAsync($"/me/profile/work/{id}/remove"), []);

        var answer = await browser.SubmitAsync(form, [("Form.Title", "Still here")]);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("What you typed is kept", Assert.Single(answer.Errors), StringComparison.Ordinal);
        await browser.SubmitAsync(answer, []);
        Assert.Equal("Still here", Assert.Single((await StoredAsync(candidate)).WorkHistory).Title);
        browser.Dispose();
    }

    [Fact]
    public async Task Work_AtTheLimit_IsRefused()
    {
        var (_, browser) = await SignedInAsync(own => own.WorkHistory.AddRange(
            Enumerable.Range(0, WorkHistoryEntry.MaximumPerCandidate).Select(number => new WorkHistoryEntry
            {
                Employer = $"Shop {number}",
                Title = "T",
                From = new DateOnly(2020, 1, 1),
            })));

        var answer = await browser.SubmitAsync(await browser.GetAsync("/me/profile/work/new"), Job);

        Assert.Contains("up to 30", Assert.Single(answer.Errors), StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task Skill_BySynonym_IsTheCataloguesSkill()
    {
        var (candidate, browser) = await SignedInAsync();

        var answer = await browser.SubmitAsync(
            await browser.GetAsync("/me/profile/skills/new"),
            [("Form.Skill", "computer numerical control"), ("Form.Level", "Expert"), ("Form.Years", "12")]);

        Assert.Equal("/me/profile/skills/new", answer.Location);
        var held = Assert.Single((await StoredAsync(candidate)).Skills);
        Assert.Equal(("CNC machining", SkillLevel.Expert, 12), (held.Skill.Name, held.Level, held.Years));
        browser.Dispose();
    }

    [Fact]
    public async Task Skill_ThatIsNoName_OffersChoicesWithoutScript()
    {
        var (candidate, browser) = await SignedInAsync();

        var question = await browser.SubmitAsync(
            await browser.GetAsync("/me/profile/skills/new"), [("Form.Skill", "CNC mach"), ("Form.Years", "3")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, question.Status);
        var choices = question.Document.QuerySelectorAll("input[name='Form.Choice']").Select(box => box.GetAttribute("value")).ToList();
        Assert.Contains("cnc-machining", choices);
        await browser.SubmitAsync(question, [("Form.Choice", "cnc-machining")]);
        Assert.Equal(3, Assert.Single((await StoredAsync(candidate)).Skills).Years);
        browser.Dispose();
    }

    [Theory]
    [InlineData("", "Enter a machine, control, process or other skill.")]
    [InlineData("zzqx unheard of", "This is not in the catalogue. Try another name for it, or keep it as you typed it.")]
    public async Task Skill_ThatIsNothing_SaysSo(string typed, string error)
    {
        var (_, browser) = await SignedInAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/me/profile/skills/new"), [("Form.Skill", typed)]);

        Assert.Equal([error], answer.Errors);
        browser.Dispose();
    }

    [Fact]
    public async Task Skill_Twice_IsOnTheProfileOnce()
    {
        var (candidate, browser) = await SignedInAsync();
        var page = await browser.GetAsync("/me/profile/skills/new");
        await browser.SubmitAsync(page, [("Form.Skill", "CNC machining")]);

        var answer = await browser.SubmitAsync(page, [("Form.Skill", "CNC machining")]);

        Assert.Equal(["This skill is on your profile already. Change it there."], answer.Errors);
        Assert.Single((await StoredAsync(candidate)).Skills);
        browser.Dispose();
    }

    [Fact]
    public async Task Skill_ManyAddedAtOnce_AreAllThere()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.SignedInAsync(account.Id);
        var page = await browser.GetAsync("/me/profile/skills/new");
        string[] slugs = ["cnc-machining", "cnc-milling", "cnc-turning", "cnc-setup", "manual-machining", "five-axis-machining"];

        var answers = await Task.WhenAll(slugs.Select(slug => browser.SubmitAsync(page, [("Form.Skill", slug)])));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        var stored = await host.WithDatabaseAsync(db => db.Candidates.OwnedBy(account.Id).WithParts().SingleAsync());
        Assert.Equal(slugs.Order(StringComparer.Ordinal), stored.Skills.Select(held => held.Skill.Slug).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Certification_ByName_AsksForTheDatesOfItsKind()
    {
        var (candidate, browser) = await SignedInAsync();
        var continuity = await host.WithDatabaseAsync(db => db.Certifications.AsNoTracking()
            .FirstAsync(item => item.ExpiryKind == ExpiryKind.Continuity && item.ContinuityMonths != null));

        var page = await browser.GetAsync($"/me/profile/certifications/new?name={Uri.EscapeDataString(continuity.Name)}");
        Assert.NotNull(page.Document.QuerySelector("#Form_LastUsedOn"));
        Assert.Null(page.Document.QuerySelector("#Form_ExpiresOn"));
        var answer = await browser.SubmitAsync(page,
        [
            ("Form.Number", "W-1188"), ("Form.Scope", "GTAW, 6G, carbon steel"), ("Form.IssuedOn", "2020-04-01"),
            ("Form.LastUsedOn", "2027-03-01"), ("Form.ExpiresOn", "2031-01-01"),
        ]);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var held = Assert.Single((await StoredAsync(candidate)).Certifications);
        Assert.Equal(("W-1188", "GTAW, 6G, carbon steel"), (held.Number, held.Scope));
        Assert.Null(held.ExpiresOn);
        Assert.Equal(HeldValidity.Valid, held.ValidityOn(new DateOnly(2027, 3, 9)));
        browser.Dispose();
    }

    [Fact]
    public async Task Certification_PartOfAName_OffersLinks()
    {
        var (_, browser) = await SignedInAsync();

        var page = await browser.GetAsync("/me/profile/certifications/new?name=certified+weld");
        var link = page.Document.QuerySelector(".pick-list a")?.GetAttribute("href");
        var nothing = await browser.GetAsync("/me/profile/certifications/new?name=zzqx");

        Assert.NotNull((await browser.GetAsync(link!)).Document.QuerySelector("#Form_Number"));
        Assert.Contains("Nothing in the catalogue is called “zzqx”", nothing.MainText, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Theory]
    [InlineData("Form.IssuedOn", "yesterday", "Enter the date as month/day/year, such as 3/15/2025.")]
    [InlineData("Form.IssuedOn", "2027-12-01", "The date of issue is in the future.")]
    [InlineData("Form.ExpiresOn", "1/2/2019", "It cannot expire before it was issued.")]
    public async Task Certification_WithImpossibleDates_SaysSoAndKeepsThem(string field, string typed, string error)
    {
        var (_, browser) = await SignedInAsync();
        var slug = await host.WithDatabaseAsync(db => db.Certifications
            .Where(item => item.ExpiryKind == ExpiryKind.Fixed).Select(item => item.Slug).FirstAsync());
        var page = await browser.GetAsync($"/me/profile/certifications/new?certification={slug}");

        (string, string?)[] dates = field == "Form.ExpiresOn"
            ? [("Form.IssuedOn", "2020-01-01"), (field, typed)]
            : [(field, typed)];
        var answer = await browser.SubmitAsync(page, dates);

        Assert.Equal([error], answer.Errors);
        Assert.Equal(typed, answer.Document.QuerySelector($"[name='{field}']")?.GetAttribute("value"));
        browser.Dispose();
    }

    [Fact]
    public async Task Certification_CopyAttachedAndRemoved_IsForItsOwnerAlone()
    {
        var (candidate, browser) = await SignedInAsync(own => own.Certifications.Add(new HeldCertification { CertificationId = 1 }));
        var id = candidate.Certifications[0].Id;
        var page = await browser.GetAsync($"/me/profile/certifications/{id}/document");

        await browser.UploadAsync(page, [], [new TestUpload("Form.Document", "card.pdf", TestFiles.Pdf())]);

        var held = Assert.Single((await StoredAsync(candidate)).Certifications);
        Assert.Equal(HeldVerification.DocumentUploaded, held.Verification);
        var address = $"/files/{held.Document!.StorageName}";
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync(address)).StatusCode);
        var company = await host.Given.CompanyAsync();
        await host.Given.ApplicationAsync(candidate, await host.Given.PostingAsync(company));
        using var member = await host.Given.SignedInAsync((await host.Given.MemberAsync(company)).AccountId);
        Assert.Equal(HttpStatusCode.NotFound, (await member.Client.GetAsync(address)).StatusCode);

        await browser.SubmitAsync(await browser.GetAsync($"/me/profile/certifications/{id}/remove"), []);

        Assert.Empty((await StoredAsync(candidate)).Certifications);
        Assert.False(File.Exists(Path.Combine(host.Folder, "files", held.Document.StorageName)));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.GetAsync(address)).StatusCode);
        browser.Dispose();
    }

    [Fact]
    public async Task Education_AddAndChange_ShowsOnTheProfile()
    {
        var (candidate, browser) = await SignedInAsync();
        var page = await browser.GetAsync("/me/profile/education/new");
        Assert.Equal(
            ["Enter the year as four digits, such as 2016, or leave it empty."],
            (await browser.SubmitAsync(page, [("Form.Program", "A"), ("Form.Institution", "B"), ("Form.CompletedYear", "16")])).Errors);

        await browser.SubmitAsync(page, [("Form.Program", "Machinist apprenticeship"), ("Form.Institution", "IAM Local 1235")]);
        var entry = Assert.Single((await StoredAsync(candidate)).Education);
        await browser.SubmitAsync(await browser.GetAsync($"/me/profile/education/{entry.Id}"), [("Form.CompletedYear", "2016")]);

        Assert.Contains("IAM Local 1235, 2016", (await browser.GetAsync("/me/profile")).MainText, StringComparison.Ordinal);
        browser.Dispose();
    }

    private async Task<(Candidate Candidate, TestBrowser Browser)> SignedInAsync(Action<Candidate>? with = null)
    {
        var candidate = await host.Given.CandidateAsync(with: with);
        return (candidate, await host.Given.SignedInAsync(candidate.AccountId));
    }

    private Task<Candidate> StoredAsync(Candidate candidate) =>
        host.WithDatabaseAsync(db => db.Candidates.AsNoTracking().OwnedBy(candidate.AccountId).WithParts().SingleAsync());
}
