using Lucene.Net.Search;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;
using PrecisionJobs.Search.Indexing;
using PrecisionJobs.Search.Querying;
using PrecisionJobs.Search.Terms;

namespace PrecisionJobs.Search.Results;

/// <summary>One search over one reader: filters, then the words once, then counts and order from the same sets.</summary>
internal sealed class SearchRun
{
    private readonly IndexGeneration _generation;
    private readonly IndexSearcher _searcher;
    private readonly SearchCriteria _criteria;
    private readonly PlaceOutcome _place;
    private readonly DateTime _now;
    private readonly SearchAudience _audience;
    private readonly CriteriaFilter _filter;
    private readonly ReaderTerms _terms;
    private readonly TextQuery _text;

    public SearchRun(
        IndexGeneration generation,
        IndexSearcher searcher,
        SearchCriteria criteria,
        PlaceOutcome place,
        (DateTime Now, SearchAudience Audience) viewer)
    {
        _generation = generation;
        _searcher = searcher;
        _criteria = criteria;
        _place = place;
        (_now, _audience) = viewer;
        _filter = FilterOf(criteria, place);
        _terms = new ReaderTerms(searcher.IndexReader, generation.HotTerms);
        _text = TextQuery.Of(criteria.Query, generation.Synonyms, _terms);
    }

    /// <summary>How values are counted; anything but the cheapest is for tests.</summary>
    public CountingPath Counting { get; init; }

    /// <summary>How the best hits are found; anything but the cheapest is for tests.</summary>
    public RankingPath Ranking { get; init; }

    /// <summary>How well a posting matches whoever looks; null where the order does not ask.</summary>
    public Func<int, int>? MatchOf { get; init; }

    public SearchResult Execute()
    {
        using var scratch = new ScratchBits();
        var (matches, total, matchedAny) = Find(scratch);
        if (!_text.IsEmpty && _criteria.Sort == SearchSort.Relevance)
        {
            var bm25 = new Bm25(_searcher, _terms);
            foreach (var (match, text) in matches)
            {
                match.Parts = text.Parts(match.FailsNone, bm25, matchedAny);
            }
        }

        return Result([.. matches.Select(entry => entry.Match)], total, matchedAny);
    }

    /// <summary>Reads the sets of what <see cref="Execute"/> finds, all pages of it; they are gone afterwards.</summary>
    public T ReadMatching<T>(Func<List<SegmentMatch>, T> read)
    {
        using var scratch = new ScratchBits();
        return read([.. Find(scratch).Matches.Select(entry => entry.Match)]);
    }

    private (List<(SegmentMatch Match, SegmentText Text)> Matches, int Total, bool MatchedAny) Find(ScratchBits scratch)
    {
        var matches = Matches(_filter, scratch, matchAny: false);
        var total = Total(matches);
        var matchedAny = total == 0 && _text.CanRelax && !HoldsAllWords(matches, scratch);
        if (matchedAny)
        {
            matches = Matches(_filter, scratch, matchAny: true);
            total = Total(matches);
        }

        return (matches, total, matchedAny);
    }

    private static int Total(List<(SegmentMatch Match, SegmentText Text)> matches) => matches.Sum(entry => entry.Match.Total);

    /// <summary>Whether any posting that can be seen holds all words, whatever the filters say.</summary>
    private bool HoldsAllWords(List<(SegmentMatch Match, SegmentText Text)> matches, ScratchBits scratch) =>
        matches.Exists(entry => entry.Match.Filters.Count > 0)
        && Total(Matches(FilterOf(SearchCriteria.Everything, PlaceOutcome.Empty.Instance), scratch, matchAny: false)) > 0;

    private CriteriaFilter FilterOf(SearchCriteria criteria, PlaceOutcome place) =>
        new(criteria, place, _now, _audience, _generation.Values);

    private List<(SegmentMatch Match, SegmentText Text)> Matches(
        CriteriaFilter filter, ScratchBits scratch, bool matchAny)
    {
        var matches = new List<(SegmentMatch Match, SegmentText Text)>();
        foreach (var leaf in _searcher.IndexReader.Leaves)
        {
            var view = _generation.ViewOf(leaf.AtomicReader);
            var match = new SegmentMatch(view, filter, scratch);
            var text = new SegmentText(view, _generation.HotTerms, _text, scratch);
            if (!_text.IsEmpty)
            {
                match.Narrow(matchAny ? text.KeepAny : text.KeepAll);
            }

            matches.Add((match, text));
        }

        return matches;
    }

    private SearchResult Result(List<SegmentMatch> matches, int total, bool matchedAny)
    {
        var tally = new FacetTally(_criteria, _filter, _generation.Values.Snapshot(), Counting);
        var hits = new TopHits(_criteria, Ranking, MatchOf);
        foreach (var match in matches)
        {
            tally.Add(match);
            hits.Add(match);
        }

        return new SearchResult
        {
            Total = total,
            Page = _criteria.Page,
            Hits = hits.Page(),
            Facets = tally.Facets(),
            Place = _place,
            Words = _criteria.Query is null ? QueryReading.None : _text.Reading(matchedAny),
            UnstatedPay = tally.UnstatedPay,
        };
    }
}
