using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs.Search;

/// <summary>Shows on each card where its posting holds the words searched for, by the same text that the index holds.</summary>
public sealed class SnippetsQuery(PostingDocuments documents, Highlighter highlighter)
{
    private const int Length = 180;

    /// <summary>Shorter lines are names and facts, which the card shows as tags.</summary>
    private const int ShortestLine = 40;

    /// <summary>The cards with the words marked. Without words they stay as they are, and nothing is asked.</summary>
    public async Task<IReadOnlyList<JobCard>> MarkAsync(
        IReadOnlyList<JobCard> cards, QueryReading words, CancellationToken cancellationToken)
    {
        if (words.Terms.Count == 0 || cards.Count == 0)
        {
            return cards;
        }

        var texts = (await documents.ReadAsync([.. cards.Select(card => card.Id)], cancellationToken))
            .ToDictionary(document => document.Id, document => document.Text);
        return [.. cards.Select(card => card with
        {
            MarkedTitle = Marked(words, card.Title, card.Title.Length),
            Snippet = Marked(words, Prose(texts.GetValueOrDefault(card.Id, "")), Length),
        })];
    }

    private static string Prose(string text) => string.Join(
        ' ',
        text.Split('\n').Where(line => line.Length >= ShortestLine)
            .Select(line => char.IsPunctuation(line[^1]) ? line : $"{line}."));

    private IReadOnlyList<TextFragment>? Marked(QueryReading words, string text, int length)
    {
        var fragments = highlighter.Snippet(words, text, length);
        return fragments.Any(fragment => fragment.IsMatch) ? fragments : null;
    }
}
