using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Web.Tests.Infrastructure.Files;

public sealed class FileCleanerTests
{
    [Fact]
    public async Task Sweep_BytesWithoutARow_GoAfterADay()
    {
        using var host = new TestHost();
        var stray = Path.Combine(host.Folder, "files", new string('a', 32));
        var fresh = Path.Combine(host.Folder, "files", new string('b', 32));
        var candidate = await host.Given.CandidateAsync();
        var kept = await host.Given.ResumeAsync(candidate);
        await File.WriteAllTextAsync(stray, "left over");
        await File.WriteAllTextAsync(fresh, "being uploaded");
        File.SetLastWriteTimeUtc(stray, TestHost.Start.UtcDateTime.AddHours(-25));
        File.SetLastWriteTimeUtc(fresh, TestHost.Start.UtcDateTime.AddHours(-1));
        File.SetLastWriteTimeUtc(PathOf(host, kept), TestHost.Start.UtcDateTime.AddYears(-1));

        var sweep = await SweepAsync(host);

        Assert.Equal(new FileSweep(Rows: 0, Bytes: 1), sweep);
        Assert.False(File.Exists(stray));
        Assert.True(File.Exists(fresh));
        Assert.True(File.Exists(PathOf(host, kept)));
    }

    [Fact]
    public async Task Sweep_RowThatNothingUses_GoesWhenADraftCouldNoLongerHoldIt()
    {
        using var host = new TestHost();
        var candidate = await host.Given.CandidateAsync();
        var unused = await host.Given.FileAsync(candidate.AccountId);
        host.Clock.Advance(FormDraft.Lifetime - TimeSpan.FromMinutes(1));
        Assert.Equal(0, (await SweepAsync(host)).Rows);

        host.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(1, (await SweepAsync(host)).Rows);
        Assert.False(File.Exists(PathOf(host, unused)));
        Assert.False(await host.WithDatabaseAsync(db => db.StoredFiles.AnyAsync()));
    }

    [Fact]
    public async Task Sweep_RowOfAnUnfinishedApplication_Stays()
    {
        using var host = new TestHost();
        var candidate = await host.Given.CandidateAsync();
        var chosen = await host.Given.FileAsync(candidate.AccountId);
        host.Clock.Advance(FormDraft.Lifetime + TimeSpan.FromDays(1));
        await host.WithDatabaseAsync(async db =>
        {
            db.Add(new FormDraft
            {
                AccountId = candidate.AccountId,
                FormKey = "apply/1/resume",
                Json = "{}",
                UpdatedAt = host.Clock.GetUtcNow().UtcDateTime,
            });
            return await db.SaveChangesAsync();
        });

        Assert.Equal(0, (await SweepAsync(host)).Rows);
        Assert.True(File.Exists(PathOf(host, chosen)));
    }

    [Fact]
    public async Task Release_FileThatAnApplicationHolds_Stays()
    {
        using var host = new TestHost();
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        var candidate = await host.Given.CandidateAsync();
        var sent = await host.Given.FileAsync(candidate.AccountId);
        var unsent = await host.Given.FileAsync(candidate.AccountId);
        await host.Given.ApplicationAsync(candidate, posting, sent);

        await ReleaseAsync(host, sent);
        await ReleaseAsync(host, unsent);

        Assert.True(File.Exists(PathOf(host, sent)));
        Assert.False(File.Exists(PathOf(host, unsent)));
        Assert.Equal([sent.Id], await host.WithDatabaseAsync(db => db.StoredFiles.Select(file => file.Id).ToListAsync()));
    }

    private static string PathOf(TestHost host, StoredFile file) => Path.Combine(host.Folder, "files", file.StorageName);

    [Fact]
    public async Task Job_WithEveryRun_SweepsAtTheInstantOfTheRun()
    {
        using var host = new TestHost();
        var candidate = await host.Given.CandidateAsync();
        var unused = await host.Given.FileAsync(candidate.AccountId);
        Assert.Contains("sweep-files", await host.RunRecurringJobsAsync());
        Assert.True(File.Exists(PathOf(host, unused)));

        host.Clock.Advance(FormDraft.Lifetime + TimeSpan.FromMinutes(1));

        Assert.Contains("sweep-files", await host.RunRecurringJobsAsync());
        Assert.False(File.Exists(PathOf(host, unused)));
    }

    private static Task<FileSweep> SweepAsync(TestHost host) =>
        host.WithServiceAsync<FileCleaner, FileSweep>(cleaner => cleaner.SweepAsync(
            Process.System("Test", host.Clock.GetUtcNow().UtcDateTime), CancellationToken.None));

    private static Task<int> ReleaseAsync(TestHost host, StoredFile file) =>
        host.WithServiceAsync<FileCleaner, int>(async cleaner =>
        {
            await cleaner.ReleaseAsync(
                file.Id, Process.System("Test", host.Clock.GetUtcNow().UtcDateTime), CancellationToken.None);
            return 0;
        });
}
