namespace PrecisionJobs.Domain.Classification;

/// <summary>
/// Says which detailed occupations (SOC 2018) a job title may mean, the likeliest first; none for a title of another trade.
/// It adds up what the words of the title speak for, by tables of machines, processes, products and materials, and by the
/// names that the catalogue gives its occupations. Immutable and safe for any number of threads.
/// </summary>
public sealed class TitleClassifier
{
    /// <summary>As many occupations as a title is ever given, unless more are asked for.</summary>
    public const int UsualCount = 5;

    private const double NamedAtLeast = 5;

    private readonly Dictionary<string, List<int>> _named = new(StringComparer.Ordinal);

    /// <summary>Builds the classifier.</summary>
    /// <param name="names">Names and other names of occupations, with their SOC codes. Codes that are not detailed are left out.</param>
    public TitleClassifier(IEnumerable<(string Name, string Code)> names)
    {
        foreach (var (name, code) in names)
        {
            if (TermTable.Instance.FindPlace(code) is { } place && KeyOf(TitleTokens.Read(name)) is { Length: > 0 } key)
            {
                if (!_named.TryGetValue(key, out var places))
                {
                    _named[key] = places = [];
                }

                if (!places.Contains(place))
                {
                    places.Add(place);
                }
            }
        }
    }

    /// <summary>The official title of a detailed occupation that the classifier knows, or null.</summary>
    public static string? TitleOf(string code) =>
        TermTable.Instance.FindPlace(code) is { } place && TermTable.Instance.Occupations[place] is { IsOfTrade: true } known ? known.Title : null;

    /// <summary>The occupations that a title may mean, the likeliest first; empty for another trade, or nothing known.</summary>
    /// <param name="title">A job title as somebody wrote it.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<SocMatch> Rank(string? title, int count = UsualCount) => Rank(title, count, withheld: null);

    /// <summary>The same without some terms of the tables.</summary>
    internal IReadOnlyList<SocMatch> Rank(string? title, int count, IReadOnlySet<Term>? withheld)
    {
        var tokens = TitleTokens.Read(title);
        if (tokens.Stems.Count == 0)
        {
            return [];
        }

        var scores = new TitleScores(tokens, withheld);
        if (_named.TryGetValue(KeyOf(tokens), out var places))
        {
            foreach (var place in places)
            {
                scores.Raise(place, NamedAtLeast, 1.0 / places.Count);
            }
        }

        return scores.Ranked(count);
    }

    private static string KeyOf(TitleTokens tokens) => string.Join(' ', tokens.Stems.Order(StringComparer.Ordinal));
}
