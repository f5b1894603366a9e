using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Data.Outbox;

/// <summary>Puts messages into the outbox; they are stored with the change that calls for them.</summary>
public static class OutboxWriter
{
    /// <summary>Kind of a message that sends a mail.</summary>
    public const string MailKind = "mail";

    extension(DbSet<OutboxMessage> outbox)
    {
        /// <summary>Sends a mail once the change is stored.</summary>
        /// <param name="mail">The finished mail.</param>
        /// <param name="key">What the mail is about, such as <c>application/17/received</c>: sent once per key.</param>
        /// <param name="process">The act that calls for it.</param>
        /// <param name="delay">How long it waits before it goes out.</param>
        public void AddMail(Mail mail, string key, Process process, TimeSpan delay = default) => outbox.Add(new OutboxMessage
        {
            Kind = MailKind,
            Payload = JsonSerializer.Serialize(mail),
            DeduplicationKey = key,
            CreatedAt = process.At,
            DueAt = process.At + delay,
        });
    }
}
