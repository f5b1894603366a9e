using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>Finds what a clause names: catalogue entries, pathways and times in the trade, in their order.</summary>
internal static partial class ClauseMentions
{
    private const int LongestBackward = 25;

    // Names of the catalogue that offices use for something else.
    private static readonly FrozenSet<string> Everyday = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "filing", "indicating", "all positions", "all position", "rebuild", "offsets", "stock", "records");

    // "Must be a US person (ITAR)" is a condition for hiring, not a skill.
    private const string ExportRules = "itar-ear";

    /// <summary>The mentions of a clause.</summary>
    /// <param name="text">The clause.</param>
    /// <param name="terms">The catalogue's names.</param>
    /// <param name="isAsked">It stands among the requirements.</param>
    public static List<Mention> Find(string text, TermScanner terms, bool isAsked)
    {
        var pathways = PathwayText.Find(text);
        var mentions = terms.Scan(text, isList: isAsked, isWork: true)
            .Where(hit => !IsInside(hit, pathways) && !IsOnlyARank(hit, text) && hit.Entry.Slug != ExportRules && !Everyday.Contains(hit.Words(text)))
            .Select(hit => new Mention(hit.Start, hit.End, hit.Entry.Kind == CatalogueKind.Certification ? AskedKind.Certification : AskedKind.Skill)
            {
                Entry = hit.Entry,
            })
            .DistinctBy(mention => (mention.Entry, mention.Start))
            .ToList();
        mentions.AddRange(pathways.Select(item => new Mention(item.Start, item.End, AskedKind.Pathway) { Pathway = item.Kind, Trade = item.Trade }));
        mentions.Sort((left, right) => left.Start.CompareTo(right.Start));
        AddTimes(text, mentions);
        AddEquivalents(text, mentions);
        mentions.Sort((left, right) => left.Start.CompareTo(right.Start));
        return mentions;
    }

    // "Completed apprenticeship" is the pathway; "as a journey-level machinist" is a rank, not a card.
    private static bool IsInside(TermHit hit, IReadOnlyList<PathwayMention> pathways) =>
        pathways.Any(item => hit.Start < item.End && item.Start < hit.End);

    private static bool IsOnlyARank(TermHit hit, string text) => hit.Entry.Slug == "journeyworker-certificate"
        && !Card().IsMatch(text.AsSpan(hit.Start, Math.Min(text.Length, hit.End + 20) - hit.Start));

    /// <summary>A time belongs to the names it stands before, or else to the trade.</summary>
    private static void AddTimes(string text, List<Mention> mentions)
    {
        var times = DurationText.Find(text);
        foreach (var (index, time) in times.Index())
        {
            var end = index + 1 < times.Count ? times[index + 1].Start : text.Length;
            var reach = ReachOf(text, time.End, end);
            var after = text[time.End..reach];
            var title = Title().Match(after);
            if (!title.Success && Attach(mentions, time, reach, text))
            {
                continue;
            }

            if (title.Success || Trade().IsMatch(after) || Trade().IsMatch(text.AsSpan(Math.Max(0, time.Start - 40), Math.Min(40, time.Start))))
            {
                mentions.Add(new Mention(time.Start, Math.Max(time.End, time.End + (title.Success ? title.Index + title.Length : 0)), AskedKind.TradeExperience)
                {
                    Months = time.Months,
                    Trade = title.Success ? title.Groups["title"].Value : null,
                });
            }
        }
    }

    /// <summary>How far a time reaches: up to a new thought of the clause.</summary>
    private static int ReachOf(string text, int from, int to)
    {
        var stop = NewThought().Match(text, from, to - from);
        return stop.Success ? stop.Index : to;
    }

    private static bool Attach(List<Mention> mentions, Duration time, int reach, string text)
    {
        var isAttached = false;
        var last = time.End;
        for (var index = 0; index < mentions.Count; index++)
        {
            var item = mentions[index];
            var isAhead = item.Start >= time.End && item.Start < reach;
            if (item.Kind != AskedKind.Skill || item.IsSoft || item.Months is not null || !isAhead)
            {
                continue;
            }

            // "5 years of experience in a machine shop with Haas": the years are of the shop.
            if (!isAttached && Place().IsMatch(text.AsSpan(time.End, item.Start - time.End)))
            {
                return false;
            }

            // "3 years of machining, Mastercam": what comes after the comma is another thing, unless it goes on with a list.
            var between = text.AsSpan(last, item.Start - last);
            if (isAttached && between.Contains(',') && !ClauseGroups.IsEnumeration(between))
            {
                break;
            }

            mentions[index] = item with { Months = time.Months };
            (isAttached, last) = (true, item.End);
        }

        return isAttached || AttachBackward(mentions, time, text);
    }

    // "Mastercam: 3 years", "TIG welding (2 years)".
    private static bool AttachBackward(List<Mention> mentions, Duration time, string text)
    {
        var index = mentions.FindLastIndex(item => item.End <= time.Start);
        if (index < 0 || mentions[index] is not { Kind: AskedKind.Skill, IsSoft: false, Months: null } before
            || time.Start - before.End > LongestBackward
            || !Colon().IsMatch(text.AsSpan(before.End, time.Start - before.End)))
        {
            return false;
        }

        mentions[index] = before with { Months = time.Months };
        return true;
    }

    // "or equivalent experience": time in the trade, no matter how long.
    private static void AddEquivalents(string text, List<Mention> mentions)
    {
        var match = Equivalent().Match(text);
        if (match.Success && mentions.Exists(item => item.Kind is AskedKind.Pathway or AskedKind.Certification && item.End <= match.Index + 3))
        {
            mentions.Add(new Mention(match.Index + 3, match.Index + match.Length, AskedKind.TradeExperience));
        }
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(card|certificat|licen[cs]e|papers|credential|status|ticket|rank)", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Card();

    [GeneratedRegex(
        @"^[ \w/'’-]{0,60}?\b(as|level of|title of) (an? |the )?(?<title>[A-Za-z][\w&/ -]{3,60}?)(?=$|[,.;()]| (or|in|with|which|who|at|performing|inspecting|working|running|operating|using|and)\b)",
        Plain,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(experience|exp\b|background|trade|journey|industry|field|machine shop|tool ?room|job shop|shop|manufactur|machin|weld|fabricat|cabinet|woodwork|inspect|work(ing)?\b|quality|assembl)", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Trade();

    [GeneratedRegex(@"\b(in an?|within an?|in the) [\w -]{0,30}(shop|environment|industry|setting|facility|plant|trade|field)\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"[;(]|,? (and|or) (\d|one|two|three|four|five|an? )|[,&]? ?\b(knowledge of|ability to|able to|proficien|familiar|understanding of|must|strong|including|or (an? )?(equivalent|degree|associate|bachelor|trade|journey|apprentice|certificate|completion|military)|plus (a|an)\b|preferred|is required|are required)",
        Plain,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NewThought();

    [GeneratedRegex(@"^[\w -]{0,12}[:(–-] ?(minimum|at least|min\.?)? ?$|^ ?(experience)?[,:(–-] ?(minimum|at least|min\.?)? ?$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\bor (an? )?((equivalent|relevant|related|comparable|commensurate)( \w+){0,3}? (experience|combination|work history)|(experience|work experience|on[- ]the[- ]job)( \w+){0,2}? equivalent)", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Equivalent();
}
