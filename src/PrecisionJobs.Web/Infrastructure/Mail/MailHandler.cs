using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using MimeKit;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Web.Background;

namespace PrecisionJobs.Web.Infrastructure.Mail;

/// <summary>
/// Sends a mail of the outbox. Its Message-Id comes from the message's key, so that a mail that went out twice, because a
/// node died between sending and writing that down, is one mail to a reader's mail program.
/// </summary>
public sealed class MailHandler(IMailTransport transport, IOptions<MailOptions> options) : IOutboxHandler
{
    /// <inheritdoc />
    public string Kind => OutboxWriter.MailKind;

    /// <inheritdoc />
    public async Task<HandlerOutcome> HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (Read(message.Payload) is not { To: not null, Subject: not null, Text: not null } mail)
        {
            return new HandlerOutcome.Poison("The payload is not a mail.");
        }

        if (!MailboxAddress.TryParse(mail.To, out var to))
        {
            return new HandlerOutcome.Poison("The address is not one that mail can be sent to.");
        }

        to.Name = mail.ToName;
        using var mime = Compose(mail, to, message);
        await transport.SendAsync(mime, cancellationToken);
        return new HandlerOutcome.Done();
    }

    private static Domain.Notifications.Mail? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<Domain.Notifications.Mail>(payload);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private MimeMessage Compose(Domain.Notifications.Mail mail, MailboxAddress to, OutboxMessage message)
    {
        var from = MailboxAddress.Parse(options.Value.From);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.DeduplicationKey)));
        var mime = new MimeMessage
        {
            Subject = mail.Subject.ReplaceLineEndings(" "),
            MessageId = $"{id[..40]}@{from.Domain}",
            Date = new DateTimeOffset(message.CreatedAt, TimeSpan.Zero),
            Body = new MultipartAlternative
            {
                new TextPart("plain") { Text = mail.Text },
                new TextPart("html") { Text = MailHtml.Of(mail.Subject, mail.Text) },
            },
        };
        mime.From.Add(from);
        mime.To.Add(to);
        mime.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mime;
    }
}
