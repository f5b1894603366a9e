using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Background.Cleanup;

/// <summary>Removes messages that were done or discarded long ago. Parked ones stay until an administrator has dealt with them.</summary>
public sealed class RemoveDoneMessages(AppDbContext db) : IRecurringJob
{
    /// <summary>How long a done message's key still keeps the same message from being stored again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <inheritdoc />
    public string Name => "remove-done-messages";

    /// <inheritdoc />
    public string Owner => "Operations";

    /// <inheritdoc />
    public string Purpose => "Removes outbox messages 90 days after they were done or discarded; parked ones stay.";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromHours(6);

    /// <inheritdoc />
    public Task RunAsync(Process process, CancellationToken cancellationToken)
    {
        var before = process.At - Kept;
        return db.Outbox
            .Where(message => (message.DoneAt != null && message.DoneAt < before)
                || (message.DiscardedAt != null && message.DiscardedAt < before))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
