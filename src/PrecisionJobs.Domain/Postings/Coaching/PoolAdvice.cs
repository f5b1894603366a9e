using System.Globalization;
using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Domain.Postings.Coaching;

/// <summary>A requirement with the pool that it leaves, told so that nobody can be found out.</summary>
/// <param name="Name">What is asked for.</param>
/// <param name="Importance">How much.</param>
/// <param name="Meet">How many within reach meet it.</param>
/// <param name="Advice">What it costs, in a sentence; null where it costs nothing worth a word.</param>
public sealed record PoolLine(string Name, RequirementImportance Importance, string Meet, string? Advice);

/// <summary>The pool of a posting in words.</summary>
/// <param name="InReach">How many candidates are within reach.</param>
/// <param name="MeetAll">How many of them show everything required.</param>
/// <param name="Lines">Each requirement.</param>
public sealed record PoolWords(string InReach, string MeetAll, IReadOnlyList<PoolLine> Lines);

/// <summary>Says what the requirements of a posting do to the pool of candidates.</summary>
public static class PoolAdvice
{
    /// <summary>Fewer people than this are never told as a number.</summary>
    public const int SmallCell = 5;

    // Without it there would be at least half as many again: worth a thought.
    private const int WorthPercent = 150;

    /// <summary>A number of people: "12", "fewer than 5".</summary>
    public static string Cell(int people) => people < SmallCell
        ? $"fewer than {SmallCell}"
        : people.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A preview in words.</summary>
    public static PoolWords Of(PoolPreview preview) => new(
        Cell(preview.InReach),
        Cell(preview.MeetAll),
        [.. preview.Requirements.Select(item => new PoolLine(item.Name, item.Importance, Cell(item.Meet), AdviceFor(item, preview)))]);

    private static string? AdviceFor(PoolRequirement item, PoolPreview preview) =>
        item.Importance == RequirementImportance.Required && item.MeetAllWithout >= SmallCell
            && item.MeetAllWithout * 100 >= Math.Max(1, preview.MeetAll) * WorthPercent
            ? $"If it were preferred, {Cell(item.MeetAllWithout)} instead of {Cell(preview.MeetAll)} would show everything required. Can it be learned here?"
            : null;
}
