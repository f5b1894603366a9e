using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Data.Outbox;

/// <summary>
/// Hands each message to one worker at a time. A claim is one conditional update, so of several nodes that see the same
/// message one gets it; a worker that dies leaves a lease that runs out.
/// </summary>
public sealed class OutboxClaims(AppDbContext db)
{
    /// <summary>Ids of messages that may be worked on now, the longest due first.</summary>
    public Task<List<int>> DueAsync(DateTime now, int count, CancellationToken cancellationToken) =>
        Open(now).OrderBy(message => message.DueAt).ThenBy(message => message.Id).Take(count)
            .Select(message => message.Id).ToListAsync(cancellationToken);

    /// <summary>Takes a message for <paramref name="owner"/> and counts the try; null when another has it or it is done.</summary>
    public async Task<OutboxMessage?> ClaimAsync(
        int id, string owner, DateTime now, CancellationToken cancellationToken)
    {
        var until = now + OutboxMessage.Lease;
        var claimed = await Open(now).Where(message => message.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(message => message.LeaseOwner, owner)
                .SetProperty(message => message.LeasedUntil, until)
                .SetProperty(message => message.Attempts, message => message.Attempts + 1),
            cancellationToken);
        return claimed == 0
            ? null
            : await db.Outbox.AsNoTracking().SingleOrDefaultAsync(
                message => message.Id == id && message.LeaseOwner == owner, cancellationToken);
    }

    /// <summary>
    /// It is done. The key stays, so that it is not done again; what it said is not needed any more and goes.
    /// </summary>
    public Task CompleteAsync(OutboxMessage message, DateTime now, CancellationToken cancellationToken) =>
        Held(message).ExecuteUpdateAsync(
            set => set.SetProperty(held => held.DoneAt, now)
                .SetProperty(held => held.Payload, "{}")
                .SetProperty(held => held.LastError, (string?)null)
                .SetProperty(held => held.LeaseOwner, (string?)null)
                .SetProperty(held => held.LeasedUntil, (DateTime?)null),
            cancellationToken);

    /// <summary>It failed: later again.</summary>
    public Task RetryAsync(OutboxMessage message, string error, DateTime now, CancellationToken cancellationToken)
    {
        var due = now + OutboxMessage.BackOff(message.Attempts);
        var told = Cut(error);
        return Held(message).ExecuteUpdateAsync(
            set => set.SetProperty(held => held.DueAt, due)
                .SetProperty(held => held.LastError, told)
                .SetProperty(held => held.LeaseOwner, (string?)null)
                .SetProperty(held => held.LeasedUntil, (DateTime?)null),
            cancellationToken);
    }

    /// <summary>It will not succeed by itself: an administrator sees it.</summary>
    public Task ParkAsync(OutboxMessage message, string error, DateTime now, CancellationToken cancellationToken)
    {
        var told = Cut(error);
        return Held(message).ExecuteUpdateAsync(
            set => set.SetProperty(held => held.ParkedAt, now)
                .SetProperty(held => held.LastError, told)
                .SetProperty(held => held.LeaseOwner, (string?)null)
                .SetProperty(held => held.LeasedUntil, (DateTime?)null),
            cancellationToken);
    }

    private static string Cut(string error) =>
        error.Length <= OutboxMessage.ErrorLength ? error : error[..OutboxMessage.ErrorLength];

    private IQueryable<OutboxMessage> Open(DateTime now) => db.Outbox.Where(
        message => message.DoneAt == null && message.ParkedAt == null && message.DueAt <= now
            && (message.LeasedUntil == null || message.LeasedUntil <= now));

    // Only while the claim is still this one: after the lease ran out another node may have it.
    private IQueryable<OutboxMessage> Held(OutboxMessage message) => db.Outbox.Where(
        held => held.Id == message.Id && held.LeaseOwner == message.LeaseOwner && held.Attempts == message.Attempts);
}
