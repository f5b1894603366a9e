using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Admin;

public sealed class CompaniesTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Verify_MakesPublishedPostingsLive_FeedsSearch_AndTellsTheOwners()
    {
        var company = await host.Given.CompanyAsync("Ready & Waiting Machining", verified: false);
        var owner = await host.Given.MemberAsync(company, name: "Olga Owner");
        var reviewer = await host.Given.MemberAsync(company, MemberRole.Reviewer, "Rex Reviewer");
        var posting = await host.Given.PostingAsync(company);
        using var browser = await host.Given.AdministratorSignedInAsync("Avery Stone");
        var page = await browser.GetAsync($"/admin/companies/{company.Slug}");
        var before = await LastChangeAsync();
        Assert.False(await IsLiveAsync(posting));

        var answer = await browser.SubmitAsync(page, [], "#verify");

        Assert.Equal($"/admin/companies/{company.Slug}", answer.Location);
        Assert.True(await IsLiveAsync(posting));
        Assert.True(await host.WithDatabaseAsync(db => db.SearchChanges.AnyAsync(
            change => change.Seq > before && change.CompanyId == company.Id)));
        var mail = Assert.Single(await host.Given.MailsToAsync(owner.Email)).Mail;
        Assert.Equal("Ready & Waiting Machining is verified", mail.Subject);
        Assert.Contains($"https://localhost/employer/{company.Slug}", mail.Text, StringComparison.Ordinal);
        Assert.Empty(await host.Given.MailsToAsync(reviewer.Email));
        var after = await browser.FollowAsync(answer);
        Assert.Contains("Verified by Avery Stone", after.MainText, StringComparison.Ordinal);
        Assert.Null(after.Document.QuerySelector("#verify"));
    }

    [Fact]
    public async Task Verify_Twice_MailsOnce()
    {
        var company = await host.Given.CompanyAsync(verified: false);
        var owner = await host.Given.MemberAsync(company);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/companies/{company.Slug}");

        await browser.SubmitAsync(page, [], "#verify");
        var second = await browser.FollowAsync(await browser.SubmitAsync(page, [], "#verify"));

        Assert.Contains("was verified already", second.Text, StringComparison.Ordinal);
        Assert.Single(await host.Given.MailsToAsync(owner.Email));
    }

    [Fact]
    public async Task Verify_AfterTheCompanyChanged_IsRefusedAndShowsTheNewVersion()
    {
        var company = await host.Given.CompanyAsync(verified: false);
        await host.Given.MemberAsync(company);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/companies/{company.Slug}");
        await ChangeAsync(company, stored => stored.Website = "https://somebody-else.example");

        var answer = await browser.SubmitAsync(page, [], "#verify");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Somebody changed this company", answer.MainText, StringComparison.Ordinal);
        Assert.Contains("somebody-else.example", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(VerificationState.Awaiting, await StateAsync(company));
        Assert.Equal(302, (int)(await browser.SubmitAsync(answer, [], "#verify")).Status);
    }

    [Fact]
    public async Task Refuse_TakesPostingsOff_AndTellsTheOwnersWhy()
    {
        var company = await host.Given.CompanyAsync("Was Verified Forge");
        var owner = await host.Given.MemberAsync(company);
        var posting = await host.Given.PostingAsync(company);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/companies/{company.Slug}/refuse");
        var before = await LastChangeAsync();

        var answer = await browser.SubmitAsync(page, [("Form.Reason", "The phone number belongs to another company.")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.False(await IsLiveAsync(posting));
        Assert.True(await host.WithDatabaseAsync(db => db.SearchChanges.AnyAsync(
            change => change.Seq > before && change.CompanyId == company.Id)));
        var mail = Assert.Single(await host.Given.MailsToAsync(owner.Email)).Mail;
        Assert.Contains("The phone number belongs to another company.", mail.Text, StringComparison.Ordinal);
        Assert.True(await host.WithDatabaseAsync(db => db.AuditEntries.AnyAsync(entry =>
            entry.Entity == "Company" && entry.EntityKey == $"{company.Id}" && entry.Action == "Take verification back"
            && entry.Reason == "The phone number belongs to another company.")));
    }

    [Fact]
    public async Task Refuse_WithoutAReason_AsksForOne()
    {
        var company = await host.Given.CompanyAsync(verified: false);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/companies/{company.Slug}/refuse");

        var answer = await browser.SubmitAsync(page, [("Form.Reason", "  ")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["Give a reason."], answer.Errors);
        Assert.Equal(VerificationState.Awaiting, await StateAsync(company));
    }

    [Fact]
    public async Task Refuse_AfterTheCompanyChanged_KeepsTheReason()
    {
        var company = await host.Given.CompanyAsync(verified: false);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/companies/{company.Slug}/refuse");
        await ChangeAsync(company, stored => stored.Phone = "216 555 0100");

        var answer = await browser.SubmitAsync(page, [("Form.Reason", "No such address")]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("No such address", answer.Document.QuerySelector("#Form_Reason")?.TextContent.Trim());
        Assert.Equal(VerificationState.Awaiting, await StateAsync(company));
        Assert.Equal(302, (int)(await browser.SubmitAsync(answer, [])).Status);
        Assert.Equal(VerificationState.Refused, await StateAsync(company));
    }

    [Fact]
    public async Task List_CountsEqualTheLists_AndSearchNarrowsBoth()
    {
        for (var number = 0; number < 27; number++)
        {
            await host.Given.CompanyAsync($"Countable {number:00} 50% Steel", verified: number % 3 != 0);
        }

        using var browser = await host.Given.AdministratorSignedInAsync();
        foreach (var query in new[] { string.Empty, "&q=countable", "&q=50%25 steel", "&q=5_%25" })
        {
            foreach (var state in new[] { "awaiting", "verified", "refused", "all" })
            {
                var page = await browser.GetAsync($"/admin/companies?state={state}{query}");
                var count = page.Document.QuerySelector(".nav-link.active .count")!.TextContent;
                Assert.Equal(count, $"{await RowsAsync(browser, page)}");
            }
        }

        var wild = await browser.GetAsync("/admin/companies?state=all&q=5_%25");
        Assert.Contains("No company matches", wild.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AsksNoMoreForManyThanForFew()
    {
        using var browser = await host.Given.AdministratorSignedInAsync();
        await host.Given.CompanyAsync();
        host.Queries.Reset();
        await browser.GetAsync("/admin/companies?state=all");
        var few = host.Queries.Count;
        for (var number = 0; number < 10; number++)
        {
            await host.Given.CompanyAsync();
        }

        host.Queries.Reset();
        await browser.GetAsync("/admin/companies?state=all");

        Assert.Equal(few, host.Queries.Count);
        Assert.InRange(few, 1, 12);
    }

    [Fact]
    public async Task Recruiter_IsAssignedOnce_AndUnassigned()
    {
        var company = await host.Given.CompanyAsync();
        var recruiter = await host.Given.RecruiterAsync();
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/companies/{company.Slug}");

        await browser.SubmitAsync(page, [("Form.RecruiterId", $"{recruiter.Id}")], "#assign");
        await browser.SubmitAsync(page, [("Form.RecruiterId", $"{recruiter.Id}")], "#assign");

        Assert.Equal(1, await AssignmentsAsync(company));
        var after = await browser.GetAsync($"/admin/companies/{company.Slug}");
        await browser.SubmitAsync(after, [], $"form[action$='/recruiters/{recruiter.Id}/remove']");
        Assert.Equal(0, await AssignmentsAsync(company));
    }

    [Fact]
    public async Task Recruiter_ThatIsNone_IsRefused()
    {
        var company = await host.Given.CompanyAsync();
        var member = await host.Given.MemberAsync(company);
        await host.Given.RecruiterAsync();
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/companies/{company.Slug}");

        var answer = await browser.SubmitAsync(page, [("Form.RecruiterId", $"{member.AccountId}")], "#assign");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Choose a recruiter who can sign in.", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(0, await AssignmentsAsync(company));
    }

    [Fact]
    public async Task Page_WithHostileNames_ShowsThemAsText()
    {
        using var own = new TestHost();
        var company = await own.Given.CompanyAsync("<script>alert(1)</script> & Söhne", verified: false);
        await own.Given.MemberAsync(company, name: "<img src=x onerror=alert(1)>");
        await own.WithDatabaseAsync(async db =>
        {
            (await db.Companies.SingleAsync(stored => stored.Id == company.Id)).About = "</dd><script>alert(2)</script>";
            return await db.SaveChangesAsync(Process.System("Change", TestHost.Start.UtcDateTime), CancellationToken.None);
        });
        using var browser = await own.Given.AdministratorSignedInAsync();

        foreach (var address in new[] { "/admin", "/admin/companies", $"/admin/companies/{company.Slug}", $"/admin/companies/{company.Slug}/refuse" })
        {
            var page = await browser.GetAsync(address);
            Assert.Contains("<script>alert(1)</script> & Söhne", page.MainText, StringComparison.Ordinal);
            Assert.Empty(page.Document.QuerySelectorAll("main script, main img"));
        }
    }

    private static async Task<int> RowsAsync(TestBrowser browser, TestPage first)
    {
        var rows = 0;
        for (var page = first; ;)
        {
            rows += page.Document.QuerySelectorAll("tbody tr").Length;
            if (page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next)
            {
                return rows;
            }

            page = await browser.GetAsync(next);
        }
    }

    private Task<long> LastChangeAsync() =>
        host.WithDatabaseAsync(db => db.SearchChanges.MaxAsync(change => (long?)change.Seq ?? 0));

    private Task<bool> IsLiveAsync(Posting posting) => host.WithDatabaseAsync(db => db.Postings
        .Where(Posting.LiveAt(host.Clock.GetUtcNow().UtcDateTime)).AnyAsync(stored => stored.Id == posting.Id));

    private Task<VerificationState> StateAsync(Company company) => host.WithDatabaseAsync(
        db => db.Companies.Where(stored => stored.Id == company.Id).Select(stored => stored.Verification).SingleAsync());

    private Task<int> AssignmentsAsync(Company company) => host.WithDatabaseAsync(
        db => db.RecruiterAssignments.CountAsync(assignment => assignment.CompanyId == company.Id));

    private Task<int> ChangeAsync(Company company, Action<Company> change) => host.WithDatabaseAsync(async db =>
    {
        change(await db.Companies.SingleAsync(stored => stored.Id == company.Id));
        return await db.SaveChangesAsync(Process.System("Change", TestHost.Start.UtcDateTime), CancellationToken.None);
    });
}
