using Lucene.Net.Index;
using Lucene.Net.Search;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;
using PrecisionJobs.Search.Indexing;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// Postings like another by what they share, each shared fact with a weight; nobody's words count. Equal likeness falls to
/// the later publication, then to the lower id.
/// </summary>
internal sealed class SimilarPostings(IndexGeneration generation, IndexSearcher searcher, DateTime now, SearchAudience audience)
{
    private const int LeastLikeness = 4;
    private const int NearbyWeight = 2;
    private const double NearbyMiles = 50;

    private readonly CriteriaFilter _filter =
        new(SearchCriteria.Everything, PlaceOutcome.Empty.Instance, now, audience, generation.Values);

    public IReadOnlyList<int> Find(int postingId, int count)
    {
        if (Locate(postingId) is not var (columns, document))
        {
            return [];
        }

        var values = generation.Values.Snapshot();
        var weights = new Dictionary<int, int>();
        foreach (var value in columns.ValuesOf(document))
        {
            weights[value] = WeightOf(values[value].Facet);
        }

        var site = columns.FirstSite(document);
        return [.. searcher.IndexReader.Leaves
            .SelectMany(leaf => Candidates(leaf.AtomicReader, weights, site))
            .Where(candidate => candidate.Likeness >= LeastLikeness && candidate.Id != postingId)
            .OrderByDescending(candidate => candidate.Likeness)
            .ThenByDescending(candidate => candidate.Published)
            .ThenBy(candidate => candidate.Id)
            .Take(count)
            .Select(candidate => candidate.Id)];
    }

    private static int WeightOf(SearchFacet facet) => facet switch
    {
        SearchFacet.Occupation => 6,
        SearchFacet.Family or SearchFacet.Machine or SearchFacet.Control or SearchFacet.Certification => 2,
        SearchFacet.Skill or SearchFacet.Shift or SearchFacet.Pathway or SearchFacet.State => 1,
        _ => 0,
    };

    private (SegmentColumns Columns, int Document)? Locate(int postingId)
    {
        var found = searcher.Search(new TermQuery(IndexGeneration.KeyOf(postingId)), 1);
        if (found.ScoreDocs.Length == 0)
        {
            return null;
        }

        var document = found.ScoreDocs[0].Doc;
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(document, searcher.IndexReader.Leaves)];
        return (generation.ColumnsOf(leaf.AtomicReader), document - leaf.DocBase);
    }

    private IEnumerable<(int Id, int Likeness, long Published)> Candidates(
        AtomicReader reader, Dictionary<int, int> weights, GeoPoint? site)
    {
        var columns = generation.ColumnsOf(reader);
        foreach (var document in _filter.Visible(columns, reader).Documents())
        {
            var likeness = 0;
            foreach (var value in columns.ValuesOf(document))
            {
                likeness += weights.GetValueOrDefault(value);
            }

            var isNear = site is { } point && columns.Nearest(document, point)?.Miles <= NearbyMiles;
            yield return (columns.Ids[document], likeness + (isNear ? NearbyWeight : 0), columns.Published[document]);
        }
    }
}
