using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Background;

/// <summary>
/// Brings this node's index up to the database several times a second: that is how it hears of what other nodes,
/// background work and operators change. Every node runs its own; none needs a lease.
/// </summary>
public sealed class SearchFollower(SearchReplica replica, TimeProvider clock, ILogger<SearchFollower> log)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan PruneInterval = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pruneAt = clock.GetUtcNow() + PruneInterval;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pace;
            try
            {
                await replica.CatchUpAsync(stoppingToken);
                await replica.CommitAsync(stoppingToken);
                if (clock.GetUtcNow() >= pruneAt)
                {
                    pruneAt = clock.GetUtcNow() + PruneInterval;
                    await replica.PruneAsync(stoppingToken);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "The search index could not be brought up to date");
                pause = AfterFailure;
            }

            await Task.Delay(pause, clock, stoppingToken);
        }
    }
}
