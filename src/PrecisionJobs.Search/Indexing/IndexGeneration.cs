using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Analysis;
using PrecisionJobs.Search.Columns;
using PrecisionJobs.Search.Terms;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace PrecisionJobs.Search.Indexing;

/// <summary>
/// One Lucene index with its single writer, its numbering of facet values and its columns. Lives as long as somebody
/// holds it: <see cref="TryHold"/> takes a hold, <see cref="Dispose"/> gives one up; its owner has one from the start.
/// </summary>
internal sealed class IndexGeneration : IDisposable
{
    /// <summary>Estimated to hold the terms that one text in eight has, at a million postings.</summary>
    private const long HotTermBytes = 160L << 20;

    /// <summary>While an index is first filled, fewer and larger segments are written; later every change is written at once.</summary>
    private const double FillBufferMegabytes = 64;

    private const string SequenceKey = "seq";
    private const string SchemaKey = "schema";
    private const string BuiltKey = "built";

    private readonly LuceneDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly SegmentViews _views;
    private readonly Lock _gate = new();
    private int _holders = 1;
    private volatile bool _isAbandoned;

    private IndexGeneration(LuceneDirectory directory, SynonymTable synonyms, MergePolicy? merging)
    {
        _directory = directory;
        _views = new SegmentViews(Values);
        Synonyms = synonyms;
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            Similarity = new BM25Similarity(),
            RAMBufferSizeMB = FillBufferMegabytes,
            OpenMode = OpenMode.CREATE_OR_APPEND,
            MergedSegmentWarmer = new Warmer(this),
        };
        if (merging is not null)
        {
            config.MergePolicy = merging;
        }

