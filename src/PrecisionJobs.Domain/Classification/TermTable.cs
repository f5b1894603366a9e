using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Classification;

/// <summary>
/// The tables of the classifier as they ship: occupations of the trade and of other trades, and the terms that speak for
/// each. Read once; immutable.
/// </summary>
internal sealed partial class TermTable
{
    private const double FirstOfProcess = 1.6;
    private const double NextOfProcess = 0.15;

    private readonly List<SocOccupation> _occupations = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Term>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);

    private TermTable()
    {
        foreach (var line in Lines("spellings.txt"))
        {
            var sides = line.Split(" = ");
            _spellings[sides[0]] = sides[1];
        }

        foreach (var words in Lines("groups.txt").Select(line => line.Split(' ')))
        {
            foreach (var stem in words.Skip(1).Select(StemOf).Distinct(StringComparer.Ordinal))
            {
                ListAt(_groups, stem).Add(words[0]);
                _stems.Add(stem);
            }
        }

        ReadOccupations("socs.txt", isOfTrade: true);
        ReadOccupations("others.txt", isOfTrade: false);
        foreach (var words in Lines("processes.txt").Select(line => line.Split(' ')))
        {
            foreach (var (rank, code) in words.Skip(1).Index())
            {
                Add(PlaceOf(code), FirstOfProcess - (NextOfProcess * rank), words[0], isOfTrade: true);
            }
        }
    }

    /// <summary>The one table.</summary>
    public static TermTable Instance { get; } = new();

    /// <summary>All occupations: those of the trade, then groups of those of other trades.</summary>
    public IReadOnlyList<SocOccupation> Occupations => _occupations;

    /// <summary>Place of the occupation with a code that the table holds.</summary>
    public int PlaceOf(string code) => _places[code];

    /// <summary>Place of the occupation with a code, or null.</summary>
    public int? FindPlace(string code) => _places.TryGetValue(code, out var place) ? place : null;

    /// <summary>Terms whose first part this is.</summary>
    public IReadOnlyList<Term> StartingWith(string part) => _byFirst.TryGetValue(part, out var terms) ? terms : [];

    /// <summary>Groups that a stem belongs to, with their <c>@</c>.</summary>
    public IReadOnlyList<string> GroupsOf(string stem) => _groups.TryGetValue(stem, out var groups) ? groups : [];

    /// <summary>Whether any term or group holds the stem.</summary>
    public bool Knows(string stem) => _stems.Contains(stem);

    /// <summary>How a word, or two words with a space between, is written in the tables; null if as it stands.</summary>
    public string? SpellingOf(string words) => _spellings.GetValueOrDefault(words);

    /// <summary>The stem of a word in the spelling of the tables.</summary>
    public string StemOf(string word) => WordStem.Of(_spellings.GetValueOrDefault(word, word));

    private void ReadOccupations(string file, bool isOfTrade)
    {
        foreach (var line in Lines(file))
        {
            var head = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            var rest = line[(head.Length + 1)..];
            if (!Weight().IsMatch(head))
            {
                _places[head] = _occupations.Count;
                _occupations.Add(new SocOccupation(head, rest, isOfTrade));
                continue;
            }

            foreach (var term in rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(_occupations.Count - 1, int.Parse(head, CultureInfo.InvariantCulture), term, isOfTrade);
            }
        }
    }

    private void Add(int occupation, double weight, string text, bool isOfTrade)
    {
        string[] parts = [.. text.TrimEnd('$').Split('+').Select(part => part[0] is Term.Group or Term.Written ? part
            : isOfTrade ? StemOf(part) : Term.Written + part)];
        foreach (var part in parts.Where(part => part[0] != Term.Group))
        {
            _stems.Add(part[0] == Term.Written ? WordStem.Of(part[1..]) : part);
        }

        ListAt(_byFirst, parts[0]).Add(new Term(occupation, weight, parts, text.EndsWith('$')));
    }

    private static List<T> ListAt<T>(Dictionary<string, List<T>> index, string key)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        return list;
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(TermTable).Assembly.GetManifestResourceStream($"{typeof(TermTable).Namespace}.Data.{file}")
            ?? throw new InvalidOperationException($"The table {file} is not part of this build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } text && text[0] != '#')
            {
                yield return text;
            }
        }
    }

    [GeneratedRegex("^[0-9]{1,2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weight();
}
