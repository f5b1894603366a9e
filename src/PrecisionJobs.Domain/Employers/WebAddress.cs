namespace PrecisionJobs.Domain.Employers;

/// <summary>Reads the address of a website as people type it; also the guard before one becomes a link.</summary>
public static class WebAddress
{
    /// <summary>The whole address, https where no scheme was typed; null where it is none.</summary>
    public static string? Read(string? text)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        var whole = trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : $"https://{trimmed}";
        return Uri.TryCreate(whole, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.Host.Contains('.', StringComparison.Ordinal)
            && !address.Host.EndsWith('.')
            && address.UserInfo.Length == 0
            && !trimmed.Contains(' ', StringComparison.Ordinal)
            ? whole
            : null;
    }
}
