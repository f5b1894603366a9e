using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Applicants;

/// <summary>Every address about applicants × everybody who may and may not open it.</summary>
public sealed class AccessTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string[] Pages = ["", "/{reference}", "/{reference}/decline", "/{reference}/decision?to=in-review"];

    private static readonly string[] Forms =
    [
        "/{reference}/decision", "/{reference}/decision/preview", "/{reference}/decision/edit", "/{reference}/notes",
        "/{reference}/notes/1/take-back",
    ];

    private static readonly (string Name, string? Value)[] Fields =
        [("Form.To", "in-review"), ("Form.Revision", "1"), ("Form.Text", "A note")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Anonymous_IsSentToSignIn(bool recruiterDoor)
    {
        var (_, _, application, root) = await RoomAsync(recruiterDoor);
        using var browser = host.Browser();
        var login = await browser.GetAsync("/account/login");

        foreach (var page in All(Pages, root, application, recruiterDoor, "vetting"))
        {
            Assert.Contains("/account/login", (await browser.GetRawAsync(page)).Location, StringComparison.Ordinal);
        }

        foreach (var form in All(Forms, root, application, recruiterDoor, "vetting", "vetting/take-back"))
        {
            Assert.Contains("/account/login", (await browser.PostAsync(form, login, Fields)).Location, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Roles.Candidate, false)]
    [InlineData(Roles.Candidate, true)]
    [InlineData(Roles.Administrator, false)]
    [InlineData(Roles.Administrator, true)]
    public async Task AnotherRole_IsForbidden(string role, bool recruiterDoor)
    {
        var (_, _, application, root) = await RoomAsync(recruiterDoor);
        using var browser = await host.Given.SignedInAsync((await host.Given.AccountAsync(role)).Email!);

        await ExpectAsync(browser, root, application, recruiterDoor, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task MemberOfAnotherCompany_FindsNothing()
    {
        var (_, _, application, root) = await RoomAsync(recruiterDoor: false);
        var (_, _, browser) = await host.Given.ReviewRoomAsync(MemberRole.Owner);

        await ExpectAsync(browser, root, application, recruiterDoor: false, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task MemberWhoWasRemoved_FindsNothingFromTheNextRequest()
    {
        var (company, _, application, root) = await RoomAsync(recruiterDoor: false);
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(root)).Status);
        await host.WithDatabaseAsync(async db =>
        {
            (await db.Members.SingleAsync(stored => stored.Id == member.Id)).Remove();
            return await db.SaveChangesAsync(Process.System("Remove", TestHost.Start.UtcDateTime), CancellationToken.None);
        });

        await ExpectAsync(browser, root, application, recruiterDoor: false, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task MemberWhoOnlyAskedToJoin_FindsNothing()
    {
        var (company, _, application, root) = await RoomAsync(recruiterDoor: false);
        var account = await host.Given.AccountAsync(Roles.Employer);
        await host.Given.MembershipAsync(account.Id, company, admit: null);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        await ExpectAsync(browser, root, application, recruiterDoor: false, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task RecruiterOfAnotherCompany_FindsNothing_BehindEitherDoor()
    {
        var (company, posting, application, root) = await RoomAsync(recruiterDoor: true);
        var recruiter = await host.Given.RecruiterAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync(recruiter.Email!);

        await ExpectAsync(browser, root, application, recruiterDoor: true, HttpStatusCode.NotFound);
        await ExpectAsync(browser, Review.Address(company, posting), application, recruiterDoor: false, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task RecruiterWhoIsUnassigned_FindsNothingFromTheNextRequest()
    {
        var (company, _, application, root) = await RoomAsync(recruiterDoor: true);
        var recruiter = await host.Given.RecruiterAsync(company);
        using var browser = await host.Given.SignedInAsync(recruiter.Email!);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(root)).Status);
        using var administrator = await host.Given.AdministratorSignedInAsync();
        var page = await administrator.GetAsync($"/admin/companies/{company.Slug}");

        await administrator.SubmitAsync(page, [], $"form[action$='/recruiters/{recruiter.Id}/remove']");

        await ExpectAsync(browser, root, application, recruiterDoor: true, HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/recruiter/companies/{company.Slug}")).Status);
    }

    [Fact]
    public async Task MemberAtTheRecruitersDoor_IsNotLetIn()
    {
        var (company, posting, application, _) = await RoomAsync(recruiterDoor: false);
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);

        foreach (var page in All(Pages, Review.RecruiterAddress(company, posting), application, recruiterDoor: false))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page)).Status);
        }

        var vetting = Review.RecruiterAddress(company, posting, application, "vetting");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(vetting)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Review.Address(company, posting, application, "vetting"))).Status);
    }

    [Fact]
    public async Task ApplicationOfAnotherPosting_IsNotFound_ThoughTheCompanyIsRight()
    {
        var (company, _, application, _) = await RoomAsync(recruiterDoor: false);
        var other = await host.Given.PostingAsync(company, "Welder");
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);

        await ExpectAsync(
            browser, Review.Address(company, other), application, recruiterDoor: false, HttpStatusCode.NotFound, listToo: false);
    }

    [Fact]
    public async Task PostingOfAnotherCompany_IsNotFound_UnderOnesOwnCompany()
    {
        var (_, posting, application, _) = await RoomAsync(recruiterDoor: false);
        var (mine, _, browser) = await host.Given.ReviewRoomAsync();

        await ExpectAsync(
            browser, Review.Address(mine, posting), application, recruiterDoor: false, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reviewer_ReadsAndTakesNotes_ButDoesNotDecide()
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync(MemberRole.Reviewer);
        var application = await host.Given.ApplicantAsync(posting);
        var root = Review.Address(company, posting);

        var page = await browser.GetAsync($"{root}/{application.Reference}");

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(root)).Status);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector("#move"));
        Assert.Contains("editors and owners decide", page.MainText, StringComparison.Ordinal);
        var note = await browser.SubmitAsync(page, [("Form.Text", "Good at first articles.")], "#note");
        Assert.Equal(HttpStatusCode.Redirect, note.Status);
        foreach (var address in new[] { "decline", "decision?to=in-review" })
        {
            var refused = await browser.GetAsync($"{root}/{application.Reference}/{address}");
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
            Assert.Contains("needs the role editor", refused.MainText, StringComparison.Ordinal);
        }

        foreach (var address in new[] { "decision", "decision/preview", "decision/edit" })
        {
            var refused = await browser.PostAsync($"{root}/{application.Reference}/{address}", page, Fields);
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        }

        Assert.Equal(ApplicationStage.Received, (await host.StoredAsync(application)).Stage);
    }

    [Theory]
    [InlineData(MemberRole.Owner)]
    [InlineData(MemberRole.Editor)]
    public async Task OwnerAndEditor_OpenEveryPage(MemberRole role)
    {
        var (company, posting, browser) = await host.Given.ReviewRoomAsync(role);
        var application = await host.Given.ApplicantAsync(posting);

        foreach (var address in All(Pages, Review.Address(company, posting), application, recruiterDoor: false))
        {
            var page = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Single(page.Document.QuerySelectorAll("h1"));
            Assert.Equal("Hiring workspace of " + company.Name, page.Document.QuerySelector(".subnav nav")?.GetAttribute("aria-label"));
        }
    }

    [Fact]
    public async Task AssignedRecruiter_OpensEveryPage_InTheirOwnWorkspace()
    {
        var (company, _, application, root) = await RoomAsync(recruiterDoor: true);
        var recruiter = await host.Given.RecruiterAsync(company);
        using var browser = await host.Given.SignedInAsync(recruiter.Email!);

        foreach (var address in All(Pages, root, application, recruiterDoor: true, "vetting"))
        {
            var page = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Single(page.Document.QuerySelectorAll("h1"));
            Assert.Equal("Recruiter workspace", page.Document.QuerySelector(".subnav nav")?.GetAttribute("aria-label"));
            Assert.Empty(page.Document.QuerySelectorAll("main a[href^='/employer']"));
        }
    }

    private static IEnumerable<string> All(
        IEnumerable<string> templates, string root, JobApplication application, bool recruiterDoor, params string[] recruiterOnly) =>
        templates.Concat(recruiterDoor ? recruiterOnly.Select(verb => $"/{{reference}}/{verb}") : [])
            .Select(template => root + template.Replace("{reference}", application.Reference, StringComparison.Ordinal));

    private static async Task ExpectAsync(
        TestBrowser browser,
        string root,
        JobApplication application,
        bool recruiterDoor,
        HttpStatusCode expected,
        bool listToo = true)
    {
        foreach (var page in All(listToo ? Pages : Pages[1..], root, application, recruiterDoor, "vetting"))
        {
            Assert.Equal((page, expected), (page, (await browser.GetAsync(page)).Status));
        }

        var home = await browser.GetAsync("/");
        foreach (var form in All(Forms, root, application, recruiterDoor, "vetting", "vetting/take-back"))
        {
            var answer = await browser.FollowAsync(await browser.PostAsync(form, home, Fields));
            Assert.Equal((form, expected), (form, answer.Status));
        }
    }

    private async Task<(Company Company, Posting Posting, JobApplication Application, string Root)> RoomAsync(bool recruiterDoor)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        var application = await host.Given.ApplicantAsync(posting);
        return (
            company,
            posting,
            application,
            recruiterDoor ? Review.RecruiterAddress(company, posting) : Review.Address(company, posting));
    }
}
