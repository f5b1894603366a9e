using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Files;

/// <summary>CVE-2022-2544, CVE-2024-13372, CVE-2019-14932: who gets somebody's résumé.</summary>
public sealed class FileDownloadTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_OwnResume_IsAnAttachmentThatNobodyKeeps()
    {
        var candidate = await host.Given.CandidateAsync();
        var file = await host.Given.ResumeAsync(candidate);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var response = await browser.Client.GetAsync($"/files/{file.StorageName}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("whitfield-resume.pdf", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(TestFiles.Pdf(), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_Anonymous_IsSentToSignIn()
    {
        var file = await host.Given.ResumeAsync(await host.Given.CandidateAsync());
        using var browser = host.Browser();

        var answer = await browser.GetRawAsync($"/files/{file.StorageName}");

        Assert.Contains("/account/login", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SomebodyElses_IsNotFound()
    {
        var file = await host.Given.ResumeAsync(await host.Given.CandidateAsync());
        var company = await host.Given.CompanyAsync();

        Assert.Equal(HttpStatusCode.NotFound, await StatusFor((await host.Given.CandidateAsync("Other Person")).AccountId, file));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor((await host.Given.MemberAsync(company)).AccountId, file));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor((await host.Given.RecruiterAsync(company)).Id, file));
        Assert.Equal(
            HttpStatusCode.NotFound, await StatusFor((await host.Given.AccountAsync(Roles.Administrator)).Id, file));
    }

    [Fact]
    public async Task Get_SentWithAnApplication_IsForThatCompanyAndItsRecruiter()
    {
        var (company, file) = await SentAsync();
        var other = await host.Given.CompanyAsync("Other Shop");

        Assert.Equal(HttpStatusCode.OK, await StatusFor((await host.Given.MemberAsync(company, MemberRole.Reviewer)).AccountId, file));
        Assert.Equal(HttpStatusCode.OK, await StatusFor((await host.Given.RecruiterAsync(company)).Id, file));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor((await host.Given.MemberAsync(other)).AccountId, file));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor((await host.Given.RecruiterAsync(other)).Id, file));
    }

    [Fact]
    public async Task Get_AfterTheRightWasTakenAway_IsNotFound()
    {
        var (company, file) = await SentAsync();
        var member = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(member.AccountId);
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync($"/files/{file.StorageName}")).StatusCode);

        await host.WithDatabaseAsync(async db =>
        {
            (await db.Members.SingleAsync(stored => stored.Id == member.Id)).Remove();
            return await db.SaveChangesAsync(
                Process.System("Remove", TestHost.Start.UtcDateTime), CancellationToken.None);
        });

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.GetAsync($"/files/{file.StorageName}")).StatusCode);
    }

    [Theory]
    [InlineData("/files")]
    [InlineData("/files/")]
    [InlineData("/files/1")]
    [InlineData("/files/..%2Fprecisionjobs.db")]
    [InlineData("/files/00000000000000000000000000000000")]
    public async Task Get_AnythingElse_IsNotFound(string address)
    {
        var candidate = await host.Given.CandidateAsync();
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.GetAsync(address)).StatusCode);
    }

    private async Task<(Company Company, StoredFile File)> SentAsync()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        var candidate = await host.Given.CandidateAsync();
        var file = await host.Given.ResumeAsync(candidate);
        await host.Given.ApplicationAsync(candidate, posting, file);
        return (company, file);
    }

    private async Task<HttpStatusCode> StatusFor(int accountId, StoredFile file)
    {
        using var browser = await host.Given.SignedInAsync(accountId);
        return (await browser.Client.GetAsync($"/files/{file.StorageName}")).StatusCode;
    }
}
