using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Me;

public sealed class ImportTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Words =
        """
        Dana Whitfield
        Cleveland, OH 44113 | (216) 555-0142 | dana@example.com

        EXPERIENCE
        CNC Machinist, Harlan Tool & Die, Cleveland, OH
        May 2019 - Present
        - Set up and ran Haas mills, titanium brackets, held +/-0.0005 in

        SKILLS
        CNC milling, GD&T, Mastercam
        """;

    [Fact]
    public async Task Read_ATextFile_ShowsWhatWasFound_AndStoresNothingUnasked()
    {
        var (candidate, browser) = await SignedInAsync();

        var page = await ReadAsync(browser, "resume.txt", Encoding.UTF8.GetBytes(Words));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Harlan Tool & Die", page.Document.QuerySelector("#Form_Jobs_0__Employer")?.GetAttribute("value"));
        Assert.Contains("Mastercam", page.MainText, StringComparison.Ordinal);
        var stored = await StoredAsync(candidate);
        Assert.Empty(stored.WorkHistory);
        Assert.Empty(stored.Skills);
        Assert.False(await host.WithDatabaseAsync(db => db.StoredFiles.AnyAsync(file => file.OwnerAccountId == candidate.AccountId)));
        browser.Dispose();
    }

    [Fact]
    public async Task Confirm_TakesWhatIsTicked_AsItWasChanged()
    {
        var (candidate, browser) = await SignedInAsync();
        var page = await ReadAsync(browser, "resume.txt", Encoding.UTF8.GetBytes(Words));
        var names = page.Document.QuerySelectorAll("input[name$='.Name']").Select(input => input.GetAttribute("value")).ToList();
        var mastercam = names.FindIndex(name => name == "Mastercam");

        var answer = await browser.SubmitAsync(page, [("Form.Jobs[0].Title", "Lead machinist"), ($"Form.Skills[{mastercam}].Take", null)]);

        Assert.Equal("/me/profile", answer.Location);
        var stored = await StoredAsync(candidate);
        var job = Assert.Single(stored.WorkHistory);
        Assert.Equal(("Lead machinist", new DateOnly(2019, 5, 1), null), (job.Title, job.From, job.To));
        Assert.DoesNotContain(stored.Skills, held => held.Skill.Name == "Mastercam");
        Assert.Contains(stored.Skills, held => held.Skill.Slug == "cnc-milling");
        Assert.Equal(500, stored.ToleranceMicroinches);
        browser.Dispose();
    }

    [Fact]
    public async Task Confirm_WithAFault_KeepsEverything()
    {
        var (candidate, browser) = await SignedInAsync();
        var page = await ReadAsync(browser, "resume.txt", Encoding.UTF8.GetBytes(Words));

        var answer = await browser.SubmitAsync(page, [("Form.Jobs[0].FromYear", "soon"), ("Form.Jobs[0].Employer", "Changed shop")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains("Choose the month and enter the year it began", StringComparison.Ordinal));
        Assert.Equal("Changed shop", answer.Document.QuerySelector("#Form_Jobs_0__Employer")?.GetAttribute("value"));
        Assert.Empty((await StoredAsync(candidate)).WorkHistory);
        browser.Dispose();
    }

    [Fact]
    public async Task JsonResume_ExportedAndReadByAnother_IsTheSameProfile()
    {
        var (first, browser) = await SignedInAsync(own =>
        {
            own.Headline = "Welder";
            own.Summary = "Pipe, 6G.";
            own.Phone = "(216) 555-0142";
            (own.ToleranceMicroinches, own.FinishMicroinches) = (500, 32);
            var job = new WorkHistoryEntry { Employer = "Harlan", Title = "Welder", From = new DateOnly(2019, 5, 1) };
            (job.To, job.Description) = (new DateOnly(2022, 2, 1), "- Welded pipe\n- Ran a crew");
            job.Skills.Add(new WorkSkill { SkillId = 1 });
            own.WorkHistory.Add(job);
            own.Skills.Add(new CandidateSkill { SkillId = 1, Level = SkillLevel.Expert, Years = 7 });
            own.Certifications.Add(new HeldCertification { CertificationId = 1, Number = "W-1", Scope = "6G", IssuedOn = new DateOnly(2024, 3, 1) });
            own.Certifications[0].CheckAtIssuer(Domain.Process.System("Given", own.CreatedAt));
            own.Education.Add(new EducationEntry { Institution = "Tri-C", Program = "Welding", CompletedYear = 2016, Kind = EducationKind.Apprenticeship });
        });
        var json = await browser.Client.GetByteArrayAsync("/me/profile/export/resume.json");
        var (second, other) = await SignedInAsync(own => own.Headline = null);

        await other.SubmitAsync(await ReadAsync(other, "resume.json", json), []);

        Assert.Equal(Facts(await StoredAsync(first)), Facts(await StoredAsync(second)));
        Assert.Equal(HeldVerification.SelfDeclared, Assert.Single((await StoredAsync(second)).Certifications).Verification);
        browser.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task Read_WhatIsNoResume_SaysSo()
    {
        var (_, browser) = await SignedInAsync();

        var nothing = await browser.SubmitAsync(await browser.GetAsync("/me/profile/import"), []);
        Assert.Equal(["Choose a file."], nothing.Errors);
        var answer = await ReadAsync(browser, "resume.pdf", [1, 2, 3, 0, 255, 254, 0, 0, 7]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Single(answer.Errors);
        browser.Dispose();
    }

    private static string Facts(Candidate own) => string.Join('\n',
    [
        own.Headline, own.Summary, own.Phone, $"{own.ToleranceMicroinches} {own.FinishMicroinches}",
        .. own.WorkHistory.Select(job => $"{job.Title} {job.Employer} {job.From} {job.To} {job.Description} {string.Join(',', job.Skills.Select(used => used.SkillId))}"),
        .. own.Skills.Select(held => $"{held.SkillId} {held.Level} {held.Years}"),
        .. own.Certifications.Select(held => $"{held.CertificationId} {held.Number} {held.Scope} {held.IssuedOn} {held.ExpiresOn}"),
        .. own.Education.Select(school => $"{school.Program} {school.Institution} {school.CompletedYear} {school.Kind}"),
    ]);

    private static async Task<TestPage> ReadAsync(TestBrowser browser, string name, byte[] bytes) =>
        await browser.UploadAsync(await browser.GetAsync("/me/profile/import"), [], [new TestUpload("Form.File", name, bytes)]);

    private async Task<(Candidate Candidate, TestBrowser Browser)> SignedInAsync(Action<Candidate>? with = null)
    {
        var candidate = await host.Given.CandidateAsync(with: with);
        return (candidate, await host.Given.SignedInAsync(candidate.AccountId));
    }

    private Task<Candidate> StoredAsync(Candidate candidate) =>
        host.WithDatabaseAsync(db => db.Candidates.AsNoTracking().OwnedBy(candidate.AccountId).WithParts().SingleAsync());
}
