using PrecisionJobs.Data.Outbox;

namespace PrecisionJobs.Web.Background;

/// <summary>Keeps the outbox empty while the product runs.</summary>
public sealed class OutboxLoop(
    OutboxDispatcher dispatcher, OutboxSignal signal, TimeProvider clock, ILogger<OutboxLoop> log) : BackgroundService
{
    /// <summary>How soon a message is found that another node wrote, or that became due by time.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await dispatcher.DispatchDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database is away: the messages wait in it, and so does this loop.
                log.LogError(failure, "The outbox could not be read");
            }

            await signal.WaitAsync(Poll, clock, stoppingToken);
        }
    }
}

/// <summary>Looks every minute which recurring job is due.</summary>
public sealed class RecurringLoop(RecurringJobs jobs, TimeProvider clock, ILogger<RecurringLoop> log) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Poll, clock);
        do
        {
            try
            {
                await jobs.RunDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Recurring jobs could not be looked up");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
