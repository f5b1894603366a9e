using System.Globalization;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>One query of the log and the class it is reported under.</summary>
internal sealed record LoggedQuery(string Class, SearchCriteria Criteria);

/// <summary>
/// A mixed log: 30 % K words, 25 % KF words with 1–3 filters, 15 % GF place with 0–2 filters, 10 % KG words at a place, 15 % F
/// 1–4 filters, 5 % ALL everything; 30 % have a pay floor, 30 % a date window where filters are, 5 % are deep pages, sorts are
/// mixed. The same seed gives the same log.
/// </summary>
internal sealed class QueryLog(CatalogueWords catalogue, Vocabulary vocabulary, int seed)
{
    private static readonly string[] Places =
    [
        "44113", "Chicago, IL", "77002", "Dayton, OH", "98108", "Wichita, KS", "06074", "Detroit, MI", "Milwaukee, WI", "30303",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The mixed log.</summary>
    public List<LoggedQuery> Mixed(int count) => [.. Enumerable.Range(0, count).Select(_ => Mixed())];

    /// <summary>Queries of one shape, for the classes that are too rare in the mix.</summary>
    public List<LoggedQuery> Phrases(int count) => Many("phrase", count, () => Words(Phrase()));

    public List<LoggedQuery> Typos(int count) => Many("typo", count, () => Words(Typo()));

    /// <summary>Words that no posting holds together, so that any of them counts: the widest alternatives there are.</summary>
    public List<LoggedQuery> Alternatives(int count) => Many("OR", count, () =>
        Words(string.Create(CultureInfo.InvariantCulture, $"{HeadWords()} {Rare()} {Rare()} {Rare()} {Rare()}")));

    private static List<LoggedQuery> Many(string name, int count, Func<SearchCriteria> make) =>
        [.. Enumerable.Range(0, count).Select(_ => new LoggedQuery(name, make()))];

    private static SearchCriteria Words(string words) => SearchCriteria.Everything.WithQuery(words);

    private LoggedQuery Mixed()
    {
        var dice = _random.Next(100);
        var query = dice switch
        {
            < 30 => new LoggedQuery("K", Words(Text())),
            < 55 => new LoggedQuery("KF", Filtered(Words(Text()), _random.Next(1, 4))),
            < 70 => new LoggedQuery("GF", Filtered(Near(SearchCriteria.Everything), _random.Next(3))),
            < 80 => new LoggedQuery("KG", Near(Words(Text()))),
            < 95 => new LoggedQuery("F", Filtered(SearchCriteria.Everything, _random.Next(1, 5))),
            _ => new LoggedQuery("ALL", SearchCriteria.Everything),
        };
        var sorted = query.Criteria.WithSort(Sort());
        return query with { Criteria = _random.Next(20) == 0 ? sorted with { Page = _random.Next(6, 51) } : sorted };
    }

    private SearchSort Sort() => _random.Next(10) switch
    {
        < 6 => SearchSort.Relevance,
        < 8 => SearchSort.Newest,
        8 => SearchSort.Pay,
        _ => SearchSort.Distance,
    };

    private string Text() => _random.Next(100) switch
    {
        < 40 => catalogue.Occupations[_random.Next(catalogue.Occupations.Count)].Title,
        < 60 => catalogue.Skills[_random.Next(catalogue.Skills.Count)].Name,
        < 75 => HeadWords(),
        < 85 => Rare(),
        < 93 => Phrase(),
        _ => Typo(),
    };

    private string HeadWords() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Head()));

    private string Head() => vocabulary.Words[_random.Next(Vocabulary.HeadCount)];

    private string Rare() => vocabulary.Words[_random.Next(2_000, vocabulary.Words.Length)];

    /// <summary>Half of them titles, half two or three head words in a row; one in eight with a word that is none.</summary>
    private string Phrase() => _random.Next(8) switch
    {
        < 4 => $"\"{catalogue.Occupations[_random.Next(catalogue.Occupations.Count)].Title}\"",
        < 6 => $"\"{Head()} {Head()}\"",
        6 => $"\"{Head()} {Head()} {Head()}\"",
        _ => $"\"{Head()} {vocabulary.Words[_random.Next(Vocabulary.HeadCount, 1_000)]}\"",
    };

    /// <summary>A word with two letters changed about.</summary>
    private string Typo()
    {
        var title = catalogue.Occupations[_random.Next(catalogue.Occupations.Count)].Title.Split(' ');
        var word = title.Append("machinist").First(part => part.Length >= 6 && part.All(char.IsAsciiLetter)).ToCharArray();
        var at = _random.Next(1, word.Length - 2);
        (word[at], word[at + 1]) = (word[at + 1], word[at] == word[at + 1] ? 'x' : word[at]);
        return new string(word);
    }

    private SearchCriteria Near(SearchCriteria criteria) => criteria with
    {
        Near = Places[_random.Next(Places.Length)],
        RadiusMiles = _random.Next(1, 5) * 25,
    };

    private SearchCriteria Filtered(SearchCriteria criteria, int filters)
    {
        for (var filter = 0; filter < filters; filter++)
        {
            criteria = _random.Next(10) switch
            {
                0 => criteria.With(SearchFacet.Family, catalogue.Occupations[_random.Next(catalogue.Occupations.Count)].Family),
                1 => criteria.With(SearchFacet.Shift, "second"),
                2 => criteria.With(SearchFacet.State, "OH").With(SearchFacet.State, "TX").With(SearchFacet.State, "CA"),
                3 => criteria.With(SearchFacet.Pathway, "apprenticeship"),
                4 or 5 or 6 => criteria with { PayFloor = SearchFacets.HourlyFloors[_random.Next(SearchFacets.HourlyFloors.Count)] },
                _ => criteria with { PostedDays = SearchFacets.PostedDays[_random.Next(SearchFacets.PostedDays.Count)] },
            };
        }

        return criteria;
    }
}
