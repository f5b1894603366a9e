using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Guide.Compare;

/// <summary>Two occupations side by side, or the form to choose them.</summary>
/// <param name="Occupations">All to choose from.</param>
/// <param name="A">The first; null where none is chosen.</param>
/// <param name="B">The second; null where none is chosen.</param>
/// <param name="Unknown">Slugs that were asked for and name no occupation.</param>
/// <param name="Differences">What differs, in sentences.</param>
/// <param name="Rows">The table.</param>
public sealed record ComparePage(
    IReadOnlyList<KnownOccupation> Occupations,
    KnownOccupation? A,
    KnownOccupation? B,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Differences,
    IReadOnlyList<CompareRow> Rows)
{
    /// <summary>Both are chosen, and they are not the same.</summary>
    public bool IsComplete => A is not null && B is not null && A.Id != B.Id;

    /// <summary>The same one was chosen twice.</summary>
    public bool IsSame => A is not null && A.Id == B?.Id;
}

/// <summary>A fact of both.</summary>
/// <param name="Label">What it is.</param>
/// <param name="A">Of the first; several things are a line each.</param>
/// <param name="B">Of the second.</param>
/// <param name="HrefA">Where the first leads, if anywhere.</param>
/// <param name="HrefB">Where the second leads, if anywhere.</param>
public sealed record CompareRow(string Label, string A, string B, string? HrefA = null, string? HrefB = null)
{
    public bool IsDifferent => A != B;
}
