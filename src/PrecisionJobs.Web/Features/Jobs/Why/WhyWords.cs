using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;

namespace PrecisionJobs.Web.Features.Jobs.Why;

/// <summary>Says for each word of a search where a posting holds it.</summary>
public sealed class WhyWords(Highlighter highlighter)
{
    private const int Length = 160;

    /// <summary>A line for each word or phrase, in the order of the search.</summary>
    public IEnumerable<WhyLine> LinesOf(QueryReading words, PostingDocument document)
    {
        foreach (var term in words.Terms)
        {
            var asked = words.Corrections.FirstOrDefault(correction => correction.TakenFor == term) is { } correction
                ? $"“{term}”, for “{correction.Written}”"
                : $"“{term}”";
            yield return LineOf(term, document) is var (answer, where)
                ? new WhyLine(asked, answer, Holds: true) { Where = where }
                : new WhyLine(asked, "It does not say this word", Holds: false) { MayMiss = words.MatchedAnyWord };
        }

        foreach (var term in words.Excluded)
        {
            yield return new WhyLine($"Not “{term}”", "It does not say this word", LineOf(term, document) is null);
        }
    }

    private (string Answer, IReadOnlyList<TextFragment> Where)? LineOf(string term, PostingDocument document)
    {
        var places = string.Join(", ", document.Sites.Select(site => site.City).OfType<string>().Distinct(StringComparer.Ordinal));
        (string Answer, string Text)[] parts =
        [
            ("In the title", document.Title),
            ("The name of the company", document.CompanyName ?? ""),
            ("The place of work", places),
            ("In what the posting says", document.Text),
        ];
        foreach (var (answer, text) in parts)
        {
            var fragments = highlighter.Snippet(Just(term), text, Length);
            if (fragments.Any(fragment => fragment.IsMatch))
            {
                return (answer, fragments);
            }
        }

        return null;
    }

    private static QueryReading Just(string term) => QueryReading.None with { Terms = [term] };
}
