using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>A pathway of the catalogue, as far as reading needs it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
public sealed record PathwayName(int Id, string Slug, string Name, PathwayKind Kind);

/// <summary>
/// All names of the catalogue that a text may hold. Built once; immutable and safe for any number of threads.
/// </summary>
/// <param name="terms">Skills and certifications.</param>
/// <param name="pathwaysOf">The pathways into an occupation, by its slug, the usual one first; empty where there are none.</param>
/// <param name="occupationOf">The slug of the occupation that a title certainly means, or null.</param>
public sealed partial class ReadingVocabulary(
    IEnumerable<CatalogueEntry> terms,
    Func<string, IReadOnlyList<PathwayName>> pathwaysOf,
    Func<string, string?> occupationOf)
{
    // "Welding" is the trade of a welder, "tool and die" of a maker of them.
    private static readonly string[] Workers = ["", " maker", " worker", "er", " operator", " technician"];

    /// <summary>Finds skills and certifications.</summary>
    public TermScanner Terms { get; } = new(terms);

    /// <summary>The slug of the occupation that a title, or the name of a trade, certainly means; null where none is certain.</summary>
    public string? OccupationOf(string title) => occupationOf(title);

    /// <summary>The occupation of a trade as a text names it: "sheet metal", "welding", "a boilermaker".</summary>
    public string? OccupationOfTrade(string trade)
    {
        trade = Rank().Replace(trade, string.Empty);
        var bare = trade.EndsWith("ing", StringComparison.OrdinalIgnoreCase) ? trade[..^3] + "er" : trade;
        return occupationOf(bare) ?? Array.ConvertAll(Workers, ending => occupationOf(trade + ending)).FirstOrDefault(slug => slug is not null);
    }

    /// <summary>The usual pathway of a kind into an occupation, or null; a school that it has not may be its degree.</summary>
    public PathwayName? Pathway(PathwayKind kind, string? occupation) => occupation is null ? null
        : Of(kind, occupation) ?? (kind == PathwayKind.Certificate ? Of(PathwayKind.AssociateDegree, occupation) : null);

    private PathwayName? Of(PathwayKind kind, string occupation) => pathwaysOf(occupation).FirstOrDefault(item => item.Kind == kind);

    [GeneratedRegex(
        @"^((an?|the|journey[- ]?(level|man|person|worker)?|skilled|senior|sr\.?|lead|qualified|experienced|certified|helper (to|of) an?) )+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Rank();
}
