using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Admin.Outbox.Discard;

/// <summary>Gives a parked message up for good; the reason stands in the audit.</summary>
public sealed class DiscardMessage(AppDbContext db)
{
    public async Task<MessageOutcome> ExecuteAsync(
        int id, string reason, Process process, CancellationToken cancellationToken)
    {
        var message = await db.Outbox.SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        if (message is null)
        {
            return MessageOutcome.NotFound;
        }

        if (!message.IsParked || !message.TryDiscard(process.At))
        {
            return MessageOutcome.TooLate;
        }

        await db.SaveChangesAsync(process.For("Discard message", reason), cancellationToken);
        return MessageOutcome.Done;
    }
}
