using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Testing.Builders;

public sealed partial class Given
{
    /// <summary>A browser in which a new administrator is signed in.</summary>
    public async Task<TestBrowser> AdministratorSignedInAsync(string name = "Avery Stone") =>
        await SignedInAsync((await AccountAsync(Roles.Administrator, name)).Email!);

    /// <summary>A message that failed as often as it may.</summary>
    public async Task<OutboxMessage> ParkedMessageAsync(string error = "550 mailbox unavailable")
    {
        var message = new OutboxMessage
        {
            Kind = OutboxWriter.MailKind,
            Payload = """{"To":"dana@example.com","ToName":"Dana","Subject":"Your application","Text":"Secret words"}""",
            DeduplicationKey = string.Create(CultureInfo.InvariantCulture, $"test/{Interlocked.Increment(ref _counter)}"),
            CreatedAt = Now,
            DueAt = Now,
            Attempts = OutboxMessage.MaximumAttempts,
            ParkedAt = Now,
            LastError = error,
        };
        await StoreAsync(message);
        return message;
    }

    /// <summary>The mails that wait to be sent to an address, oldest first.</summary>
    public async Task<IReadOnlyList<(Mail Mail, OutboxMessage Message)>> MailsToAsync(string address)
    {
        var messages = await host.WithDatabaseAsync(db => db.Outbox.AsNoTracking()
            .Where(message => message.Kind == OutboxWriter.MailKind).OrderBy(message => message.Id).ToListAsync());
        return
        [
            .. messages.Select(message => (Mail: System.Text.Json.JsonSerializer.Deserialize<Mail>(message.Payload)!, message))
                .Where(pair => string.Equals(pair.Mail.To, address, StringComparison.OrdinalIgnoreCase)),
        ];
    }
}
