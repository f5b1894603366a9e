using PrecisionJobs.Data.Jobs;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Background;

/// <summary>Runs the recurring jobs whose time has come. Any number of nodes may do so at once.</summary>
public sealed class RecurringJobs(
    IServiceScopeFactory scopes, NodeName node, TimeProvider clock, ILogger<RecurringJobs> log)
{
    /// <summary>Runs what is due, each in a scope of its own; one that fails does not keep the others from running.</summary>
    /// <returns>Names of the jobs that this node ran.</returns>
    public async Task<IReadOnlyList<string>> RunDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var types = scope.ServiceProvider.GetServices<IRecurringJob>().Select(job => job.GetType()).ToList();
        var ran = new List<string>();
        foreach (var type in types)
        {
            if (await RunAsync(type, cancellationToken) is { } name)
            {
                ran.Add(name);
            }
        }

        return ran;
    }

    private async Task<string?> RunAsync(Type type, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var job = scope.ServiceProvider.GetServices<IRecurringJob>().Single(item => item.GetType() == type);
        var runs = scope.ServiceProvider.GetRequiredService<JobRuns>();
        var process = Process.System(job.Name, clock.GetUtcNow().UtcDateTime);
        if (!await runs.ClaimAsync(job.Name, job.Every, node.ToString(), process, cancellationToken))
        {
            return null;
        }

        string? error = null;
        try
        {
            await job.RunAsync(process, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            error = $"{failure.GetType().Name}: {failure.Message}";
            log.LogError(failure, "Recurring job {Job} failed", job.Name);
        }

        await runs.FinishAsync(
            job.Name, node.ToString(), clock.GetUtcNow().UtcDateTime, error, cancellationToken);
        return job.Name;
    }
}
