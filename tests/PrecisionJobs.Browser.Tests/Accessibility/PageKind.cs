using System.Text.RegularExpressions;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Browser.Tests.Accessibility;

/// <summary>A page of the product, whatever stands in the changing parts of its address.</summary>
/// <param name="Pattern">Its route.</param>
/// <param name="Audience">Who may open it.</param>
internal sealed record PageKind(string Pattern, string Audience)
{
    /// <summary>Answers to GET that are not pages: data, files, and pieces that script asks for.</summary>
    private static readonly string[] NotPages =
    [
        "/api/", "/feeds/", "/files/", "/sitemap", "/robots.txt", "/guide/suggest", "/guide/convert/answer",
        "/jobs/suggest",
        "/account/register/companies", "/me/profile/export/", "/me/profile/visibility/companies/suggest",
    ];

    private static readonly Lazy<IReadOnlyList<PageKind>> Approved = new(Read);

    private readonly Regex _address = AddressOf(Pattern);

    /// <summary>Every page there is, from the list of approved addresses; the more literal ones first.</summary>
    public static IReadOnlyList<PageKind> All => Approved.Value;

    /// <summary>The page that a path leads to.</summary>
    public static PageKind? Of(string path)
    {
        var plain = path.Split('?', '#')[0];
        return All.FirstOrDefault(kind => kind._address.IsMatch(plain));
    }

    private static List<PageKind> Read() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests/PrecisionJobs.Web.Tests/Rules/endpoints.approved.txt"))
            .Select(line => line.Split(' '))
            .Where(parts => parts is ["GET", ..] && !NotPages.Any(start => IsUnder(parts[1], start)))
            .Select(parts => new PageKind(parts[1], parts[2]))
            .OrderByDescending(kind => kind.Pattern.Split('/').Count(part => part.Length > 0 && part[0] != '{'))];

    private static bool IsUnder(string pattern, string start) => pattern.StartsWith(start, StringComparison.Ordinal);

    private static Regex AddressOf(string pattern)
    {
        var parts = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part =>
            !part.StartsWith('{') ? $"/{Regex.Escape(part)}"
            : part.EndsWith("?}", StringComparison.Ordinal) ? "(/[^/]*)?"
            : part.EndsWith(":int}", StringComparison.Ordinal) || part.EndsWith(":long}", StringComparison.Ordinal)
                ? "/[0-9]+"
            : "/[^/]+");
        return new Regex(
            $"^({string.Concat(parts)}|{(pattern == "/" ? "/" : "(?!)")})$",
            RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));
    }
}
