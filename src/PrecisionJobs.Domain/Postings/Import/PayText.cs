using System.Globalization;
using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>
/// Reads pay as people write it: "$28 - $36 / hour", "$63,036 to $81,056; $65,333 to $84,000", "55k–70k", "$34.50.00".
/// </summary>
/// <remarks>
/// Where no period is named the size decides: up to <see cref="HighestHourly"/> dollars is by the hour, from
/// <see cref="LowestAnnual"/> by the year, between them nothing is said. Of several ranges the low end of the first and
/// the high end of the last count, and the words stay in the note. By the convention of 2,080 hours a year days are taken
/// as 8 hours, weeks as 40, two weeks as 80, months as a twelfth of a year and half months as half of that. A range written
/// from high to low is turned round and reported.
/// </remarks>
public static partial class PayText
{
    /// <summary>The most dollars taken for an hourly rate.</summary>
    public const decimal HighestHourly = 250;

    /// <summary>The fewest dollars taken for a yearly salary.</summary>
    public const decimal LowestAnnual = 10_000;

    /// <summary>The least hourly rate taken for true: the federal minimum wage.</summary>
    public const decimal LowestHourly = 7.25m;

    private const int MaximumLength = 2_000;

    /// <summary>Reads loose figures.</summary>
    /// <param name="minimum">Low end, or the only figure.</param>
    /// <param name="maximum">High end, or null.</param>
    /// <param name="unit">The period in any of the usual words, or null.</param>
    /// <param name="currency">ISO 4217 code, or null for dollars.</param>
    public static PayReading ReadFigures(string? minimum, string? maximum, string? unit, string? currency)
    {
        var ends = new[] { minimum, maximum }.Where(end => !IsNothing(end)).Select(end => end!.Trim()).ToList();
        if (ends.Count == 0)
        {
            return PayReading.None;
        }

        var words = $"{string.Join(" to ", ends)} {unit?.Trim()}".TrimEnd();
        if (currency is not null && !currency.Trim().Equals("USD", StringComparison.OrdinalIgnoreCase) && currency.Trim() != "$")
        {
            return new PayReading(null, Note($"{words} {currency}"));
        }

        // A period that is named but not known ("per piece") is not to be guessed from the size of the figures.
        var periods = ends.Append(unit).Select(UnitIn).OfType<Period>().Distinct().ToList();
        var period = periods is [var only] ? only : (Period?)null;
        if (periods.Count > 1 || (period is null && !string.IsNullOrWhiteSpace(unit)))
        {
            return new PayReading(null, Note(words));
        }

        // One end may hold the whole range; of two each has its own figure.
        var figures = ends.ConvertAll(end => Figures(end, needsSign: false).ToList());
        return ends.Count == 1 && figures[0].Count > 0 ? Range(figures[0][0], figures[0][^1], period, words, wordsMatter: figures[0].Count > 2)
            : ends.Count == 2 && figures.TrueForAll(found => found.Count == 1) ? Range(figures[0][0], figures[1][0], period, words, wordsMatter: false)
            : new PayReading(null, Note(words));
    }

    // Systems write 0 where nobody gave a figure.
    private static bool IsNothing(string? figure) => string.IsNullOrWhiteSpace(figure) || Zero().IsMatch(figure.Trim());

    /// <summary>Reads a field that holds pay and nothing else.</summary>
    public static PayReading ReadField(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return PayReading.None;
        }

