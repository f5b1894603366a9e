using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Me;

public sealed class ResumeTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Upload_ReplaceRemove_KeepsOneAndDeletesTheBytesOfTheOthers()
    {
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var first = await UploadedAsync(browser, candidate, "first.pdf", TestFiles.Pdf());
        var second = await UploadedAsync(browser, candidate, "second.docx", TestFiles.Docx());

        Assert.Equal("second.docx", second.OriginalName);
        Assert.False(File.Exists(PathOf(first)));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.GetAsync($"/files/{first.StorageName}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync($"/files/{second.StorageName}")).StatusCode);

        var page = await browser.GetAsync("/me/profile/resume");
        Assert.Contains("second.docx", page.MainText, StringComparison.Ordinal);
        await browser.SubmitAsync(page, [], "form[action$='/remove']");
        Assert.False(File.Exists(PathOf(second)));
        Assert.Null(await ResumeOfAsync(candidate));
    }

    [Fact]
    public async Task Replace_WhenAnApplicationHoldsTheOldOne_LeavesItThere()
    {
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var sent = await UploadedAsync(browser, candidate, "sent.pdf", TestFiles.Pdf());
        var company = await host.Given.CompanyAsync();
        await host.Given.ApplicationAsync(candidate, await host.Given.PostingAsync(company), sent);

        await UploadedAsync(browser, candidate, "newer.pdf", TestFiles.Pdf());

        Assert.True(File.Exists(PathOf(sent)));
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync($"/files/{sent.StorageName}")).StatusCode);
    }

    [Fact]
    public async Task Upload_WhatIsRefused_SaysWhyAndKeepsTheOldOne()
    {
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var old = await UploadedAsync(browser, candidate, "good.pdf", TestFiles.Pdf());
        var page = await browser.GetAsync("/me/profile/resume");

        var answer = await browser.UploadAsync(
            page, [], [new TestUpload("Form.Resume", "resume.php.pdf", TestFiles.Pdf())], UploadForm);
        var none = await browser.UploadAsync(page, [], [], UploadForm);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("name is not accepted", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(["Choose a file."], none.Errors);
        Assert.Equal(old.Id, (await ResumeOfAsync(candidate))?.Id);
    }

    [Fact]
    public async Task Upload_FarTooLarge_IsRefusedWithAPageThatSaysSo()
    {
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync("/me/profile/resume");

        var answer = await browser.UploadAsync(
            page, [], [new TestUpload("Form.Resume", "resume.pdf", new byte[StoredFile.MaximumBytes + (2 * 1024 * 1024)])], UploadForm);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal("That file is too large", answer.Heading);
    }

    private const string UploadForm = "main form[enctype='multipart/form-data']";

    private async Task<StoredFile> UploadedAsync(TestBrowser browser, Candidate candidate, string name, byte[] bytes)
    {
        var page = await browser.GetAsync("/me/profile/resume");
        var answer = await browser.UploadAsync(page, [], [new TestUpload("Form.Resume", name, bytes)], UploadForm);
        Assert.Equal("/me/profile", answer.Location);
        return (await ResumeOfAsync(candidate))!;
    }

    private Task<StoredFile?> ResumeOfAsync(Candidate candidate) => host.WithDatabaseAsync(db =>
        db.Candidates.AsNoTracking().Where(own => own.Id == candidate.Id).Select(own => own.Resume).SingleAsync());

    private string PathOf(StoredFile file) => Path.Combine(host.Folder, "files", file.StorageName);
}
