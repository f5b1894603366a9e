using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Admin.Outbox.Retry;

/// <summary>Puts a parked message back among those to be done, due now.</summary>
public sealed class RetryMessage(AppDbContext db)
{
    public async Task<MessageOutcome> ExecuteAsync(int id, Process process, CancellationToken cancellationToken)
    {
        var message = await db.Outbox.SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        if (message is null)
        {
            return MessageOutcome.NotFound;
        }

        if (!message.TryRetry(process.At))
        {
            return MessageOutcome.TooLate;
        }

        await db.SaveChangesAsync(process.For("Retry message"), cancellationToken);
        return MessageOutcome.Done;
    }
}
