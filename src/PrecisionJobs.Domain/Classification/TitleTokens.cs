using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace PrecisionJobs.Domain.Classification;

/// <summary>
/// A title as the classifier sees it: distinct stems in the order written, what is written exactly, and the word that the
/// title is about. Without case, accents, punctuation or white space; cut at <see cref="MaximumLength"/>.
/// </summary>
internal sealed class TitleTokens
{
    public const int MaximumLength = 200;
    private const int MaximumWords = 40;
    private const int ShortestCompound = 6;
    private const int ShortestHead = 3;
    private const int ShortestTail = 4;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("([{:;|");

    private static readonly FrozenSet<string> Small = Words("and the of a an in or for to with at on");

    // Transparent: "drill press operator" is about the press. Levels, shifts and calls for people as well.
    private static readonly FrozenSet<string> Transparent = Words(
        "operator tender worker hand setter setup machine technician attendant apprentice person man operation equipment "
        + "feeder team trainee lead line department room section house specialist general "
        + "shift night day weekend needed wanted hiring bonus full part time senior junior sr jr i ii iii iv v level experienced "
        + "certified skilled master journey 1st 2nd 3rd first second third hr hour ft pt")
        .Select(TermTable.Instance.StemOf).ToFrozenSet(StringComparer.Ordinal);

    private readonly List<string> _stems = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    private TitleTokens()
    {
    }

    /// <summary>Distinct stems; bit n of a mask stands for number n.</summary>
    public IReadOnlyList<string> Stems => _stems;

    /// <summary>Every word as written, and without its plural ending.</summary>
    public IReadOnlySet<string> Written => _written;

    /// <summary>Number of the stem that the title is about.</summary>
    public int Head { get; private set; }

    /// <summary>Number of the last stem.</summary>
    public int Last { get; private set; }

    /// <summary>The last word as written.</summary>
    public string LastWord { get; private set; } = string.Empty;

    public static bool IsTransparent(string stem) => Transparent.Contains(stem);

    public static TitleTokens Read(string? title)
    {
        var tokens = new TitleTokens();
        var text = Shortened(title ?? string.Empty).AsSpan();
        var cut = FirstBreak(text);
        tokens.Add(Split(text[..cut]));
        tokens.Head = tokens._stems.FindLastIndex(stem => !Transparent.Contains(stem));
        tokens.Add(Split(text[cut..]));
        tokens.Head = tokens.Head >= 0 ? tokens.Head : tokens._stems.FindLastIndex(stem => !Transparent.Contains(stem));
        tokens.Head = tokens.Head >= 0 ? tokens.Head : tokens.Last;
        return tokens;
    }

    /// <summary>Number of a stem, or -1.</summary>
    public int IndexOf(string stem) => _stems.IndexOf(stem);

    /// <summary>The beginning of the text, with one space for any white space.</summary>
    private static string Shortened(string text)
    {
        var shortened = new StringBuilder(Math.Min(text.Length, MaximumLength));
        foreach (var character in text)
        {
            if (shortened.Length == MaximumLength)
            {
                break;
            }

            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
            {
                shortened.Append(character);
            }
            else if (shortened.Length > 0 && shortened[^1] != ' ')
            {
                shortened.Append(' ');
            }
        }

        return shortened.ToString();
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // After a bracket, a colon, a bar or a dash with spaces comes a place, a program, a shift.
    private static int FirstBreak(ReadOnlySpan<char> text)
    {
        var cut = text.IndexOfAny(Breaks);
        var dash = text.IndexOf(" - ", StringComparison.Ordinal);
        cut = cut < 0 || (dash >= 0 && dash < cut) ? dash : cut;
        return cut < 0 ? text.Length : cut;
    }

    private static List<string> Split(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in text)
        {
            var letter = char.ToLowerInvariant(LatinLetters.Plain(character));
            if (char.IsAsciiLetterOrDigit(letter) || letter == '&')
            {
                word.Append(letter);
            }
            else if (character is not ('\'' or '’'))
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    private void Add(List<string> words)
    {
        var joined = new List<string>();
        foreach (var word in words.Where(word => !word.All(char.IsAsciiDigit)))
        {
            _written.Add(word);
            _written.Add(word.TrimEnd('s'));
            if (Small.Contains(word) || word == "&")
            {
                continue;
            }

            if (joined.Count > 0 && TermTable.Instance.SpellingOf($"{joined[^1]} {word}") is { } pair)
            {
                joined[^1] = pair;
            }
            else
            {
                joined.Add(word);
            }

            LastWord = word;
        }

        foreach (var stem in joined.SelectMany(StemsOf))
        {
            Append(stem);
        }
    }

    private void Append(string stem)
    {
        var known = _stems.IndexOf(stem);
        if (known < 0 && _stems.Count < MaximumWords)
        {
            known = _stems.Count;
            _stems.Add(stem);
        }

        Last = known < 0 ? Last : known;
    }

    /// <summary>One, or two for a word made of two that the tables know: "woodcarver".</summary>
    private static IEnumerable<string> StemsOf(string word)
    {
        var table = TermTable.Instance;
        var stem = table.StemOf(word);
        if (!table.Knows(stem) && word.Length >= ShortestCompound)
        {
            for (var cut = word.Length - ShortestTail; cut >= ShortestHead; cut--)
            {
                var (first, second) = (table.StemOf(word[..cut]), table.StemOf(word[cut..]));
                if (table.Knows(first) && table.Knows(second))
                {
                    return [first, second];
                }
            }
        }

        return [stem];
    }
}
