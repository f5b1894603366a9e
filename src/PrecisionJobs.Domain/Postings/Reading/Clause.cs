using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>A sentence, or a part of one that stands by itself.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Section">The part of the posting it stands in.</param>
/// <param name="IsItem">It is an item of a list.</param>
/// <param name="JoinsNext">"… ; or": the next one is an alternative to it.</param>
internal sealed partial record Clause(string Text, PostingSection Section, bool IsItem, bool JoinsNext)
{
    private const int MostClauses = 3_000;

    // Longer than any sentence: a text without marks is read in pieces, so that its time grows with its length and no faster.
    private const int LongestPart = 800;

    /// <summary>The clauses of a section's blocks, in order.</summary>
    public static List<Clause> Split(IEnumerable<TextBlock> blocks, PostingSection section)
    {
        var clauses = new List<Clause>();
        var current = section;
        foreach (var block in blocks)
        {
            if (block.Kind == TextBlockKind.Heading && !IsOr(block.Text))
            {
                // A field of a file that holds the requirements may have "Preferred" as a heading within it.
                current = SectionNames.Of(block.Text) is { } named ? MayChange(section, named) ? named : section : current;
                continue;
            }

            var first = clauses.Count;
            AddBlock(clauses, block, current);
            KeepAlternative(clauses, first);
            if (clauses.Count > MostClauses)
            {
                break;
            }
        }

        return clauses;
    }

    private static void AddBlock(List<Clause> clauses, TextBlock block, PostingSection section)
    {
        var own = section;
        foreach (var part in Parts(block.Text))
        {
            // "Job summary: … Qualifications: …": a heading within a paragraph holds to its end.
            own = Headed(part, own, section);
            Add(clauses, part, own, block.Kind == TextBlockKind.Item);
        }
    }

    // "Two years of college. One year is 30 units; or": what the item says first is the alternative, the rest explains it.
    private static void KeepAlternative(List<Clause> clauses, int first)
    {
        if (clauses.Count - first > 1 && clauses[^1].JoinsNext)
        {
            clauses[first] = clauses[first] with { JoinsNext = true };
            clauses.RemoveRange(first + 1, clauses.Count - first - 1);
        }
    }

    private static void Add(List<Clause> clauses, string part, PostingSection section, bool isItem)
    {
        var text = part.Trim();
        if (LeadingOr().Match(text) is { Success: true } leading)
        {
            Join(clauses, section);
            text = text[leading.Length..];
        }

        text = Number().Replace(text, string.Empty);
        var joins = TrailingOr().Match(text);
        text = (joins.Success ? text[..joins.Index] : text).Trim(' ', ',', '.', ';', '-', '•');
        if (text.Length > 1)
        {
            clauses.Add(new Clause(text, section, isItem, joins.Success));
        }
        else if (joins.Success)
        {
            Join(clauses, section);
        }
    }

    private static void Join(List<Clause> clauses, PostingSection section)
    {
        if (clauses.Count > 0 && clauses[^1].Section == section)
        {
            clauses[^1] = clauses[^1] with { JoinsNext = true };
        }
    }

    /// <summary>"Preferred: Mastercam" and "Certifications: AWS D1.1" open a section for themselves.</summary>
    private static PostingSection Headed(string part, PostingSection own, PostingSection section)
    {
        var match = InlineHeading().Match(part);
        return match.Success && SectionNames.Of(match.Groups["name"].Value) is { } named && MayChange(section, named) ? named : own;
    }

    // "Shift: …" among the requirements is no other part of the posting, but "Benefits: …" is. What is preferred stays so.
    private static bool MayChange(PostingSection section, PostingSection named) => named switch
    {
        PostingSection.Requirements => section != PostingSection.Preferred,
        PostingSection.Preferred or PostingSection.Benefits or PostingSection.Company or PostingSection.Legal or PostingSection.Pay
            or PostingSection.Hiring or PostingSection.Work => true,
        _ => false,
    };

    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if ((at - start > LongestPart && char.IsWhiteSpace(text[at])) || at - start > 2 * LongestPart || text[at] is ';' or '•' or '\n' or '!' or '?' || (text[at] == '.' && EndsSentence(text, at)))
            {
                yield return text[start..at];
                start = at + 1;
            }
        }

        yield return text[start..];
    }

    private static bool EndsSentence(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is '"' or '”' or ')')
        {
            next++;
        }

        if (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            // "welders.Must have": the space was lost where two lines were joined.
            return next == at + 1 && at > 2 && char.IsUpper(text[next]) && char.IsLower(text[at - 1]) && char.IsLower(text[at - 2])
                && next + 1 < text.Length && char.IsLower(text[next + 1]);
        }

        return !Abbreviation().IsMatch(text.AsSpan(Math.Max(0, at - 8), Math.Min(8, at)));
    }

    private static bool IsOr(string text) => text.Trim(' ', '-', '*', ':', '.').Equals("or", StringComparison.OrdinalIgnoreCase);

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"(\b(e\.g|i\.e|etc|approx|min|max|yrs?|mos?|U\.S|vs|inc|co|st|dept|incl|exp|no|hrs?|lbs?|in|dia)|(^|\bor |; ?)\d{1,2}|\b[A-Z])$", Plain)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^(and/or|or)\b[ ,:]*", Plain)]
    private static partial Regex LeadingOr();

    [GeneratedRegex(@"[ ,;:-]+(and/or|or) *$|^(or)$", Plain)]
    private static partial Regex TrailingOr();

    [GeneratedRegex(@"^\(?(\d{1,2}|[a-e])[.)] +", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(?<name>[A-Z][\w /'’&-]{2,45}):\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex InlineHeading();
}
