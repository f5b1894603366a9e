using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Search;

/// <summary>Takes the filters out of the words of one search. Bounded by the length of a query; never throws.</summary>
internal sealed partial class SpokenReader
{
    /// <summary>Stands for what must not be read: neither a letter nor a space, so that no pattern crosses it.</summary>
    private const char Masked = '\u0001';

    private readonly SearchCriteria _asked;
    private readonly string _query;
    private readonly Gazetteer _gazetteer;
    private readonly List<(int Start, int Length, SpokenFilter Filter)> _found = [];
    private SearchCriteria _criteria;
    private string _open;

    public SpokenReader(SearchCriteria asked, string query, Gazetteer gazetteer)
    {
        _asked = _criteria = asked;
        _query = query;
        _gazetteer = gazetteer;
        _open = Literal().Replace(query, match => new string(Masked, match.Length));
    }

    public SpokenCriteria Read()
    {
        if (_asked.PayFloor is null)
        {
            ReadPay();
        }

        if (_asked.Facets[SearchFacet.Shift].Count == 0)
        {
            ReadShifts();
        }

        if (_asked.Near is null)
        {
            ReadPlace();
        }

        if (_found.Count == 0)
        {
            return new SpokenCriteria(_asked, [], _asked);
        }

        _found.Sort((left, right) => left.Start.CompareTo(right.Start));
        return new SpokenCriteria(
            _criteria with { Query = Tidy(Rewritten(_ => " ")) },
            [.. _found.Select(entry => entry.Filter)],
            _asked with { Query = Rewritten(words => $"\"{words}\"") });
    }

    private static string? Tidy(string words) =>
        Separators().IsMatch(words) ? null : Gaps().Replace(words, " ").Trim(' ', ',', ';');

    /// <summary>The query with something else in place of each stretch that was read.</summary>
    private string Rewritten(Func<string, string> replacement)
    {
        var text = _query;
        foreach (var (start, length, filter) in Enumerable.Reverse(_found))
        {
            text = text[..start] + replacement(filter.Words) + text[(start + length)..];
        }

        return text;
    }

    private void ReadPay()
    {
        foreach (Match match in PayWords().Matches(_open))
        {
            var unit = match.Groups["unit"].Value;
            var amount = CriteriaText.Dollars(match.Groups["amount"].Value) * (match.Groups["k"].Success ? 1000 : 1);
            var isYear = unit.Length > 0 ? char.ToLowerInvariant(unit[0]) != 'h' : amount >= SearchCriteria.LeastAnnualFloor;
            var paid = _criteria with { PayFloor = amount, PayUnit = isYear ? PayUnit.Year : PayUnit.Hour };
            if (paid.PayFloor is { } floor)
            {
                _criteria = paid;
                Take(match, SearchFacet.Pay.Key(), CriteriaText.Number(floor));
                return;
            }
        }
    }

    private void ReadShifts()
    {
        foreach (Match match in ShiftWords().Matches(_open))
        {
            var shifts = match.Groups["shift"].Captures.Select(capture => ShiftOf(capture.Value))
                .Select(shift => SearchFacets.Value(shift)).Distinct(StringComparer.Ordinal).ToList();
            foreach (var shift in shifts)
            {
                _criteria = _criteria with { Facets = _criteria.Facets.With(SearchFacet.Shift, shift) };
            }

            Take(match, SearchFacet.Shift.Key(), string.Join(',', shifts));
        }
    }

    public static IEnumerable<Shift> ShiftsIn(string text) => ShiftWords().Matches(text)
        .SelectMany(match => match.Groups["shift"].Captures)
        .Select(capture => ShiftOf(capture.Value));

    private static Shift ShiftOf(string word) => char.ToLowerInvariant(word[0]) switch
    {
        '1' or 'f' or 'd' => Shift.Day,
        '2' or 's' or 'e' or 'a' => Shift.Second,
        'w' => Shift.Weekend,
        'r' => Shift.Rotating,
        _ => Shift.Third,
    };

    private void ReadPlace()
    {
        if (SpokenPlace.Find(_open, _gazetteer) is { } place)
        {
            _criteria = _criteria with { Near = place.Near, RadiusMiles = place.Miles ?? _criteria.RadiusMiles };
            Take(place.Start, place.Length, "near", place.Near);
        }
    }

    private void Take(Match match, string key, string value) => Take(match.Index, match.Length, key, value);

    private void Take(int start, int length, string key, string value)
    {
        var words = _query.Substring(start, length).Trim();
        start = _query.IndexOf(words, start, StringComparison.Ordinal);
        _found.Add((start, words.Length, new SpokenFilter(words, key, value)));
        _open = _open[..start] + new string(Masked, words.Length) + _open[(start + words.Length)..];
    }

    [GeneratedRegex("""["“”„«»][^"“”„«»]*["“”„«»]|(?<!\S)-\S+""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"^[\s,;.&/-]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();

    // An amount needs its dollar sign or its unit: a number alone is more often a tolerance, a machine or a code.
    [GeneratedRegex(
        """
        (?<![\w$.,])
        (?:(?:at\s+least|over|above|min(?:imum)?|from|paying|pays|for|at)\s+)?
        (?: \$\s?(?<amount>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?)(?<k>k)?
            (?:\s?(?:-|–|to)\s?\$?\d[\d,.]*k?)?
            (?:\s?\+|\s+or\s+more|\s+and\s+up)?
            (?:\s*(?:/|per\s+|an?\s+)?\s*(?<unit>hourly|hours?|hrs?|annually|years?|yrs?))?
          | (?<amount>\d{2,6}(?:\.\d{1,2})?)(?<k>k)?
            (?:\s?(?:-|–|to)\s?\d[\d,.]*k?)?
            (?:\s?\+)?
            \s*(?:(?:/|per\s+|an?\s+)\s*(?<unit>hour|hr|year|yr)|(?<unit>hourly|annually))
        )
        (?![\w$])
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PayWords();

    [GeneratedRegex(
        """
        (?<![\w-])(?:(?:on|for)\s+)?(?:the\s+)?
        (?: (?<shift>1st|first|days?|2nd|second|evenings?|swing|afternoons?|3rd|third|nights?|graveyard|overnights?|weekends?|rotating)
            (?:\s*(?:/|,|&|or|and)\s*(?<shift>1st|first|days?|2nd|second|evenings?|swing|afternoons?|3rd|third|nights?|graveyard|weekends?))*
            [\s-]+shifts?
          | (?<shift>weekend)\s+crew
          | (?<shift>nights|evenings|overnights|weekends)
        )
        (?![\w-])
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShiftWords();
}
