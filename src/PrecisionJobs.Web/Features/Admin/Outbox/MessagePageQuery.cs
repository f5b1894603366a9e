using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Web.Features.Admin.Outbox;

/// <summary>A message with what went wrong.</summary>
/// <param name="Message">The message.</param>
/// <param name="To">Whom a mail is for; the text of a mail is not an administrator's to read.</param>
/// <param name="Subject">Subject of a mail.</param>
public sealed record MessagePage(OutboxMessage Message, string? To, string? Subject);

/// <summary>Reads one message.</summary>
public sealed class MessagePageQuery(AppDbContext db)
{
    public async Task<MessagePage?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var message = await db.Outbox.AsNoTracking().SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        if (message is null)
        {
            return null;
        }

        var mail = message.Kind == OutboxWriter.MailKind ? MailOf(message.Payload) : null;
        return new MessagePage(message, mail?.To, mail?.Subject);
    }

    // A payload that cannot be read may be the very reason why the message was parked.
    private static Mail? MailOf(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<Mail>(payload);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