        _writer = new IndexWriter(directory, config);
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, new RankedSearchers());
    }

    public SynonymTable Synonyms { get; }

    /// <summary>The numbering of facet values, shared by all segments.</summary>
    public FacetValues Values { get; } = new();

    /// <summary>The decoded postings of frequent terms.</summary>
    public HotTerms HotTerms { get; } = new(HotTermBytes);

    /// <summary>The last change that is in it.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether it was once filled completely.</summary>
    public bool IsBuilt { get; private set; }

    /// <summary>An empty index in an empty directory.</summary>
    public static IndexGeneration Create(LuceneDirectory directory, SynonymTable synonyms, MergePolicy? merging = null) =>
        new(directory, synonyms, merging);

    /// <summary>The index that the directory holds, checked file by file.</summary>
    /// <returns>Null when it holds none, or one of another schema or other synonyms.</returns>
    /// <exception cref="IOException">It is damaged.</exception>
    public static IndexGeneration? TryOpen(LuceneDirectory directory, SynonymTable synonyms)
    {
        if (!DirectoryReader.IndexExists(directory))
        {
            return null;
        }

        using var reader = DirectoryReader.Open(directory);
        var data = reader.IndexCommit.UserData;
        if (!data.TryGetValue(SchemaKey, out var schema) || schema != SchemaOf(synonyms))
        {
            return null;
        }

        foreach (var leaf in reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }

        return new IndexGeneration(directory, synonyms, merging: null)
        {
            Sequence = long.Parse(data[SequenceKey], CultureInfo.InvariantCulture),
            IsBuilt = data.ContainsKey(BuiltKey),
        };
    }

    /// <summary>Keeps it open until <see cref="Dispose"/>. False when it is closed already.</summary>
    public bool TryHold()
    {
        lock (_gate)
        {
            _holders += _holders > 0 ? 1 : 0;
            return _holders > 0;
        }
    }

    /// <summary>Gives up one hold; the last one closes it.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (--_holders > 0)
            {
                return;
            }
        }

        Close();
    }

    /// <summary>It is damaged or superseded: it will be closed without another attempt to write.</summary>
    public void Abandon() => _isAbandoned = true;

    /// <summary>A segment as a reader sees it; its facts are read once.</summary>
    public SegmentView ViewOf(AtomicReader reader) => _views.Of(reader);

    /// <summary>Puts a posting in that is not in yet, for which nothing has to be looked up; on any number of threads.</summary>
    public void Add(PostingDocument posting) => _writer.AddDocument(DocumentOf(posting));

    /// <summary>Puts a posting in, in place of an earlier state of it. Not seen before <see cref="Refresh"/>.</summary>
    public void Put(PostingDocument posting)
    {
        _views.Change(posting.Id);
        _writer.UpdateDocument(KeyOf(posting.Id), DocumentOf(posting));
    }

    /// <summary>Takes a posting out. Not seen before <see cref="Refresh"/>.</summary>
    public void Remove(int postingId)
    {
        _views.Change(postingId);
        _writer.DeleteDocuments(KeyOf(postingId));
    }

    /// <summary>Makes all changes so far seen by the searches that begin from now on.</summary>
    public void Refresh(long sequence)
    {
        _searchers.MaybeRefreshBlocking();
        Sequence = Math.Max(Sequence, sequence);
        Prepare();
    }

    /// <summary>Reads what searches will need, so that none of them has to wait for it.</summary>
    public void Prepare()
    {
        Read(searcher =>
        {
            var segments = searcher.IndexReader.Leaves.Select(leaf => leaf.AtomicReader).ToList();
            HotTerms.KeepOnly(segments.Select(reader => reader.CoreCacheKey).ToHashSet());
            return segments.Sum(reader => ViewOf(reader).Columns.Count);
        });
        _views.Settle();
    }

    /// <summary>As <see cref="Prepare"/>, and the frequent terms too: for a generation that is about to be served.</summary>
    public void Warm()
    {
        Prepare();
        Read(searcher =>
        {
            foreach (var leaf in searcher.IndexReader.Leaves.OrderByDescending(leaf => leaf.Reader.MaxDoc))
            {
                HotTerms.Warm(leaf.AtomicReader);
            }

            return 0;
        });
    }

    /// <summary>Makes all changes so far survive a crash, with the sequence they go up to.</summary>
    public void Commit(bool isBuilt)
    {
        IsBuilt |= isBuilt;
        var data = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SequenceKey] = Sequence.ToString(CultureInfo.InvariantCulture),
            [SchemaKey] = SchemaOf(Synonyms),
        };
        if (IsBuilt)
        {
            data[BuiltKey] = "";
        }

        _writer.SetCommitData(data);
        _writer.Commit();
    }

    /// <summary>Runs a search on one consistent state.</summary>
    public T Read<T>(Func<IndexSearcher, T> search)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return search(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    public static Term KeyOf(int postingId) => new(IndexSchema.Id, postingId.ToString(CultureInfo.InvariantCulture));

    private static string SchemaOf(SynonymTable synonyms) => $"{IndexSchema.Version}:{synonyms.Fingerprint}";

    private Document DocumentOf(PostingDocument posting)
    {
        var places = posting.Sites.Select(site => site.City).Distinct(StringComparer.Ordinal);
        var title = TradeTokenStream.Read(posting.Title);
        List<TradeText> all = [.. title, .. TradeTokenStream.Read([posting.CompanyName, .. places, posting.Text])];
        var names = Synonyms.OtherNamesOf(posting.OccupationSlug);
        return
        [
            new StringField(IndexSchema.Id, posting.Id.ToString(CultureInfo.InvariantCulture), Field.Store.NO),
            new TextField(IndexSchema.Title, TradeTokenStream.Of(Synonyms, title)),
            new TextField(IndexSchema.All, TradeTokenStream.Of(Synonyms, all)),
            new Field(IndexSchema.Run, TradeTokenStream.Runs(headWordsOnly: true, all), RunType),
            new Field(IndexSchema.TitleRun, TradeTokenStream.Runs(headWordsOnly: false, title), RunType),
            new Field(IndexSchema.Word, TradeTokenStream.SurfaceWords([.. all, .. TradeTokenStream.Read(names.Words)]), WordType),
            .. names.Terms.Select(name => new StringField(IndexSchema.Name, name, Field.Store.NO)),
            new BinaryDocValuesField(IndexSchema.Record, PostingRecord.Of(posting).ToBytes()),
        ];
    }

    private void Close()
    {
        _searchers.Dispose();
        if (_isAbandoned || !IsBuilt || !Succeeds(() => Commit(isBuilt: true)))
        {
            Succeeds(_writer.Rollback);
        }
        else
        {
            Succeeds(_writer.Dispose);
        }

        _directory.Dispose();
    }

    /// <summary>At closing time a full or vanished disk is no reason to fail: what is missing is replayed on opening.</summary>
    private static bool Succeeds(Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static readonly FieldType WordType = Unscored(IndexOptions.DOCS_ONLY);

    private static readonly FieldType RunType = Unscored(IndexOptions.DOCS_AND_FREQS);

    private static FieldType Unscored(IndexOptions options) => new()
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = options,
    };

    /// <summary>
    /// Reads a merged segment's facts and frequent terms on the merging thread, before a reader can see the segment; while an
    /// index is first filled nobody reads it.
    /// </summary>
    private sealed class Warmer(IndexGeneration generation) : IndexWriter.IndexReaderWarmer
    {
        public override void Warm(AtomicReader reader)
        {
            if (generation.IsBuilt)
            {
                generation._views.ColumnsOf(reader);
                generation.HotTerms.Warm(reader);
            }
        }
    }

    private sealed class RankedSearchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) =>
            new(reader) { Similarity = new BM25Similarity() };
    }
}
