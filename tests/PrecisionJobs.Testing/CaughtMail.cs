using System.Collections.Concurrent;
using MimeKit;
using PrecisionJobs.Web.Infrastructure.Mail;

namespace PrecisionJobs.Testing;

/// <summary>Keeps mails instead of sending them; can be told to fail.</summary>
public sealed class CaughtMail : IMailTransport
{
    private readonly ConcurrentQueue<MimeMessage> _messages = new();

    /// <summary>What was sent, oldest first.</summary>
    public IReadOnlyList<MimeMessage> Messages => [.. _messages];

    /// <summary>While set, sending throws it.</summary>
    public Exception? Failure { get; set; }

    /// <inheritdoc />
    public Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        _messages.Enqueue(message);
        return Task.CompletedTask;
    }

    /// <summary>The mails to one address.</summary>
    public IReadOnlyList<MimeMessage> To(string address) =>
        [.. _messages.Where(message => message.To.Mailboxes.Any(
            box => string.Equals(box.Address, address, StringComparison.OrdinalIgnoreCase)))];
}
