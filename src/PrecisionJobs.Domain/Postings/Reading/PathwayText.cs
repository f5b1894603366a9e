using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>A way into the trade that a text names.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The first character after it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Trade">What it is in, as written: "a sheet metal worker"; null where nothing is said.</param>
internal sealed record PathwayMention(int Start, int End, PathwayKind Kind, string? Trade);

/// <summary>Finds apprenticeships, degrees, schools and service that a text asks for.</summary>
internal static partial class PathwayText
{
    private static readonly (Regex Words, PathwayKind Kind)[] Kinds =
    [
        (PreApprenticeship(), PathwayKind.PreApprenticeship), (Apprenticeship(), PathwayKind.RegisteredApprenticeship),
        (Associate(), PathwayKind.AssociateDegree), (Bachelor(), PathwayKind.BachelorDegree), (Military(), PathwayKind.Military),
        (School(), PathwayKind.Certificate),
    ];

    /// <summary>The mentions in a clause, in order; they do not overlap.</summary>
    public static IReadOnlyList<PathwayMention> Find(string clause)
    {
        var found = new List<PathwayMention>();
        foreach (var (words, kind) in Kinds)
        {
            for (var match = words.Match(clause); match.Success; match = match.NextMatch())
            {
                var (start, end) = (match.Index, match.Index + match.Length);
                if (!found.Exists(item => start < item.End && item.Start < end))
                {
                    var trade = match.Groups["trade"] is { Success: true, Length: > 2 } named ? named.Value.Trim() : null;
                    found.Add(new PathwayMention(start, end, kind, trade));
                }
            }
        }

        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        return found;
    }

    /// <summary>A training that makes up for a part of what is asked for only: "for each year lacking, up to two years".</summary>
    public static bool IsPartSubstitute(string clause) => Substituted().IsMatch(clause) && Partly().IsMatch(clause);

    /// <summary>Something that may stand for another thing.</summary>
    public static bool IsSubstitute(string clause) => Substituted().IsMatch(clause);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string InTrade = @"( (program|training|certificate))?(( (as|in|for) )(an? |the )?(?<trade>[a-z][a-z&/ -]{2,50}?(?=$|[,.;()]| (or|and|from|at|program|trade|field|with|is|preferred|required)\b)))?";

    [GeneratedRegex(@"\bpre-?apprentice(ship)?\b( (program|training))?|\bpre-craft trainee\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PreApprenticeship();

    [GeneratedRegex(
        @"\b((completion|graduat(e|ion)) (of|from) )?((an?|the|formal|recognized|registered|accredited|approved|state|federal|dol|\d[- ]year|four[- ]year|union|completed|(?<trade>tool (and|&) die|machinist|tool ?maker|welder|welding|cabinetmaker|sheet metal( worker)?|millwright|pipefitter|boilermaker|cnc)) )*apprenticeship\b(?! (is |are )?(available|offered|opportunit))"
        + @"( program)?(( (as|in|for) )(an? |the )?(?<trade>[a-z][a-z&/ -]{2,50}?(?=$|[,.;()]| (or|and|from|at|program|trade|field|with|is|preferred|required)\b)))?",
        Plain,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Apprenticeship();

    [GeneratedRegex(
        @"\b(associate(['’]?s)?['’]? (of |in |of applied |degree|level)|(?-i:A\.?A\.?S\.?|A\.S\.)\b|(two|2)[- ]year (technical |college |associate['’]?s? )?degree|technical degree)(degree)?" + InTrade,
        Plain,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Associate();

    [GeneratedRegex(
        @"\b(bachelor(['’]?s)?['’]?( of (science|arts|engineering))?( degree)?|(?-i:B\.?S\.?M\.?E\.?|B\.S\.|BS/BA|BA/BS|BS)\b( degree)?|(four|4)[- ]year (college |university )?degree|(college|university) degree|degree(?= in [\w /,]{0,40}engineering))" + InTrade,
        Plain,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bachelor();

    [GeneratedRegex(
        @"\b(military (\w+ ){0,2}?(training|experience|service|school|background|equivalent)|((u\.?s\.? )?(navy|air force|army|marine corps?|coast guard)) (\w+ ){0,3}?(training|experience|school|machinist|machinery repairman|hull technician|welder|rating)|while in the (united states |u\.?s\.? )?armed forces)\b",
        Plain,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Military();

    [GeneratedRegex(
        @"\b((trade|vocational|technical|tech|vo-?tech|welding|machinist|machining|woodworking) (school|college|institute)|(vocational|technical|trade)(/technical)? (training|program|certificate|certification|diploma|education|coursework)"
        + @"|vo-?tech|(certificate|diploma)(?= in )|(completion of )?(an? )?(course|courses|coursework|course work|program)(?= in [\w /,]{0,40}(mach|weld|metal|tool|wood|cabinet|carpent|millwork|manufactur|inspection|drafting|sheet))|(?<trade>\w+( and \w+)?) program (at|from) an? (accredited|recognized))( (degree|certificate|diploma|graduate|training))?" + InTrade,
        Plain,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex School();

    [GeneratedRegex(@"\b(substitut(e|ed|es|ion|ing)|in lieu of|in place of|instead of|counts? (as|toward))\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Substituted();

    [GeneratedRegex(@"\b(each year|year[- ]for[- ]year|up to|maximum|one year of|\w+ years? of (the )?(required|experience)|part of)\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Partly();
}
