using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace PrecisionJobs.Web.Infrastructure.Mail;

/// <summary>Sends through an SMTP server, encrypted whenever the server can.</summary>
public sealed class SmtpMailTransport(IOptions<MailOptions> options) : IMailTransport
{
    /// <inheritdoc />
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var client = new SmtpClient();
        await client.ConnectAsync(settings.SmtpHost, settings.SmtpPort, SecurityOf(settings), cancellationToken);
        if (settings.SmtpUser.Length > 0)
        {
            await client.AuthenticateAsync(settings.SmtpUser, settings.SmtpPassword, cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    // Port 465 speaks TLS from the first byte. A password never goes over a line that nothing protects.
    private static SecureSocketOptions SecurityOf(MailOptions settings) => settings switch
    {
        { SmtpPort: 465 } => SecureSocketOptions.SslOnConnect,
        { SmtpUser.Length: > 0 } => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.StartTlsWhenAvailable,
    };
}
