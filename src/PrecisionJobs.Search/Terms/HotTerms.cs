using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Lucene.Net.Index;

namespace PrecisionJobs.Search.Terms;

/// <summary>
/// Decoded postings of terms that were looked for, by segment; finding and decoding them takes longer than all else in a search.
/// Invariants: what is remembered is what Lucene holds, because a segment never changes; the memory stays near the budget, the
/// least recently used going first.
/// </summary>
internal sealed class HotTerms(long budget)
{
    /// <summary>Bookkeeping of an entry; on the safe side, so that absent words cannot crowd out the frequent ones.</summary>
    private const int BytesOfEntry = 1_024;

    /// <summary>Terms that more than one document in so many holds are decoded before the segment is served.</summary>
    private const int ShareOfWarmed = 16;

    /// <summary>Smaller segments are decoded faster than anybody asks.</summary>
    private const int LeastWarmed = 4_096;

    private readonly ConcurrentDictionary<object, ConcurrentDictionary<Key, Entry>> _segments = new();
    private readonly Lock _trimming = new();
    private long _bytes;
    private long _clock;

    /// <summary>The postings of a term in a segment; empty when none of its documents holds it.</summary>
    public TermPostings Of(AtomicReader reader, string field, string term)
    {
        var entries = _segments.GetOrAdd(reader.CoreCacheKey, _ => new ConcurrentDictionary<Key, Entry>());
        var key = new Key(field, term);
        if (entries.TryGetValue(key, out var entry))
        {
            entry.LastUsed = Interlocked.Increment(ref _clock);
            return entry.Postings;
        }

        var postings = TermDecoder.Seek(reader, field, term) is { } found
            ? TermDecoder.Decode(reader, found)
            : TermPostings.None(reader.MaxDoc);
        Remember(entries, key, postings);
        if (!_segments.TryGetValue(reader.CoreCacheKey, out var kept) || kept != entries)
        {
            // The segment was forgotten meanwhile; nobody would forget this one.
            Forget(entries, key);
        }

        return postings;
    }

    /// <summary>Decodes the most frequent terms of a segment's texts and titles, up to three quarters of the budget.</summary>
    public void Warm(AtomicReader reader)
    {
        if (reader.MaxDoc < LeastWarmed)
        {
            return;
        }

        var frequent = new List<(string Field, string Term, int Count)>();
        foreach (var field in new[] { IndexSchema.All, IndexSchema.Title, IndexSchema.Run, IndexSchema.TitleRun })
        {
            var terms = reader.GetTerms(field)?.GetEnumerator();
            while (terms?.MoveNext() == true)
            {
                if (terms.DocFreq > reader.MaxDoc / ShareOfWarmed)
                {
                    frequent.Add((field, terms.Term.Utf8ToString(), terms.DocFreq));
                }
            }
        }

        foreach (var (field, term, _) in frequent.OrderByDescending(entry => entry.Count))
        {
            if (Interlocked.Read(ref _bytes) > budget * 3 / 4)
            {
                return;
            }

            Of(reader, field, term);
        }
    }

    /// <summary>Forgets the segments that are served no more.</summary>
    public void KeepOnly(IReadOnlySet<object> segments)
    {
        foreach (var segment in _segments.Keys.Where(segment => !segments.Contains(segment)))
        {
            if (_segments.TryRemove(segment, out var entries))
            {
                foreach (var key in entries.Keys)
                {
                    Forget(entries, key);
                }
            }
        }
    }

    private void Remember(ConcurrentDictionary<Key, Entry> entries, Key key, TermPostings postings)
    {
        var entry = new Entry(postings) { LastUsed = Interlocked.Increment(ref _clock) };
        if (entries.TryAdd(key, entry) && Interlocked.Add(ref _bytes, postings.Bytes + BytesOfEntry) > budget && _trimming.TryEnter())
        {
            try
            {
                Trim();
            }
            finally
            {
                _trimming.Exit();
            }
        }
    }

    private void Trim()
    {
        var oldestFirst = _segments.Values
            .SelectMany(entries => entries.Select(entry => (Entries: entries, entry.Key, entry.Value.LastUsed)))
            .OrderBy(entry => entry.LastUsed)
            .ToList();
        foreach (var (entries, key, _) in oldestFirst)
        {
            if (Interlocked.Read(ref _bytes) <= budget * 7 / 8)
            {
                return;
            }

            Forget(entries, key);
        }
    }

    private void Forget(ConcurrentDictionary<Key, Entry> entries, Key key)
    {
        if (entries.TryRemove(key, out var entry))
        {
            Interlocked.Add(ref _bytes, -(entry.Postings.Bytes + BytesOfEntry));
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(string Field, string Term);

    private sealed class Entry(TermPostings postings)
    {
        private long _lastUsed;

        public TermPostings Postings => postings;

        public long LastUsed
        {
            get => Volatile.Read(ref _lastUsed);
            set => Volatile.Write(ref _lastUsed, value);
        }
    }
}
