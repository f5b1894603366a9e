using System.Text;
using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// A job title cut into parts and words, in one spelling: abbreviations written out, what is written apart or together
/// made alike, level, shift, pay, bonus and codes taken away. "CNC Mach. II - 2nd shift ($5,000 sign-on)" has the one
/// part "cnc machinist".
/// </summary>
internal sealed partial class TitleText
{
    /// <summary>Longer titles are cut here before they are read.</summary>
    public const int MaximumLength = 200;

    private TitleText(IReadOnlyList<string[]> parts) => Parts = parts;

    /// <summary>The parts that say something, in the order written; what stood in brackets comes last.</summary>
    public IReadOnlyList<string[]> Parts { get; }

    /// <summary>All words.</summary>
    public IEnumerable<string> Words => Parts.SelectMany(part => part);

    public static TitleText Read(string? title)
    {
        var text = title is { Length: > MaximumLength } ? title[..MaximumLength] : title ?? string.Empty;
        var aside = new List<string>();
        text = Aside().Replace(text, match =>
        {
            aside.Add(match.Groups["text"].Value);
            return " | ";
        });
        return new TitleText(
        [
            .. Separator().Split(text).Concat(aside.SelectMany(inside => Separator().Split(inside)))
                .Select(PartOf)
                .Where(part => part.Length > 0),
        ]);
    }

    /// <summary>The words of a name of the catalogue in the same spelling.</summary>
    public static string[] WordsOf(string name)
    {
        var plain = Aside().Replace(name, " ");
        return Joined(Split(Folded(plain)));
    }

    private static string[] PartOf(string text)
    {
        var folded = Noise().Replace(Folded(text), " ");
        return [.. Joined(Split(folded)).SkipWhile(IsLoose).Where(word => !IsLevel(word))];
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase))
        {
            var letter = char.ToLowerInvariant(LatinLetters.Plain(character));
            folded.Append(letter is '\'' or '’' or '.' ? string.Empty
                : char.IsAsciiLetterOrDigit(letter) || letter is '$' or '+' ? letter.ToString()
                : letter == '&' ? " and "
                : " ");
        }

        return folded.ToString();
    }

    private static string[] Split(string folded) =>
        [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => TitleWords.Plain(Singular(word)))];

    /// <summary>Two words that are one, in the order of the table; "and" is dropped, it says nothing.</summary>
    private static string[] Joined(string[] words)
    {
        var result = new List<string>(words.Length);
        foreach (var word in words.SelectMany(word => word.Split(' ')))
        {
            if (word is "and" or "the" or "a" or "of")
            {
                continue;
            }

            Append(result, word);
        }

        return [.. result];
    }

    // What two words make may belong to the word before them: "computer numerical control".
    private static void Append(List<string> words, string word)
    {
        if (words.Count == 0 || TitleWords.Pair(words[^1], word) is not { } joined)
        {
            words.Add(word);
            return;
        }

        words.RemoveAt(words.Count - 1);
        foreach (var part in joined.Split(' '))
        {
            Append(words, part);
        }
    }

    private static string Singular(string word) => word switch
    {
        _ when word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) => word,
        _ when word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'i' or 'u') && !char.IsAsciiDigit(word[^2]) => word[..^1],
        _ => word,
    };

    private static bool IsLoose(string word) => word.All(char.IsAsciiDigit);

    private static bool IsLevel(string word) => TitleWords.Levels.Contains(word) || word.All(char.IsAsciiDigit);

    [GeneratedRegex(@"[\(\[\{](?<text>[^\(\)\[\]\{\}]*)[\)\]\}]?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\s[-–—]+\s|\s-|-\s|[–—,;:|•·*/!]|\bat\b|\bw/", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    // Shift, hours, pay, bonus, urgency, grade: true of the job, not of what is done.
    [GeneratedRegex(
        @"\$\s?[\d ]+k?\b[^a-z]*(per hour|an hour|hr|hour|hourly|yr|year|annually)?|\b(up to|starting at|pay|doe)\b"
        + @"|\b(\d ?(st|nd|rd|th)|first|second|third|swing|graveyard|night|day|evening|weekend|rotating|any|all|off|[abcd])s? ?shift?s?\b"
        + @"|\b(night|day|evening|weekend|overnight|swing|graveyard)s?\b|\bshifts?\b|\b\d+ ?x ?\d+\b|\b\d+ ?hr?s?\b|\b\d+ hours?\b"
        + @"|\b(full|part) ?time\b|\b(ft|pt|temp|temporary|seasonal|contract|contractor|direct hire|permanent|perm|intermittent)\b( to (hire|perm))?"
        + @"|\b(sign ?on|signing|hiring|retention|relocation)( bonus)?\b|\bbonus\b"
        + @"|\b(immediate(ly)?|urgent(ly)?|now|needed|wanted|hiring|opening|opportunity|job|career|position|vacancy|req|remote|hybrid|onsite|on site)\b"
        + @"|\b(experienced|skilled|qualified|certified|licensed|entry level|no experience|will train|senior|junior|sr|jr|mid level|level \w+|lvl \w+|grade \w+)\b"
        + @"|\b(wg|ws|wl|gs|wd|wt) ?\d+( \d+)*\b|\btitle \d+\b|\b(m|w|f) (f|m|d)( d)?\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Noise();
}
