using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Data.Jobs;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Background;
using PrecisionJobs.Web.Background.Cleanup;

namespace PrecisionJobs.Web.Tests.Background;

public sealed class RecurringJobsTests : IDisposable
{
    private readonly TestHost _host = new();

    private DateTime Now => _host.Clock.GetUtcNow().UtcDateTime;

    public void Dispose() => _host.Dispose();

    [Fact]
    public void EveryJob_IsRegistered_WithNameOwnerAndPurpose()
    {
        using var scope = _host.Services.CreateScope();
        var jobs = scope.ServiceProvider.GetServices<IRecurringJob>().ToList();
        var types = typeof(Program).Assembly.GetTypes().Where(
            type => type is { IsClass: true, IsAbstract: false } && typeof(IRecurringJob).IsAssignableFrom(type));

        Assert.Equal(types.Select(type => type.FullName).Order(), jobs.Select(job => job.GetType().FullName).Order());
        Assert.Contains(jobs, job => job is RemoveOldDrafts);
        Assert.Equal(jobs.Count, jobs.Select(job => job.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(jobs, job =>
        {
            Assert.Matches("^[a-z-]{5,60}$", job.Name);
            Assert.NotEmpty(job.Owner);
            Assert.EndsWith(".", job.Purpose, StringComparison.Ordinal);
            Assert.True(job.Every >= RecurringLoop.Poll);
        });
    }

    [Fact]
    public void BackgroundWork_RunsUnlessSwitchedOff()
    {
        using var running = new TestHost { Settings = { ["Background:Enabled"] = "true" } };

        Assert.Contains(running.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>(), service => service is OutboxLoop);
        Assert.Contains(running.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>(), service => service is RecurringLoop);
        Assert.DoesNotContain(_host.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>(), service => service is OutboxLoop);
    }

    [Fact]
    public async Task Run_RunsEachJobOncePerInterval()
    {
        var first = await _host.RunRecurringJobsAsync();
        var atOnce = await _host.RunRecurringJobsAsync();
        _host.Clock.Advance(TimeSpan.FromHours(6));
        var later = await _host.RunRecurringJobsAsync();

        Assert.Contains("remove-old-drafts", first);
        Assert.DoesNotContain("remove-old-drafts", atOnce);
        Assert.Contains("remove-old-drafts", later);
        var run = await _host.WithDatabaseAsync(db => db.JobRuns.AsNoTracking().SingleAsync(item => item.Name == "remove-old-drafts"));
        Assert.Equal(Now, run.FinishedAt);
        Assert.Null(run.LeaseOwner);
        Assert.Null(run.LastError);
    }

    [Fact]
    public async Task Run_ByTwoNodesAtOnce_RunsEachJobOnOne()
    {
        using var second = _host.OtherNode();

        var ran = await Task.WhenAll(Task.Run(_host.RunRecurringJobsAsync), Task.Run(second.RunRecurringJobsAsync));

        Assert.Single(ran.SelectMany(names => names), name => name == "remove-old-drafts");
    }

    [Fact]
    public async Task Run_WhileAnotherNodeHasTheJob_WaitsForItsLease()
    {
        var claimed = await _host.WithServiceAsync<JobRuns, bool>(runs => runs.ClaimAsync(
            "remove-old-drafts", TimeSpan.FromMinutes(1), "a node that died", Process.System("Test", Now), CancellationToken.None));
        _host.Clock.Advance(JobRun.Lease - TimeSpan.FromMinutes(1));

        Assert.True(claimed);
        Assert.DoesNotContain("remove-old-drafts", await _host.RunRecurringJobsAsync());
        _host.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Contains("remove-old-drafts", await _host.RunRecurringJobsAsync());
    }

    [Fact]
    public async Task Run_RemovesDraftsByTheClockAsItGoes()
    {
        await AddDraftAsync("apply/1");
        await _host.RunRecurringJobsAsync();
        _host.Clock.Advance(FormDraft.Lifetime);
        await AddDraftAsync("apply/2");
        await _host.RunRecurringJobsAsync();
        Assert.Equal(["apply/1", "apply/2"], await DraftKeysAsync());

        _host.Clock.Advance(TimeSpan.FromHours(7));
        await _host.RunRecurringJobsAsync();

        Assert.Equal(["apply/2"], await DraftKeysAsync());
    }

    [Fact]
    public async Task Run_RemovesMessagesDoneLongAgoAndKeepsParkedOnes()
    {
        await _host.Given.WaitingMailAsync("dana@example.com", "old");
        await _host.Given.WaitingMailAsync("not an address", "parked");
        await _host.DispatchOutboxAsync();
        _host.Clock.Advance(RemoveDoneMessages.Kept + TimeSpan.FromMinutes(1));
        await _host.Given.WaitingMailAsync("dana@example.com", "new");
        await _host.DispatchOutboxAsync();

        await _host.RunRecurringJobsAsync();

        Assert.Equal(["new", "parked"], await _host.WithDatabaseAsync(
            db => db.Outbox.Select(message => message.DeduplicationKey).OrderBy(key => key).ToListAsync()));
    }

    private Task<int> AddDraftAsync(string key) => _host.WithDatabaseAsync(db =>
    {
        db.Add(new FormDraft { BrowserKeyHash = "hash", FormKey = key, Json = "{}", UpdatedAt = Now });
        return db.SaveChangesAsync();
    });

    private Task<List<string>> DraftKeysAsync() => _host.WithDatabaseAsync(
        db => db.FormDrafts.Select(draft => draft.FormKey).OrderBy(key => key).ToListAsync());
}
