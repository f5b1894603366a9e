using System.Globalization;
using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>A time from–to that a line names.</summary>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="Length">Its characters.</param>
/// <param name="From">Its beginning; null where only an end is written.</param>
/// <param name="To">Its end; null where it lasts.</param>
/// <param name="IsCurrent">"Present", or an open dash.</param>
/// <param name="IsSingle">One date only.</param>
internal sealed record Period(int Start, int Length, PartialDate? From, PartialDate? To, bool IsCurrent, bool IsSingle)
{
    public int End => Start + Length;
}

/// <summary>Reads dates and periods in any of the ways that résumés write them.</summary>
internal static partial class PeriodText
{
    private const int WidestGap = 16;

    /// <summary>The first period of a line, else its first single date, else null.</summary>
    public static Period? Find(string line)
    {
        var dates = Dates(line);
        for (var index = 0; index < dates.Count; index++)
        {
            if (Range(line, dates, index) is { } period)
            {
                return period;
            }
        }

        var single = dates.Find(date => date.Value is not null && !date.IsDoubtful);
        return single is null ? null : new Period(single.Start, single.Length, single.Value, single.Value, IsCurrent: false, IsSingle: true);
    }

    /// <summary>Single dates of a line in their order; of years alone only whole ones.</summary>
    public static IEnumerable<(PartialDate Date, int Start, int End)> Singles(string line) => Dates(line)
        .Where(date => date.Value is not null && !date.IsDoubtful)
        .Select(date => (date.Value!.Value, date.Start, date.Start + date.Length));

    private static Period? Range(string line, List<Token> dates, int index)
    {
        var first = dates[index];
        if (first.IsOpen)
        {
            return null;
        }

        var since = Since().IsMatch(line.AsSpan(0, first.Start));
        if (index + 1 < dates.Count && IsBetween(line, first, dates[index + 1]) && Joined(first, dates[index + 1]) is { } joined)
        {
            return joined;
        }

        var rest = line.AsSpan(first.Start + first.Length);
        var isOpenEnded = first.Value is not null && OpenEnd().IsMatch(rest);
        return first.Value is { } from && !first.IsDoubtful && (since || isOpenEnded)
            ? new Period(first.Start, first.Length, from, null, IsCurrent: true, IsSingle: false)
            : null;
    }

    private static Period? Joined(Token first, Token second)
    {
        var start = first.Start;
        var length = second.Start + second.Length - first.Start;
        if (first.IsBare)
        {
            return null;
        }

        if (second.IsOpen)
        {
            return first.Value is null ? null : new Period(start, length, first.Value, null, IsCurrent: true, IsSingle: false);
        }

        // "May – August 2020": the first has no year of its own.
        var to = second.Value;
        var from = first.Value ?? (first.Month is { } month && to is { Year: var year } ? PartialDate.Of(year, month) : null);
        return from is null || to is null || from.Value.FirstDay > to.Value.LastDay
            ? null
            : new Period(start, length, from, to, IsCurrent: false, IsSingle: false);
    }

    private static bool IsBetween(string line, Token first, Token second)
    {
        var gap = second.Start - (first.Start + first.Length);
        return gap is >= 0 and <= WidestGap && Between().IsMatch(line.AsSpan(first.Start + first.Length, gap));
    }

