using System.Globalization;
using PrecisionJobs.Domain.Postings.Reading;

namespace PrecisionJobs.Domain.Tests.Postings.Reading;

/// <summary>Writes a reading as lines that a test can state: "required cnc-machining 36m", alternatives with "or" between.</summary>
internal static class ReadingText
{
    public static IReadOnlyList<string> Lines(PostingReading reading) =>
    [
        .. reading.Requirements.Where(item => !item.IsSoft)
            .GroupBy(item => item.AlternativeGroup is { } group ? $"group {group}" : $"item {item.Kind} {item.Slug} {item.Pathway}", StringComparer.Ordinal)
            .Select(group => $"{group.First().Importance.ToString().ToLowerInvariant()} {string.Join(" or ", group.Select(One))}")
            .Order(StringComparer.Ordinal),
    ];

    private static string One(ReadRequirement item)
    {
        var name = item.Kind switch
        {
            AskedKind.TradeExperience => $"trade:{item.Slug}",
            AskedKind.Pathway => item.Slug.Length > 0 ? item.Slug : $"pathway:{item.Pathway}",
            _ => item.Slug,
        };
        return item.MinimumMonths is { } months ? string.Create(CultureInfo.InvariantCulture, $"{name} {months}m") : name;
    }
}
