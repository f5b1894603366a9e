using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Files;

/// <summary>What the uploader called a file: never used on disk, only shown and offered on download.</summary>
public static class FileNames
{
    // An inner extension that a server, a shell or a browser would run. "M.Ruiz.resume.pdf" is fine, "resume.php.pdf" is not.
    private static readonly FrozenSet<string> Executable = new[]
    {
        "php", "php3", "php4", "php5", "php7", "php8", "phtml", "phar", "phps", "asp", "aspx", "ascx", "ashx", "asmx", "cer",
        "cshtml", "vbhtml", "config", "htaccess", "jsp", "jspx", "cfm", "cgi", "pl", "py", "rb", "sh", "bash", "ps1", "bat",
        "cmd", "com", "exe", "dll", "msi", "scr", "hta", "vbs", "vbe", "wsf", "js", "mjs", "jse", "jar", "war", "class",
        "html", "htm", "xhtml", "shtml", "mht", "svg", "svgz", "xml", "xsl", "xslt", "swf", "lnk", "url", "docm", "dotm",
        "xlsm", "reg", "inf", "iso", "app", "apk",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name without path, or null when it is not acceptable.</summary>
    public static string? Base(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        return last.Length == 0 || last[^1] is '.' or ' ' || HidesAnExtension(last) ? null : last;
    }

    /// <summary>
    /// The name to keep: without control, formatting (right-to-left override) and reserved characters, with single
    /// spaces, and short enough. The extension stays.
    /// </summary>
    public static string Clean(string baseName)
    {
        var extension = Path.GetExtension(baseName).ToLowerInvariant();
        var result = new StringBuilder(baseName.Length);
        foreach (var rune in Path.GetFileNameWithoutExtension(baseName).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                continue;
            }

            result.Append(rune.Value is '"' or '<' or '>' or '|' or '?' or '*' || Rune.IsWhiteSpace(rune)
                ? " "
                : rune.ToString());
        }

        var stem = string.Join(' ', result.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        var room = StoredFile.NameLength - extension.Length;
        return (stem.Length == 0 ? "document" : stem.Length > room ? Cut(stem, room) : stem) + extension;
    }

    private static string Cut(string stem, int length) =>
        (char.IsHighSurrogate(stem[length - 1]) ? stem[..(length - 1)] : stem[..length]).TrimEnd();

    private static bool HidesAnExtension(string name) =>
        name.Split('.') is { Length: > 2 } parts
            && parts[1..^1].Any(part => Executable.Contains(part.Trim()));
}
