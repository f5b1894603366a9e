using MimeKit;

namespace PrecisionJobs.Web.Infrastructure.Mail;

/// <summary>The way a finished mail leaves: SMTP, or a folder where it can be looked at.</summary>
public interface IMailTransport
{
    /// <summary>Hands the mail over; throws when that fails, so that it is tried again.</summary>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
