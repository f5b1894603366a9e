using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Admin;

public sealed class PostingsTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task TakeDown_ClosesForGood_TellsTheWriters_AndCountsOnTheDashboard()
    {
        var company = await host.Given.CompanyAsync();
        var owner = await host.Given.MemberAsync(company, name: "Olga Owner");
        var editor = await host.Given.MemberAsync(company, MemberRole.Editor, "Ed Editor");
        var reviewer = await host.Given.MemberAsync(company, MemberRole.Reviewer, "Rex Reviewer");
        var posting = await host.Given.PostingAsync(company, "Pay us to work here");
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/postings/{posting.Id}/take-down");

        var answer = await browser.SubmitAsync(page, [("Form.Reason", "Asks candidates for money.")]);

        Assert.Equal($"/admin/postings/{posting.Id}", answer.Location);
        var stored = await FindAsync(posting);
        Assert.True(stored.IsTakenDown);
        Assert.False(stored.Can(PostingVerb.Reopen));
        Assert.Contains("Asks candidates for money.", Assert.Single(await host.Given.MailsToAsync(owner.Email)).Mail.Text, StringComparison.Ordinal);
        Assert.Single(await host.Given.MailsToAsync(editor.Email));
        Assert.Empty(await host.Given.MailsToAsync(reviewer.Email));
        var dashboard = await browser.GetAsync("/admin");
        Assert.Contains("Pay us to work here of", dashboard.MainText, StringComparison.Ordinal);
        Assert.Contains("Asks candidates for money.", dashboard.MainText, StringComparison.Ordinal);
        Assert.True(await host.WithDatabaseAsync(db => db.SearchChanges.AnyAsync(change => change.PostingId == posting.Id)));
    }

    [Fact]
    public async Task TakeDown_Twice_MailsOnce()
    {
        var company = await host.Given.CompanyAsync();
        var owner = await host.Given.MemberAsync(company);
        var posting = await host.Given.PostingAsync(company);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/postings/{posting.Id}/take-down");

        await browser.SubmitAsync(page, [("Form.Reason", "Not a job.")]);
        var again = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.Reason", "Not a job.")]));

        Assert.Contains("was down already", again.Text, StringComparison.Ordinal);
        Assert.Single(await host.Given.MailsToAsync(owner.Email));
    }

    [Fact]
    public async Task TakeDown_OfADraft_SaysThatThereIsNothingToTakeDown()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/postings/{posting.Id}");
        Assert.Null(page.Document.QuerySelector("a[href$='take-down']"));

        var form = await browser.GetAsync($"/admin/postings/{posting.Id}/take-down");
        var answer = await browser.FollowAsync(await browser.SubmitAsync(form, [("Form.Reason", "No.")]));

        Assert.Contains("nothing to take down", answer.Text, StringComparison.Ordinal);
        Assert.Equal(PostingState.Draft, (await FindAsync(posting)).State);
    }

    [Fact]
    public async Task TakeDown_AfterThePostingChanged_KeepsTheReasonAndAsksAgain()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/postings/{posting.Id}/take-down");
        await host.WithDatabaseAsync(async db =>
        {
            (await db.Postings.SingleAsync(stored => stored.Id == posting.Id)).Title = "Mended title";
            return await db.SaveChangesAsync(Process.System("Change", TestHost.Start.UtcDateTime), CancellationToken.None);
        });

        var answer = await browser.SubmitAsync(page, [("Form.Reason", "The title insults.")]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Mended title", answer.MainText, StringComparison.Ordinal);
        Assert.Equal("The title insults.", answer.Document.QuerySelector("#Form_Reason")?.TextContent.Trim());
        Assert.Equal(PostingState.Published, (await FindAsync(posting)).State);
    }

    [Fact]
    public async Task TakeDown_WithoutAReason_AsksForOne()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/postings/{posting.Id}/take-down");

        var answer = await browser.SubmitAsync(page, []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["Give a reason."], answer.Errors);
    }

    [Fact]
    public async Task List_EveryPostingIsInOneStatusList_AndCountsEqualTheLists()
    {
        var company = await host.Given.CompanyAsync("Counted Postings Inc");
        var unverified = await host.Given.CompanyAsync("Counted Waiting Inc", verified: false);
        await host.Given.PostingAsync(company);
        await host.Given.PostingAsync(company, live: false);
        await host.Given.PostingAsync(unverified);
        var closed = await host.Given.PostingAsync(company);
        await host.WithDatabaseAsync(async db =>
        {
            var process = Process.System("Close", TestHost.Start.UtcDateTime);
            (await db.Postings.SingleAsync(stored => stored.Id == closed.Id)).TryClose(CloseReason.Other, process);
            return await db.SaveChangesAsync(process, CancellationToken.None);
        });
        using var browser = await host.Given.AdministratorSignedInAsync();
        var all = await browser.GetAsync("/admin/postings?status=all&q=counted");

        var sum = 0;
        foreach (var tab in all.Document.QuerySelectorAll(".nav-tabs a"))
        {
            var page = await browser.GetAsync(tab.GetAttribute("href")!);
            var rows = page.Document.QuerySelectorAll("tbody tr").Length;
            Assert.Equal(tab.QuerySelector(".count")!.TextContent, $"{rows}");
            sum += tab.TextContent.StartsWith("All", StringComparison.Ordinal) ? 0 : rows;
        }

        Assert.Equal(4, sum);
        Assert.Equal(4, all.Document.QuerySelectorAll("tbody tr").Length);
    }

    private Task<Posting> FindAsync(Posting posting) =>
        host.WithDatabaseAsync(db => db.Postings.Include(stored => stored.Company).SingleAsync(stored => stored.Id == posting.Id));
}
