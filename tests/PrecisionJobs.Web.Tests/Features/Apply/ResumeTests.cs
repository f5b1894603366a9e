using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Testing;
using static PrecisionJobs.Web.Tests.Features.Apply.ApplyWalk;

namespace PrecisionJobs.Web.Tests.Features.Apply;

public sealed class ResumeTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Post_AnotherFile_StaysAcrossStepsAndIsSent()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var candidate = await host.Given.CandidateAsync();
        var onProfile = await host.Given.ResumeAsync(candidate);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync(Address(posting, "resume"));

        var uploaded = await browser.UploadAsync(page, [], [new TestUpload("Form.Upload", "special.pdf", TestFiles.Pdf("Special"))]);
        var again = await browser.GetAsync(Address(posting, "resume"));
        await browser.SendAsync(posting, await browser.WalkAsync(posting));

        Assert.Equal(Address(posting, "review"), uploaded.Location);
        Assert.Equal("Uploaded", again.Document.QuerySelector("input[type=radio][checked]")?.GetAttribute("value"));
        Assert.Contains("special.pdf", again.MainText, StringComparison.Ordinal);
        var (sent, kept) = await host.WithDatabaseAsync(async db => (
            await db.Applications.Where(application => application.PostingId == posting.Id)
                .Select(application => application.Resume!.OriginalName).SingleAsync(),
            await db.Candidates.Where(stored => stored.Id == candidate.Id).Select(stored => stored.ResumeId).SingleAsync()));
        Assert.Equal("special.pdf", sent);
        Assert.Equal(onProfile.Id, kept);
    }

    [Fact]
    public async Task Post_AFileThatIsNotAccepted_KeepsTheOneBefore()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        var page = await browser.GetAsync(Address(posting, "resume"));
        await browser.UploadAsync(page, [], [new TestUpload("Form.Upload", "good.pdf", TestFiles.Pdf())]);

        var refused = await browser.UploadAsync(
            await browser.GetAsync(Address(posting, "resume")),
            [],
            [new TestUpload("Form.Upload", "bad.pdf", "MZ not a pdf"u8.ToArray())]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Single(refused.Errors);
        Assert.Contains("good.pdf", refused.MainText, StringComparison.Ordinal);
        Assert.Equal("Uploaded", refused.Document.QuerySelector("input[type=radio][checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_TheProfilesResume_IsSentAsItWas()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var candidate = await host.Given.CandidateAsync();
        var file = await host.Given.ResumeAsync(candidate);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        await browser.ApplyAsync(posting);

        Assert.Equal(file.Id, await ResumeOfAsync(posting.Id));
    }

    [Fact]
    public async Task Post_NoResume_IsSentWithout()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        var candidate = await host.Given.CandidateAsync();
        await host.Given.ResumeAsync(candidate);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        await browser.StepAsync(posting, "resume", ("Form.Choice", "None"));

        await browser.ApplyAsync(posting);

        Assert.Null(await ResumeOfAsync(posting.Id));
    }

    [Fact]
    public async Task Send_WhenTheChosenResumeIsGone_LeadsBackToTheStep()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        await browser.WalkAsync(posting);
        await browser.PostAsync(
            Address(posting, "draft"), await browser.GetAsync(Address(posting, "review")), ("Form.Choice", "Profile"));

        var answer = await browser.SendAsync(posting, await browser.GetAsync(Address(posting, "review")));
        var page = await browser.FollowAsync(answer);

        Assert.Equal(Address(posting, "resume") + "?check=true", answer.Location);
        Assert.Contains("no longer there", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    private Task<int?> ResumeOfAsync(int postingId) => host.WithDatabaseAsync(db =>
        db.Applications.Where(application => application.PostingId == postingId)
            .Select(application => application.ResumeId).SingleAsync());
}
