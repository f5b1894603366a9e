using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Recruiter;

public sealed class CandidateTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Show_AProfileForRecruiters_SaysWhatATradeAsks()
    {
        var candidate = await VisibleAsync();
        using var browser = await host.Given.SignedInAsync((await host.Given.RecruiterAsync()).Id);

        var page = await browser.GetAsync($"/recruiter/candidates/{candidate.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("±0.0005 in (±12.7 µm)", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Bored a block", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("31.50", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("US person", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_AnonymousOrAnotherRole_DoesNotComeIn()
    {
        var address = $"/recruiter/candidates/{(await VisibleAsync()).Id}";
        using var anonymous = host.Browser();
        Assert.Contains("/account/login", (await anonymous.GetRawAsync(address)).Location, StringComparison.Ordinal);
        foreach (var role in new[] { Roles.Employer, Roles.Candidate, Roles.Administrator })
        {
            using var browser = await host.Given.SignedInAsync((await host.Given.AccountAsync(role)).Id);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(address)).Status);
        }
    }

    [Fact]
    public async Task Show_AHiddenProfile_IsNotFound_UntilItAppliesToACompanyOfTheRecruiter()
    {
        var company = await host.Given.CompanyAsync();
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync((await host.Given.RecruiterAsync(company)).Id);
        using var other = await host.Given.SignedInAsync((await host.Given.RecruiterAsync()).Id);
        var address = $"/recruiter/candidates/{candidate.Id}";
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);

        await host.Given.ApplicationAsync(candidate, await host.Given.PostingAsync(company));

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/recruiter/candidates/999999")).Status);
    }

    [Fact]
    public async Task Show_AProfileKeptFromACompany_IsNotForItsRecruiter()
    {
        var company = await host.Given.CompanyAsync();
        var candidate = await host.Given.CandidateAsync(with: own =>
        {
            own.Visibility = ProfileVisibility.VerifiedEmployers;
            own.HiddenFrom.Add(new HiddenCompany { CompanyId = company.Id });
        });
        using var theirs = await host.Given.SignedInAsync((await host.Given.RecruiterAsync(company)).Id);
        using var other = await host.Given.SignedInAsync((await host.Given.RecruiterAsync()).Id);

        Assert.Equal(HttpStatusCode.NotFound, (await theirs.GetAsync($"/recruiter/candidates/{candidate.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync($"/recruiter/candidates/{candidate.Id}")).Status);
    }

    [Fact]
    public async Task Check_AtTheIssuer_SaysWhoWhenAndHow()
    {
        var candidate = await VisibleAsync();
        var recruiter = await host.Given.RecruiterAsync();
        using var browser = await host.Given.SignedInAsync(recruiter.Id);
        var page = await browser.GetAsync($"/recruiter/candidates/{candidate.Id}");
        var address = $"/recruiter/candidates/{candidate.Id}/certifications/{candidate.Certifications[0].Id}/check";
        var revision = page.Document.QuerySelector("input[name='Form.Revision']")!.GetAttribute("value");

        var without = await browser.PostAsync(address, page, ("Form.Revision", revision));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("Say how you checked it", without.MainText, StringComparison.Ordinal);
        await browser.PostAsync(address, page, ("Form.Revision", revision), ("Form.Note", "Registry page, number A1"));

        var held = Assert.Single((await StoredAsync(candidate)).Certifications);
        Assert.Equal(
            (HeldVerification.CheckedAtIssuer, "Riley Ortiz", recruiter.Id, "Registry page, number A1"),
            (held.Verification, held.CheckedByName, held.CheckedByAccountId, held.CheckNote));
        var overtaken = await browser.PostAsync(address, page, ("Form.Revision", revision), ("Form.Note", "Words that stay"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, overtaken.Status);
        Assert.Contains("Words that stay", overtaken.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.True(await host.WithDatabaseAsync(db => db.AuditEntries.AnyAsync(
            entry => entry.AccountId == recruiter.Id && entry.Action == "Check certification at issuer" && entry.Reason == "Registry page, number A1")));
    }

    [Fact]
    public async Task Evidence_Seen_SaysByWhom()
    {
        var candidate = await VisibleAsync();
        using var browser = await host.Given.SignedInAsync((await host.Given.RecruiterAsync()).Id);
        var page = await browser.GetAsync($"/recruiter/candidates/{candidate.Id}");
        var id = candidate.Skills[0].Evidence[0].Id;

        await browser.PostAsync(
            $"/recruiter/candidates/{candidate.Id}/evidence/{id}/seen", page,
            ("Form.Revision", page.Document.QuerySelector("input[name='Form.Revision']")!.GetAttribute("value")));

        Assert.Equal("Riley Ortiz", (await StoredAsync(candidate)).Skills[0].Evidence[0].CheckedByName);
        Assert.Contains("Seen by Riley Ortiz", (await browser.GetAsync($"/recruiter/candidates/{candidate.Id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checks_OfAProfileThatIsNotToBeSeen_AreNotFound()
    {
        var visible = await VisibleAsync();
        var hidden = await host.Given.CandidateAsync(with: own => Fill(own));
        using var browser = await host.Given.SignedInAsync((await host.Given.RecruiterAsync()).Id);
        var page = await browser.GetAsync($"/recruiter/candidates/{visible.Id}");
        string[] addresses =
        [
            $"/recruiter/candidates/{hidden.Id}/certifications/{hidden.Certifications[0].Id}/check",
            $"/recruiter/candidates/{hidden.Id}/evidence/{hidden.Skills[0].Evidence[0].Id}/seen",
            $"/recruiter/candidates/{visible.Id}/certifications/{hidden.Certifications[0].Id}/check",
            $"/recruiter/candidates/{visible.Id}/evidence/{hidden.Skills[0].Evidence[0].Id}/seen",
        ];

        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(address, page, ("Form.Note", "Seen"), ("Form.Revision", "1"))).Status);
        }

        Assert.Equal(HeldVerification.SelfDeclared, Assert.Single((await StoredAsync(hidden)).Certifications).Verification);
    }

    private Task<Candidate> VisibleAsync() => host.Given.CandidateAsync(with: own =>
    {
        own.Visibility = ProfileVisibility.RecruitersOnly;
        own.PayFloorCents = 3_150;
        own.IsUsPerson = true;
        own.ToleranceMicroinches = 500;
        Fill(own);
    });

    private static void Fill(Candidate own)
    {
        own.Certifications.Add(new HeldCertification { CertificationId = 1, Number = "A1" });
        var skill = new CandidateSkill { SkillId = 1 };
        skill.Evidence.Add(new SkillEvidence { Kind = EvidenceKind.ShopTest, Text = "Bored a block" });
        own.Skills.Add(skill);
    }

    private Task<Candidate> StoredAsync(Candidate candidate) =>
        host.WithDatabaseAsync(db => db.Candidates.AsNoTracking().OwnedBy(candidate.AccountId).WithParts().SingleAsync());
}
