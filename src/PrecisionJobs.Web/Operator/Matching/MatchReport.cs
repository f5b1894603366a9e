using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings.Reading;

namespace PrecisionJobs.Web.Operator.Matching;

/// <summary>A résumé and how it fits.</summary>
/// <param name="File">Its name in the folder.</param>
/// <param name="Match">How it fits.</param>
internal sealed record RankedResume(string File, Match Match);

/// <summary>A file that could not be read.</summary>
/// <param name="File">Its name in the folder.</param>
/// <param name="Error">Why, in a sentence.</param>
internal sealed record UnreadResume(string File, string Error);

/// <summary>The ranking as JSON. Names are frozen: see docs/operations.md. Absent facts are left out, lists are always there.</summary>
internal static class MatchReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The whole answer.</summary>
    /// <param name="file">The posting's file.</param>
    /// <param name="posting">What was read of it.</param>
    /// <param name="facts">What it was matched by.</param>
    /// <param name="ranked">Résumés, the best first.</param>
    /// <param name="unread">Files that could not be read.</param>
    /// <param name="today">The day of the match.</param>
    /// <param name="top">Most résumés that are listed; null for all.</param>
    public static string Write(
        string file,
        ReadPostingFile posting,
        PostingFacts facts,
        IReadOnlyList<RankedResume> ranked,
        IReadOnlyList<UnreadResume> unread,
        DateOnly today,
        int? top) => JsonSerializer.Serialize(
        new
        {
            engineVersion = MatchEngine.Version,
            today,
            posting = Posting(file, posting, facts),
            resumes = ranked.Count,
            ranking = ranked.Take(top ?? int.MaxValue).Select((item, index) => Ranked(item, index + 1)),
            unread,
        },
        Options);

    private static object Posting(string file, ReadPostingFile posting, PostingFacts facts) => new
    {
        file,
        posting.Title,
        posting.Context.Occupation,
        posting.Places,
        facts.Shift,
        pay = (posting.Context.Pay ?? posting.Reading.Pay)?.ToString(),
        level = posting.Reading.Level,
        facts.ToleranceMicroinches,
        toleranceQuote = posting.Reading.ToleranceQuote,
        facts.UsPersonRequired,
        usPersonQuote = posting.Reading.UsPersonQuote ?? posting.Reading.CitizensOnlyQuote,
        requirements = posting.Reading.Requirements.Select(Requirement),
        conditions = posting.Reading.Conditions,
    };

    private static object Requirement(ReadRequirement item) => new
    {
        item.Kind,
        slug = item.Slug.Length == 0 ? null : item.Slug,
        item.Name,
        item.Category,
        item.Pathway,
        item.Importance,
        item.MinimumYears,
        item.MinimumMonths,
        item.MinimumLevel,
        item.AlternativeGroup,
        counts = !item.IsSoft,
        item.Quote,
    };

    private static object Ranked(RankedResume item, int rank) => new
    {
        rank,
        item.File,
        item.Match.Score,
        item.Match.Band,
        summary = MatchWords.Summary(item.Match, MatchSide.Company),
        parts = item.Match.Parts.Select(Part),
        gates = item.Match.Gates.Select(gate => new { gate.Kind, gate.State, gate.Slug, gate.Name, gate.Miles, reason = MatchWords.Of(gate, MatchSide.Company) }),
        ask = MatchAdvice.FirstToAsk(item.Match).Select(question => MatchWords.Of(question, MatchSide.Company)),
    };

    private static object Part(MatchPart part) => new
    {
        part.Kind,
        slug = part.Slug.Length == 0 ? null : part.Slug,
        part.Name,
        part.Importance,
        part.AskedYears,
        part.AskedFigure,
        part.Points,
        part.MaximumPoints,
        part.State,
        alternatives = part.Alternatives.Count == 0 ? null : part.Alternatives.Select(one => new { one.Kind, one.Slug, one.Name, one.Years }),
        evidence = part.Evidence,
        reason = MatchWords.Of(part, MatchSide.Company),
    };
}
