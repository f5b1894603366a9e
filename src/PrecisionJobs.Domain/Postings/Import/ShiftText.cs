using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>What a field that holds the shift and nothing else was understood to say.</summary>
/// <param name="Shift">The shift; null where none is understood, or several are named.</param>
/// <param name="Hours">What it says beyond the shift (hours, days of the week), in its own words; null where nothing.</param>
public sealed record ShiftReading(Shift? Shift, string? Hours);

/// <summary>
/// Reads a field that holds the shift and nothing else, so that the word "shift" is not needed: "2nd", "Night", "B",
/// "Days, 4x10", "2:00 PM to 10:30 PM".
/// </summary>
/// <remarks>
/// A figure or a letter counts only where it is all that is said: A, B, C and I, II, III are first, second and third, as
/// shops letter and number their crews. Where only hours are told, their beginning decides: from 4 in the morning day,
/// from noon second, from 6 in the evening third.
/// </remarks>
public static partial class ShiftText
{
    private static readonly FrozenDictionary<string, Shift> Names = Table(
        (Shift.Day, "1st first day days daytime dayshift morning mornings"),
        (Shift.Second, "2nd second swing swings evening evenings afternoon afternoons"),
        (Shift.Third, "3rd third night nights nightshift overnight overnights graveyard midnight midnights"),
        (Shift.Weekend, "weekend weekends"),
        (Shift.Rotating, "rotating rotation rotate rotates alternating"),
        (Shift.Flexible, "flexible flex"));

    private static readonly FrozenDictionary<string, Shift> Marks = Table(
        (Shift.Day, "1 a i one"), (Shift.Second, "2 b ii two"), (Shift.Third, "3 c iii three"));

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.Ordinal, "shift", "shifts", "crew", "only", "the", "work", "schedule", "hours", "regular", "straight", "permanent");

    /// <summary>Reads the field.</summary>
    public static ShiftReading Read(string? text)
    {
        var typed = string.Join(' ', (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var words = Word().Matches(typed).Select(match => match.Value.ToLowerInvariant()).Where(word => !Fillers.Contains(word)).ToList();
        var shift = words is [var mark] && Marks.TryGetValue(mark, out var marked) ? marked : Named(typed, words);
        return new ShiftReading(shift, HoursIn(typed, words));
    }

    private static Shift? Named(string typed, List<string> words)
    {
        // "4 days a week" and "Monday to Friday" count days, they do not name the shift.
        var counted = CountedDays().IsMatch(typed);
        var found = words.Where(word => Names.ContainsKey(word) && !(counted && word is "day" or "days"))
            .Select(word => Names[word])
            .ToHashSet();
        return WorkTerms.ShiftIn(typed)
            ?? (found.Contains(Shift.Rotating) ? Shift.Rotating : found.Count switch
            {
                0 => ByItsHours(typed),
                1 => found.First(),
                _ => null,
            });
    }

    private static Shift? ByItsHours(string typed)
    {
        var match = Clock().Match(typed);
        if (!match.Success)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var half = match.Groups["half"].Value;
        if (hour > 23 || (half.Length > 0 && hour is 0 or > 12) || (half.Length == 0 && !match.Groups["minute"].Success))
        {
            return null;
        }

        // "6:00 - 2:30" without a half of the day may be either.
        if (half.Length == 0 && hour is > 0 and < 13 && !TellsOfTwentyFour().IsMatch(typed))
        {
            return null;
        }

        hour = half.Length == 0 ? hour : (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        return hour switch
        {
            >= 4 and < 12 => Shift.Day,
            >= 12 and < 18 => Shift.Second,
            _ => Shift.Third,
        };
    }

    /// <summary>What the field says beyond the shift, where that tells hours or days of the week.</summary>
    private static string? HoursIn(string typed, List<string> words)
    {
        var isMark = words is [var only] && Marks.ContainsKey(only);
        if (isMark || typed.Length > Posting.NoteLength
            || !words.Exists(word => !Names.ContainsKey(word) && TellsHours().IsMatch(word)))
        {
            return null;
        }

        // "2nd shift (2:00 PM–10:30 PM)" names the shift first.
        var name = Word().Match(typed);
        return name.Index == 0 && Names.ContainsKey(name.Value.ToLowerInvariant())
            ? Separators().Replace(typed[name.Length..], string.Empty).TrimEnd(')', ' ')
            : typed;
    }

    private static FrozenDictionary<string, Shift> Table(params (Shift Shift, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Shift)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"[\p{L}\d:.]*[\p{L}\d]", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"(\d|\b(two|three|four|five|six|seven)) ?-?days?\b|\bdays? (a|per|/) ?week", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CountedDays();

    [GeneratedRegex(@"(?<![\d:.x×])(?<hour>\d{1,2})(:(?<minute>\d{2}))? ?(?<half>[ap])?\.?(?(half)m)\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(0\d|1[3-9]|2[0-3]):\d{2}\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TellsOfTwentyFour();

    [GeneratedRegex(@"^( ?shift\b)?[\s,;:/(–—-]*", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\d|^(mon|tue|wed|thu|fri|sat|sun)", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TellsHours();
}
