using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Admin;

public sealed class CatalogueTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Match_ATextOfSeveralProfiles_StandsThereAsTheEntry()
    {
        var first = await WithTermAsync(UnlistedKind.Skill, "Zzqx  milling", SkillLevel.Expert, 7);
        var second = await WithTermAsync(UnlistedKind.Skill, "ZZQX-Milling");
        var other = await WithTermAsync(UnlistedKind.Certification, "zzqx milling");
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync("/admin/catalogue");
        Assert.Contains("Skill, on 2 profiles", page.MainText, StringComparison.Ordinal);

        var refused = await browser.PostAsync(
            "/admin/catalogue/match", page, ("Form.Kind", "Skill"), ("Form.Folded", "zzqxmilling"), ("Form.Entry", "nothing at all"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("nothing at all", refused.Document.QuerySelector("input[aria-invalid='true']")?.GetAttribute("value"));
        await browser.PostAsync(
            "/admin/catalogue/match", page, ("Form.Kind", "Skill"), ("Form.Folded", "zzqxmilling"), ("Form.Entry", "CNC milling"));

        var stored = await StoredAsync(first);
        var skill = Assert.Single(stored.Skills);
        Assert.Equal(("CNC milling", SkillLevel.Expert, 7), (skill.Skill.Name, skill.Level, skill.Years));
        Assert.Equal(UnlistedState.Matched, Assert.Single(stored.Unlisted).State);
        Assert.Single((await StoredAsync(second)).Skills);
        Assert.Equal(UnlistedState.Waiting, Assert.Single((await StoredAsync(other)).Unlisted).State);
        Assert.True(await host.WithDatabaseAsync(db => db.AuditEntries.AnyAsync(
            entry => entry.Action == "Match catalogue term" && entry.Entity == nameof(CandidateSkill))));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(
            "/admin/catalogue/match", page, ("Form.Kind", "Skill"), ("Form.Folded", "zzqxmilling"), ("Form.Entry", "CNC milling"))).Status);
    }

    [Fact]
    public async Task Match_WhatIsOnTheProfileAlready_AddsNothing()
    {
        var candidate = await host.Given.CandidateAsync(with: own => own.Unlisted.Add(Term(UnlistedKind.Certification, "Qqx welder card")));
        var certification = await host.WithDatabaseAsync(db => db.Certifications.SingleAsync(item => item.Slug == "aws-certified-welder"));
        await host.WithDatabaseAsync(async db =>
        {
            var own = await db.Candidates.Include(item => item.Certifications).SingleAsync(item => item.Id == candidate.Id);
            own.Certifications.Add(new HeldCertification { CertificationId = certification.Id, Number = "W1" });
            return await db.SaveChangesAsync(Domain.Process.System("Given", own.CreatedAt), CancellationToken.None);
        });
        using var browser = await host.Given.AdministratorSignedInAsync();

        await browser.PostAsync(
            "/admin/catalogue/match", await browser.GetAsync("/admin/catalogue"),
            ("Form.Kind", "Certification"), ("Form.Folded", UnlistedTerm.FoldedOf("Qqx welder card")), ("Form.Entry", certification.Name));

        Assert.Equal("W1", Assert.Single((await StoredAsync(candidate)).Certifications).Number);
    }

    [Fact]
    public async Task Keep_LeavesTheTextOnTheProfile()
    {
        var candidate = await WithTermAsync(UnlistedKind.Skill, "Qwyx polishing");
        using var browser = await host.Given.AdministratorSignedInAsync();

        var answer = await browser.PostAsync(
            "/admin/catalogue/keep", await browser.GetAsync("/admin/catalogue"), ("Form.Kind", "Skill"), ("Form.Folded", UnlistedTerm.FoldedOf("Qwyx polishing")));

        Assert.Equal("/admin/catalogue", answer.Location);
        Assert.Equal(UnlistedState.KeptAsText, Assert.Single((await StoredAsync(candidate)).Unlisted).State);
        Assert.Contains("Qwyx polishing", (await browser.GetAsync("/admin/catalogue?state=kept")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_CountsWhatTheListHolds()
    {
        await WithTermAsync(UnlistedKind.Skill, "Countable one");
        using var browser = await host.Given.AdministratorSignedInAsync();

        var tile = (await browser.GetAsync("/admin")).Document.QuerySelector(".tile a[href='/admin/catalogue']")!.TextContent;
        var rows = (await browser.GetAsync("/admin/catalogue")).Document.QuerySelectorAll("main .row-list > li").Length;

        Assert.Equal($"{rows}", tile);
    }

    [Fact]
    public async Task Show_AnotherRole_DoesNotComeIn()
    {
        using var anonymous = host.Browser();
        Assert.Contains("/account/login", (await anonymous.GetRawAsync("/admin/catalogue")).Location, StringComparison.Ordinal);
        using var recruiter = await host.Given.SignedInAsync((await host.Given.AccountAsync(Roles.Recruiter)).Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await recruiter.GetAsync("/admin/catalogue")).Status);
    }

    private Task<Candidate> WithTermAsync(UnlistedKind kind, string text, SkillLevel? level = null, int? years = null) =>
        host.Given.CandidateAsync(with: own =>
        {
            var term = Term(kind, text);
            (term.Level, term.Years) = (level, years);
            own.Unlisted.Add(term);
        });

    private static UnlistedTerm Term(UnlistedKind kind, string text) =>
        UnlistedTerm.Of(kind, text, new DateTime(2027, 3, 1, 0, 0, 0, DateTimeKind.Utc));

    private Task<Candidate> StoredAsync(Candidate candidate) =>
        host.WithDatabaseAsync(db => db.Candidates.AsNoTracking().OwnedBy(candidate.AccountId).WithParts().SingleAsync());
}
