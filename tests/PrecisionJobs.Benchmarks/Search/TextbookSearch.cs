using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PrecisionJobs.Domain.Search;
using Directory = Lucene.Net.Store.Directory;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>
/// Lucene as the textbook has it: filters are terms of the query, every document's facet values are a sorted set that a
/// collector counts, and each narrowed facet costs one query more, without its own choice. The loop is that of
/// Lucene.Net.Facet, which is not among the packages; a query with a place is left to the index.
/// </summary>
internal sealed class TextbookSearch : IDisposable
{
    private const string Values = "values";

    private readonly Directory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public TextbookSearch(string folder, Func<IEnumerable<PostingDocument>> postings)
    {
        _directory = new NIOFSDirectory(folder);
        if (!DirectoryReader.IndexExists(_directory))
        {
            using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
            using var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
            foreach (var posting in postings())
            {
                writer.AddDocument(DocumentOf(posting));
            }

            writer.Commit();
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
    }

    /// <summary>Total, first page and every facet.</summary>
    public int Search(SearchCriteria criteria)
    {
        var top = TopScoreDocCollector.Create(criteria.Page * SearchCriteria.PageSize, docsScoredInOrder: false);
        var counter = new Counter();
        _searcher.Search(Of(criteria), MultiCollector.Wrap(top, counter));
        foreach (var facet in SearchFacets.All.Where(facet => criteria.Values(facet).Count > 0))
        {
            _searcher.Search(Of(criteria.Without(facet)), new Counter());
        }

        return top.TotalHits;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private static BooleanQuery Of(SearchCriteria criteria)
    {
        var query = new BooleanQuery
        {
            { NumericRangeQuery.NewInt64Range("closes", GeneratedPostings.Now.Ticks, null, minInclusive: false, maxInclusive: false), Occur.MUST },
        };
        if (criteria.Query is { } words)
        {
            AddWords(query, words);
        }

        foreach (var facet in SearchFacets.All.Where(facet => facet.IsMultiple() && criteria.Values(facet).Count > 0))
        {
            var any = new BooleanQuery();
            foreach (var value in criteria.Values(facet))
            {
                any.Add(new TermQuery(new Term(Values, $"{facet.Key()}={value}")), Occur.SHOULD);
            }

            query.Add(any, Occur.MUST);
        }

        if (criteria.PayFloorAnnualCents is { } floor)
        {
            query.Add(NumericRangeQuery.NewInt64Range("pay", floor, null, minInclusive: true, maxInclusive: false), Occur.MUST);
        }

        if (criteria.PostedDays is { } days)
        {
            var since = GeneratedPostings.Now.AddDays(-days).Ticks;
            query.Add(NumericRangeQuery.NewInt64Range("posted", since, null, minInclusive: true, maxInclusive: false), Occur.MUST);
        }

        return query;
    }

    private static void AddWords(BooleanQuery query, string words)
    {
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        var builder = new QueryBuilder(analyzer);
        var isPhrase = words[0] == '"';
        if ((isPhrase ? builder.CreatePhraseQuery("all", words) : builder.CreateBooleanQuery("all", words, Occur.MUST)) is { } all)
        {
            query.Add(all, Occur.MUST);
        }

        if (builder.CreateBooleanQuery("title", words) is { } title)
        {
            title.Boost = 2;
            query.Add(title, Occur.SHOULD);
        }
    }

    private static Document DocumentOf(PostingDocument posting)
    {
        var values = new List<string>
        {
            $"family={posting.FamilySlug}",
            $"occupation={posting.OccupationSlug}",
            $"company={posting.CompanySlug}",
            $"type={SearchFacets.Value(posting.EmploymentType)}",
            $"pathway={SearchFacets.Value(posting.ExperienceLevel!.Value)}",
            $"usPerson={posting.UsPersonRequired}",
            $"visibility={SearchFacets.Value(posting.Visibility)}",
            $"certification={posting.Certifications[0]}",
            $"shift={SearchFacets.Value(posting.Shifts[0])}",
        };
        values.AddRange(posting.Sites.Select(site => $"state={site.StateCode}"));
        values.AddRange(posting.Skills.Select(skill => $"skill={skill.Slug}"));
        values.AddRange(posting.Skills.Select(skill => $"{skill.Category}={skill.Slug}"));
        var document = new Document
        {
            new TextField("title", posting.Title, Field.Store.NO),
            new TextField("all", $"{posting.Title} {posting.CompanyName} {posting.Text}", Field.Store.NO),
            new Int64Field("closes", posting.ClosesAt!.Value.Ticks, Field.Store.NO),
            new Int64Field("posted", posting.PublishedAt.Ticks, Field.Store.NO),
            new Int64Field("pay", posting.Pay?.MaximumAnnualCents ?? -1, Field.Store.NO),
        };
        foreach (var value in values.Distinct(StringComparer.Ordinal))
        {
            document.Add(new StringField(Values, value, Field.Store.NO));
            document.Add(new SortedSetDocValuesField(Values, new BytesRef(value)));
        }

        return document;
    }

    private sealed class Counter : ICollector
    {
        private SortedSetDocValues? _values;
        private int[] _counts = [];

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer)
        {
        }

        public void SetNextReader(AtomicReaderContext context)
        {
            _values = context.AtomicReader.GetSortedSetDocValues(Values);
            _counts = new int[_values.ValueCount];
        }

        public void Collect(int doc)
        {
            _values!.SetDocument(doc);
            for (var ord = _values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = _values.NextOrd())
            {
                _counts[ord]++;
            }
        }
    }
}
