using System.Globalization;
using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>Reads how many years somebody says that they use a thing: "8 years of Fanuc", "Mastercam (5 yrs)".</summary>
internal static partial class YearsText
{
    /// <summary>The years said for each of the things a line names; null where none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hits">What it names, in order.</param>
    /// <param name="isTable">It is a row of a table with a column of years.</param>
    public static IReadOnlyList<int?> Read(string line, IReadOnlyList<TermHit> hits, bool isTable)
    {
        var years = new int?[hits.Count];
        var phrases = Phrase().Matches(line);
        for (var index = 0; index < phrases.Count; index++)
        {
            var phrase = phrases[index];
            if (NumberOf(phrase.Groups["number"].Value) is not { } number || number > CandidateSkill.MaximumYears)
            {
                continue;
            }

            var end = index + 1 < phrases.Count ? phrases[index + 1].Index : line.Length;
            Bind(line, hits, years, phrase, number, end);
        }

        if (isTable && hits.Count == 1 && years[0] is null && Cell().Match(line[hits[0].End..]) is { Success: true } cell)
        {
            years[0] = NumberOf(cell.Groups["number"].Value);
        }

        return years;
    }

    private static void Bind(string line, IReadOnlyList<TermHit> hits, int?[] years, Match phrase, int number, int end)
    {
        var after = phrase.Index + phrase.Length;
        var isForward = Forward().IsMatch(line.AsSpan(after));
        for (var index = hits.Count - 1; index >= 0 && !isForward; index--)
        {
            if (hits[index].End <= phrase.Index)
            {
                if (Behind().IsMatch(line.AsSpan(hits[index].End, phrase.Index - hits[index].End)))
                {
                    years[index] ??= number;
                }

                return;
            }
        }

        var stop = SentenceEnd().Match(line, after) is { Success: true } match ? Math.Min(match.Index, end) : end;
        for (var index = 0; index < hits.Count && isForward; index++)
        {
            if (hits[index].Start >= after && hits[index].End <= stop)
            {
                years[index] ??= number;
            }
        }
    }

    private static int? NumberOf(string text) => text.ToLowerInvariant() switch
    {
        "one" or "a" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" => 12,
        "fifteen" => 15,
        "twenty" => 20,
        "thirty" => 30,
        var digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(?<number>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty) ?(\(\d{1,2}\) ?)?\+? ?(plus )?(years?'?|yrs?\.?)(?<kind>)", Plain)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"^\)?( of| total)?( hands[- ]on| professional| solid| combined| practical| direct)?( experience| exp\.?| exposure)?,? ?(with|in|on|of|as|using|running|operating|programming|doing|setting|welding|working|machining|an?|experience)\b", Plain)]
    private static partial Regex Forward();

    [GeneratedRegex(@"^( (controls?|machines?|experience|software|programming))*[ \t]*\??[ \t]*(yes)?[ \t,]*([(:,=|–—-]+|for|over)?[ \t]*(over |more than |about |approx\.? )?$", Plain)]
    private static partial Regex Behind();

    [GeneratedRegex(@"[.;](?: |$)|\t|;|\(|,? including\b| such as ", Plain)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^[^\t]*\t *(?<number>\d{1,2})\+? *(\t|$)", Plain)]
    private static partial Regex Cell();
}
