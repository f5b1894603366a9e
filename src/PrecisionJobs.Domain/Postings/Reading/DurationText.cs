using System.Globalization;
using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>A time that a text names.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The first character after it.</param>
/// <param name="Months">The low end, in months, 1 to 480.</param>
internal sealed record Duration(int Start, int End, int Months);

/// <summary>
/// Finds times of experience: "3+ years", "five (5) years", "at least two years", "3 to 5 yrs", "eighteen months". Of a span
/// the low end counts. Times that are no experience are left out: ages, terms, what a company says of itself.
/// </summary>
internal static partial class DurationText
{
    private const string Words =
        "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty";

    private static readonly string[] Numbers = Words.Split('|');

    /// <summary>The times in a clause, in order.</summary>
    public static IReadOnlyList<Duration> Find(string clause)
    {
        if (OfOthers().IsMatch(clause))
        {
            return [];
        }

        var found = new List<Duration>();
        foreach (var match in Time().EnumerateMatchesOf(clause))
        {
            var months = MonthsOf(match);
            if (months is >= 1 and <= PostingRequirement.MaximumYears * 12
                && !IsNoExperience(clause.AsSpan(0, match.Index), clause.AsSpan(match.Index + match.Length), match.Groups["months"].Success))
            {
                found.Add(new Duration(match.Index, match.Index + match.Length, months));
            }
        }

        return found;
    }

    private static IEnumerable<Match> EnumerateMatchesOf(this Regex regex, string text)
    {
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            yield return match;
        }
    }

    private static int MonthsOf(Match match)
    {
        var figure = match.Groups["digits"].Success
            ? decimal.Parse(match.Groups["digits"].Value, CultureInfo.InvariantCulture)
            : match.Groups["word"].Success ? Array.IndexOf(Numbers, match.Groups["word"].Value.ToLowerInvariant()) + 1
            : 1;
        return (int)(match.Groups["months"].Success ? figure : figure * 12);
    }

    private static bool IsNoExperience(ReadOnlySpan<char> before, ReadOnlySpan<char> after, bool isMonths)
    {
        var head = after[..Math.Min(after.Length, 40)];
        var tail = before[Math.Max(0, before.Length - 40)..];
        return Following().IsMatch(head) || Preceding().IsMatch(tail)
            || (isMonths && !Experience().IsMatch(after[..Math.Min(after.Length, 60)]) && !Experience().IsMatch(tail));
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"(?<![\d.,$#/-])((?<digits>\d{1,2}(\.\d)?)|\b(?<word>" + Words + @")\b|\b(?<one>an?)(?= (full )?year\b))"
        + @"( ?\(\d{1,2}\))? ?(\+|plus|or more)?( ?(-|–|to|or) ?(\d{1,2}|" + Words + @")\b( ?\(\d{1,2}\))?)? ?(\+|plus|or more)?[ -]?(full |calendar )?"
        + @"((years?|yrs?|yr\.)|(?<months>months?|mos?))\b['’.]?( ?(\+|or more|minimum))?(?!-old)",
        Plain,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();

    // What follows a time that nobody is asked to have worked.
    [GeneratedRegex(
        @"^['’]?[ -]?(of age|old\b|ago\b|in business|contract|warranty|term\b|anniversary|program|degree|college|universit|university|accredited|curriculum|probation|from (the )?(date|hire)|after (hire|hiring)|prior to (appointment|hire)|or less\b|of (the )?(coursework|course work|college|school|study|education|continuous service|service with us)|vest|history of)",
        Plain,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Following();

    [GeneratedRegex(
        @"\b(within|lack|lacks|lacking|every|age of|aged|in the (last|next|past)|(last|past|next|first) |for (over|more than|nearly|almost|the past)|up to(?= $)|maximum of|no more than|valid for|renew(ed|able)? (every|for)|since|after)( ?(the|a|an|of|at least))* ?$",
        Plain,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Preceding();

    [GeneratedRegex(@"\b(experience|exp\b|background|working|work as|hands-on|training)", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Experience();

    // The company speaks of itself, or an office of who may file.
    [GeneratedRegex(
        @"\b(we have|we've|we are|our (company|team|customers|history|shop|employees)|company has|has been|have been in|founded|family[- ]owned|in business|applicants? (who|that) lack|moving violations|within the last \d)",
        Plain,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfOthers();
}
