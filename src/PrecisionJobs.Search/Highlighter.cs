using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Analysis;
using PrecisionJobs.Search.Querying;

namespace PrecisionJobs.Search;

/// <summary>A stretch of a text.</summary>
/// <param name="Text">The characters, not encoded.</param>
/// <param name="IsMatch">Whether it is what was looked for.</param>
public sealed record TextFragment(string Text, bool IsMatch);

/// <summary>Shows where a text holds the words of a query, by the same rules of words and synonyms as the index.</summary>
public sealed class Highlighter(SynonymTable synonyms)
{
    private const int Lead = 40;

    // A page marks two texts of each of twenty postings with the same words.
    private readonly ConditionalWeakTable<QueryReading, WantedTerms> _wanted = [];

    /// <summary>
    /// The stretch of the text that holds the most of the words, with "…" where it was cut; the beginning when it holds none.
    /// </summary>
    /// <param name="words">How the query was read, from the result.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="maximumLength">Most characters, at least 40.</param>
    public IReadOnlyList<TextFragment> Snippet(QueryReading words, string text, int maximumLength = 240)
    {
        var length = Math.Max(Lead, maximumLength);
        var matches = Matches(words, text);
        var start = BestStart(text, matches, length);
        var end = text.Length - start <= length ? text.Length : EndOfWord(text, start + length, start);
        var fragments = new List<TextFragment>();
        Add(fragments, start > 0 ? "…" : "", isMatch: false);
        var at = start;
        foreach (var match in matches.Where(match => match.Start >= start && match.End <= end))
        {
            Add(fragments, text[at..match.Start], isMatch: false);
            Add(fragments, text[match.Start..match.End], isMatch: true);
            at = match.End;
        }

        Add(fragments, text[at..end].TrimEnd() + (end < text.Length ? "…" : ""), isMatch: false);
        return fragments;
    }

    private static void Add(List<TextFragment> fragments, string text, bool isMatch)
    {
        if (text.Length > 0)
        {
            fragments.Add(new TextFragment(text, isMatch));
        }
    }

    private static int BestStart(string text, List<Range> matches, int length)
    {
        if (text.Length <= length || matches.Count == 0)
        {
            return 0;
        }

        var best = matches.MaxBy(first => matches
            .Where(match => match.Start >= first.Start && match.End <= first.Start + length - Lead)
            .Select(match => match.Term)
            .Distinct(StringComparer.Ordinal)
            .Count());
        var start = Math.Max(0, Math.Min(best.Start - (Lead / 2), text.Length - length));
        while (start > 0 && start < best.Start && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        return start;
    }

    private static int EndOfWord(string text, int end, int start)
    {
        var at = end;
        while (at > start && !char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at > start ? at : end;
    }

    /// <summary>Where the words stand; in order, not overlapping.</summary>
    private List<Range> Matches(QueryReading words, string text)
    {
        var wanted = _wanted.GetValue(words, key => new WantedTerms(key, synonyms));
        var found = new List<Range>();
        if (wanted.Terms.Count == 0)
        {
            return found;
        }

        var read = TradeText.Read(text);
        for (int word = 0, compact = 0; word < read.Words.Count; word++)
        {
            var isCompact = compact < read.Compact.Count && read.Compact[compact].Position == word;
            if (Match(read, word, isCompact ? compact : null, wanted) is { } match
                && (found.Count == 0 || found[^1].End <= match.Start))
            {
                found.Add(match);
            }

            compact += isCompact ? 1 : 0;
        }

        return found;
    }

    /// <summary>The longest name, compound or word that begins here and is wanted.</summary>
    private Range? Match(TradeText read, int word, int? compact, WantedTerms wanted)
    {
        if (compact is { } index && wanted.Beginnings.Contains(read.Compact[index].Term))
        {
            foreach (var synonym in synonyms.StartingAt(read.Compact, index).Where(entry => wanted.Terms.Contains(entry.Canonical)))
            {
                var last = read.Compact[index + synonym.Terms.Length - 1];
                return RangeOf(read, word, last.Position + last.Span - 1, synonym.Canonical);
            }

            if (wanted.Terms.Contains(read.Compact[index].Term))
            {
                return RangeOf(read, word, word + read.Compact[index].Span - 1, read.Compact[index].Term);
            }
        }

        var single = read.Single(word);
        return !single.IsStop && wanted.Terms.Contains(single.Term) ? RangeOf(read, word, word, single.Term) : null;
    }

    private static Range RangeOf(TradeText read, int first, int last, string term) =>
        new(read.Words[first].Start, read.Words[last].End, term);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Range(int Start, int End, string Term);

    /// <summary>
    /// The terms of a query's words. Invariant: whatever matches begins with one of <see cref="Beginnings"/>, or is a single word
    /// among <see cref="Terms"/>, so that most words of a text are passed over at once.
    /// </summary>
    private sealed class WantedTerms
    {
        public WantedTerms(QueryReading words, SynonymTable synonyms)
        {
            Terms = words.Terms
                .SelectMany(term => QueryText.Parse(term, synonyms).Wanted)
                .SelectMany(clause => clause.Terms)
                .Select(entry => entry.Term)
                .ToHashSet(StringComparer.Ordinal);
            Beginnings = Terms.Concat(Terms.SelectMany(synonyms.FirstTermsOf)).ToHashSet(StringComparer.Ordinal);
        }

        public HashSet<string> Terms { get; }

        public HashSet<string> Beginnings { get; }
    }
}
