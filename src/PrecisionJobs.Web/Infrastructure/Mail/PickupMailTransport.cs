using MimeKit;

namespace PrecisionJobs.Web.Infrastructure.Mail;

/// <summary>Writes each mail as an <c>.eml</c> file into a folder.</summary>
public sealed class PickupMailTransport(StoragePaths paths) : IMailTransport
{
    /// <inheritdoc />
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(paths.Mail);
        var name = $"{message.Date.UtcDateTime:yyyyMMdd-HHmmss-fff}-{Guid.NewGuid():N}.eml";
        var unfinished = Path.Combine(paths.Mail, $"{name}.tmp");
        await message.WriteToAsync(unfinished, cancellationToken);
        File.Move(unfinished, Path.Combine(paths.Mail, name));
    }
}