        var words = Cut(text);
        var figures = Figures(words, needsSign: false).ToList();
        return figures.Count == 0 ? new PayReading(null, Note(words)) : Overall(figures, words);
    }

    /// <summary>Finds pay in a longer text: figures with a dollar sign in a sentence that speaks of pay.</summary>
    public static PayReading Find(string? text)
    {
        foreach (var line in (text ?? string.Empty).Split('\n'))
        {
            foreach (var sentence in SentenceEnd().Split(line))
            {
                var words = Cut(sentence);
                if (!SpeaksOfPay().IsMatch(words))
                {
                    continue;
                }

                var figures = Figures(words, needsSign: true).ToList();
                if (figures.Count > 0 && Overall(figures, words) is { Pay: not null } reading)
                {
                    return reading;
                }
            }
        }

        return PayReading.None;
    }

    private static PayReading Overall(List<decimal> figures, string words)
    {
        var high = figures.Count > 1 ? figures[^1] : figures[0];
        return Range(figures[0], high, UnitIn(words), words, wordsMatter: figures.Count > 2 || words.Length > 40);
    }

    private static PayReading Range(decimal low, decimal high, Period? stated, string words, bool wordsMatter)
    {
        var doubt = high < low ? $"The low end of the pay is above the high end: {Cut(words)}" : null;
        (low, high) = (Math.Min(low, high), Math.Max(low, high));
        var period = stated ?? (high <= HighestHourly ? Period.Hour : low >= LowestAnnual ? Period.Year : null);
        var (unit, factor) = period switch
        {
            Period.Hour => (PayUnit.Hour, 1m),
            Period.Day => (PayUnit.Hour, 1m / 8),
            Period.Week => (PayUnit.Hour, 1m / 40),
            Period.TwoWeeks => (PayUnit.Hour, 1m / 80),
            Period.HalfMonth => (PayUnit.Year, 24m),
            Period.Month => (PayUnit.Year, 12m),
            Period.Year => (PayUnit.Year, 1m),
            _ => (PayUnit.Hour, 0m),
        };
        low *= factor;
        high *= factor;
        var isSound = unit == PayUnit.Hour
            ? low >= LowestHourly && high <= HighestHourly * 2
            : low >= LowestAnnual && high * 100 <= Pay.MaximumCents;
        if (!isSound)
        {
            return new PayReading(null, Note(words));
        }

        var isConverted = factor != 1;
        return new PayReading(
            Pay.Range(Cents(low), Cents(high), unit), wordsMatter || isConverted ? Note(words) : null, doubt);
    }

    private static int Cents(decimal dollars) => (int)Math.Round(dollars * 100, MidpointRounding.AwayFromZero);

    private static IEnumerable<decimal> Figures(string text, bool needsSign)
    {
        foreach (Match match in Figure().Matches(text))
        {
            var hasSign = match.Groups["sign"].Success;
            var after = text[(match.Index + match.Length)..];
            var near = after.Length > 30 ? after[..30] : after;
            if ((!hasSign && ((needsSign && !IsSecondOfRange(text, match)) || NotMoney().IsMatch(near))) || NotPay().IsMatch(near))
            {
                continue;
            }

            var digits = match.Groups["whole"].Value.Replace(",", string.Empty, StringComparison.Ordinal)
                .Replace(" ", string.Empty, StringComparison.Ordinal);
            var cents = match.Groups["cents"].Value;
            if (decimal.TryParse($"{digits}.{(cents.Length == 0 ? "0" : cents)}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
                && figure > 0 && figure < 10_000_000)
            {
                yield return match.Groups["k"].Success && figure < 1_000 ? figure * 1_000 : figure;
            }
        }
    }

    // In "$28 - 36" only the first carries the sign.
    private static bool IsSecondOfRange(string text, Match match) => RangeBefore().IsMatch(text[..match.Index]);

    private static Period? UnitIn(string? text) => text is null ? null
        : HourWord().IsMatch(text) ? Period.Hour
        : YearWord().IsMatch(text) ? Period.Year
        : TwoWeeksWord().IsMatch(text) ? Period.TwoWeeks
        : HalfMonthWord().IsMatch(text) ? Period.HalfMonth
        : MonthWord().IsMatch(text) ? Period.Month
        : WeekWord().IsMatch(text) ? Period.Week
        : DayWord().IsMatch(text) ? Period.Day
        : null;

    private static string Cut(string text)
    {
        var folded = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length > MaximumLength ? folded[..MaximumLength] : folded;
    }

    private static string? Note(string words)
    {
        var text = Cut(words);
        return text.Length == 0 ? null : text.Length > Posting.NoteLength ? string.Concat(text.AsSpan(0, Posting.NoteLength - 1), "…") : text;
    }

    private enum Period
    {
        Hour,
        Day,
        Week,
        TwoWeeks,
        HalfMonth,
        Month,
        Year,
    }

    // A figure with thousands ("102, 750" is seen too), cents, and whatever was typed after the cents by mistake.
    [GeneratedRegex(
        @"(?<![\w.])(?<sign>\$|USD)?\s?(?!401\s?\(?k)(?<whole>\d{1,3}(,\s?\d{3})+|\d{1,7})(\.(?<cents>\d{1,2})\d*)?(\.\d+)*\s?(?<k>k\b)?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\s?(\+|%|percent|hours?\b|hrs?\b|years?\b(?! salary)|days?\b|weeks?\b|months?\b|positions?|openings?|lbs?\b|pounds|x\s?\d|st\b|nd\b|rd\b|th\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotMoney();

    [GeneratedRegex(@"^\s?([^.;,]{0,14}\b(sign|hiring|retention|referral|bonus|allowance|reimburs|tuition|relocation|differential|premium|stipend|discount|match))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotPay();

    [GeneratedRegex(@"\$\s?[\d,.]+\s?k?\s*(/\s?h(ou)?r)?\s*(-|–|—|to|and|or)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RangeBefore();

    [GeneratedRegex(@"\b(pay|paid|salary|salaries|wages?|rate|compensation|hour|hourly|hr|annual|annually|year|yr|starting|range)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpeaksOfPay();

    [GeneratedRegex(@"(?<=[a-z\)][.!?])\s+(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\bhour|hourly|\bhrs?\b|\bhur\b|/\s?h\b|p\.?h\.?\b|^h$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HourWord();

    [GeneratedRegex(@"\byear|\byrs?\b|annual|annum|\bann\b|\bpa\b|/\s?y\b|^[ya]$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearWord();

    [GeneratedRegex(@"\bbi-?\s?week|\bfortnight|\b(every|per|/) ?(two|2|other) weeks?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoWeeksWord();

    [GeneratedRegex(@"\bsemi-?\s?month|\btwice a month\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HalfMonthWord();

    [GeneratedRegex(@"^\$?\s?0+([.,]0*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zero();

    [GeneratedRegex(@"\bmonth|\bmo\b|\bMON\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthWord();

    [GeneratedRegex(@"\bweek|\bwk\b|\bWEE\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WeekWord();

    [GeneratedRegex(@"\bday\b|\bdaily\b|per diem", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayWord();
}
