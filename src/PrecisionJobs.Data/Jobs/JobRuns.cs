using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Data.Jobs;

/// <summary>Lets each recurring job run on one node at a time, and once per interval over all nodes.</summary>
public sealed class JobRuns(AppDbContext db)
{
    /// <summary>Takes a job when its interval has passed and nobody runs it.</summary>
    /// <param name="name">The job.</param>
    /// <param name="every">Its interval, from start to start.</param>
    /// <param name="owner">The node that asks.</param>
    /// <param name="process">The instant, and who takes it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Whether the caller is to run it now.</returns>
    public async Task<bool> ClaimAsync(
        string name, TimeSpan every, string owner, Process process, CancellationToken cancellationToken)
    {
        await EnsureRowAsync(name, process, cancellationToken);
        var now = process.At;
        var before = now - every;
        var until = now + JobRun.Lease;
        return await db.JobRuns
            .Where(run => run.Name == name && (run.StartedAt == null || run.StartedAt <= before)
                && (run.LeasedUntil == null || run.LeasedUntil <= now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(run => run.StartedAt, now)
                    .SetProperty(run => run.LeaseOwner, owner)
                    .SetProperty(run => run.LeasedUntil, until),
                cancellationToken) > 0;
    }

    /// <summary>Writes down how it ended.</summary>
    public Task FinishAsync(string name, string owner, DateTime now, string? error, CancellationToken cancellationToken)
    {
        var told = error is { Length: > JobRun.ErrorLength } ? error[..JobRun.ErrorLength] : error;
        return db.JobRuns.Where(run => run.Name == name && run.LeaseOwner == owner).ExecuteUpdateAsync(
            set => set.SetProperty(run => run.FinishedAt, now)
                .SetProperty(run => run.LastError, told)
                .SetProperty(run => run.LeaseOwner, (string?)null)
                .SetProperty(run => run.LeasedUntil, (DateTime?)null),
            cancellationToken);
    }

    private async Task EnsureRowAsync(string name, Process process, CancellationToken cancellationToken)
    {
        if (await db.JobRuns.AnyAsync(run => run.Name == name, cancellationToken))
        {
            return;
        }

        var row = new JobRun { Name = name };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(process, cancellationToken);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // Another node was first; its row serves as well.
        }

        db.Entry(row).State = EntityState.Detached;
    }
}