    private static List<Token> Dates(string line)
    {
        var tokens = new List<Token>();
        foreach (var match in Date().EnumerateMatches(line))
        {
            var isApart = (match.Index == 0 || !IsPartOfNumber(line[match.Index - 1]))
                && (match.Index + match.Length >= line.Length || !char.IsLetterOrDigit(line[match.Index + match.Length]));
            if (isApart && Token.Read(line.Substring(match.Index, match.Length), match.Index) is { } token)
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    private static bool IsPartOfNumber(char before) => char.IsLetterOrDigit(before) || before is '.' or '$' or '#';

    private static int? MonthOf(string text) => text.Length < 3 ? null : text[..3].ToLowerInvariant() switch
    {
        "jan" => 1,
        "feb" => 2,
        "mar" => 3,
        "apr" => 4,
        "may" => 5,
        "jun" => 6,
        "jul" => 7,
        "aug" => 8,
        "sep" => 9,
        "oct" => 10,
        "nov" => 11,
        "dec" => 12,
        "spr" => 3,
        "sum" => 6,
        "fal" or "aut" => 9,
        "win" => 1,
        _ => null,
    };

    // Doubtful: by itself it may be something else, as "May", "May 15" and "3/20" may.
    private sealed record Token(int Start, int Length, PartialDate? Value, int? Month, bool IsOpen, bool IsDoubtful)
    {
        /// <summary>Two digits and nothing more; only the end of a period.</summary>
        public bool IsBare { get; private init; }

        public static Token? Read(string text, int start)
        {
            var match = Date().Match(text);
            if (match.Groups["open"].Success)
            {
                return new Token(start, text.Length, null, null, IsOpen: true, IsDoubtful: false);
            }

            var name = match.Groups["name"].Value;
            if (name.Length > 0)
            {
                return Named(match, name, text, start);
            }

            var year = YearOf(match.Groups["year"].Value, out var isShort);
            var month = Number(match.Groups["month"].Value);
            var date = year is null ? null : PartialDate.Of(year.Value, month, Number(match.Groups["day"].Value));
            var isMarked = match.Groups["mark"].Length > 0;
            return date is null
                ? null
                : new Token(start, text.Length, date, null, IsOpen: false, IsDoubtful: isShort && !isMarked)
                {
                    IsBare = isShort && month is null && !isMarked,
                };
        }

        private static Token? Named(Match match, string name, string text, int start)
        {
            var month = MonthOf(name);
            var year = YearOf(match.Groups["year"].Value, out var isShort);
            if (year is null)
            {
                return new Token(start, text.Length, null, month, IsOpen: false, IsDoubtful: true);
            }

            // A season is only known to be of the year.
            var isSeason = name[0] is 'w' or 'W' || name.StartsWith("sp", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("su", StringComparison.OrdinalIgnoreCase) || name[0] is 'f' or 'F' && name[1] is 'a' or 'A'
                || name.StartsWith("au", StringComparison.OrdinalIgnoreCase) && name[2] is 't' or 'T';
            var date = PartialDate.Of(year.Value, isSeason ? null : month, isSeason ? null : Number(match.Groups["day"].Value));
            return date is null ? null : new Token(start, text.Length, date, null, IsOpen: false, IsDoubtful: isShort && match.Groups["mark"].Length == 0);
        }

        private static int? Number(string digits) => digits.Length == 0 ? null : int.Parse(digits, CultureInfo.InvariantCulture);

        // "'09" and "98": nobody is on the labour market who began before 1950.
        private static int? YearOf(string digits, out bool isShort)
        {
            isShort = digits.Length == 2;
            var number = Number(digits);
            return number is { } value && isShort ? value < 50 ? 2000 + value : 1900 + value : number;
        }
    }

    private const string Months =
        "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?";

    private const string Year = @"(?<year>(19[4-9]|20[0-4])\d)";

    [GeneratedRegex(
        @"(?<open>present|current(ly)?( employed)?|to date|today|ongoing|now|till date|still (there|employed))"
        + @"|(?<day>\d{1,2}) (?<name>" + Months + @")[.,]? ?" + Year
        + "|(?<name>" + Months + @"|spring|summer|fall|autumn|winter)[.,]?[ -]?((?<day>\d{1,2})(st|nd|rd|th)?,? )?((of )?" + Year + @"|(?<mark>')(?<year>\d\d))"
        + "|(?<name>" + Months + @")[.,]?[ -]?(?<year>\d\d)"
        + "|(?<name>" + Months + @")\.?"
        + "|" + Year + @"[-/.](?<month>0[1-9]|1[0-2])([-/.](?<day>[0-3]\d))?"
        + @"|(?<month>0?[1-9]|1[0-2])[-/.](?<day>[0-3]?\d)[-/.](" + Year + @"|(?<year>\d\d))"
        + @"|(?<month>0?[1-9]|1[0-2]) ?[-/.] ?" + Year
        + @"|(?<month>0?[1-9]|1[0-2])/(?<year>\d\d)"
        + "|" + Year
        + @"|(?<mark>')(?<year>\d\d)|(?<year>\d\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"^[ \t.,)]*([-–—~/]+|to|thru|through|until|till|and)?[ \t(]*(to )?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"\b(since|starting|beginning)[ \t:]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Since();

    [GeneratedRegex(@"^[ \t]*([-–—]+|to)[ \t)]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OpenEnd();
}
