namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses that exist in Development alone.</summary>
public sealed class DevLinks
{
    public string Mail => "/dev/mail";

    public string MailMessage(string file) => $"/dev/mail/{file}";
}
