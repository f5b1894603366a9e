using System.Collections.Concurrent;
using System.Threading.Channels;
using MimeKit;
using PrecisionJobs.Web.Infrastructure.Mail;

namespace PrecisionJobs.Testing;

/// <summary>Keeps mails instead of sending them; can be told to fail.</summary>
public sealed class CaughtMail : IMailTransport
{
    private readonly ConcurrentQueue<MimeMessage> _messages = new();
    private readonly Channel<MimeMessage> _sent = Channel.CreateUnbounded<MimeMessage>();

    /// <summary>What was sent, oldest first.</summary>
    public IReadOnlyList<MimeMessage> Messages => [.. _messages];

    /// <summary>While set, sending throws it.</summary>
    public Exception? Failure { get; set; }

    /// <inheritdoc />
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        // Through its wire form, as a receiver gets it.
        using var wire = new MemoryStream();
        await message.WriteToAsync(wire, cancellationToken);
        wire.Position = 0;
        var received = await MimeMessage.LoadAsync(wire, cancellationToken);
        _messages.Enqueue(received);
        _sent.Writer.TryWrite(received);
    }

    /// <summary>The mails to one address.</summary>
    public IReadOnlyList<MimeMessage> To(string address) =>
        [.. _messages.Where(message => message.To.Mailboxes.Any(
            box => string.Equals(box.Address, address, StringComparison.OrdinalIgnoreCase)))];

    /// <summary>Waits for the next mail of a host whose background work runs; fails after half a minute.</summary>
    public async Task<MimeMessage> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _sent.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The link in the last mail to an address that leads to a path of the site, as path and query.</summary>
    public string LinkTo(string address, string path)
    {
        var text = To(address)[^1].TextBody ?? string.Empty;
        var link = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => Uri.TryCreate(word, UriKind.Absolute, out _)).Select(word => new Uri(word))
            .FirstOrDefault(uri => uri.AbsolutePath == path);
        return link?.PathAndQuery ?? throw new InvalidOperationException($"No link to {path} in:\n{text}");
    }
}
