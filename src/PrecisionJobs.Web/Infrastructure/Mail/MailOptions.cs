namespace PrecisionJobs.Web.Infrastructure.Mail;

/// <summary>Section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    /// <summary>Name and address mails come from.</summary>
    public string From { get; set; } = "PrecisionJobs <no-reply@precisionjobs.example>";

    /// <summary>SMTP server; empty puts mails into the pickup folder.</summary>
    public string SmtpHost { get; set; } = string.Empty;

    public int SmtpPort { get; set; } = 587;

    public string SmtpUser { get; set; } = string.Empty;

    public string SmtpPassword { get; set; } = string.Empty;
}
