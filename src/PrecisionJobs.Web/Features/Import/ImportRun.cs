using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>What is known across the batches of one import.</summary>
internal sealed class ImportRun(ImportRequest request, SimilarTitles similar, Action<IReadOnlyList<ImportResult>> tell, string companyName)
{
    private readonly Dictionary<string, (int Row, string Hash)> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _gaps = new(StringComparer.Ordinal);

    public ImportRequest Request => request;

    public SimilarTitles Similar => similar;

    public Dictionary<ImportStatus, int> Counts { get; } =
        Enum.GetValues<ImportStatus>().ToDictionary(status => status, _ => 0);

    public int Published { get; private set; }

    public int NamesOther { get; private set; }

    /// <summary>Rows whose posting is a draft after this import.</summary>
    public int Drafts { get; private set; }

    /// <summary>What kept drafts from being published, the most frequent first.</summary>
    public IReadOnlyList<GapCount> Gaps =>
        [.. _gaps.Select(pair => new GapCount(pair.Key, pair.Value)).OrderByDescending(gap => gap.Rows).ThenBy(gap => gap.What, StringComparer.Ordinal)];

    /// <summary>Rows that could be read as a posting, whether they were taken or not.</summary>
    public int Readable { get; private set; }

    /// <summary>Why nothing of the file could be read; null where something could.</summary>
    public string? Fault { get; private set; }

    /// <summary>Takes note that the file as a whole cannot be read.</summary>
    public void Fail(string why) => Fault ??= why;

    /// <summary>The earlier row of this file with the same identifier, or null; the first is remembered.</summary>
    public (int Row, string Hash)? Earlier(string identifier, int row, string hash)
    {
        if (_seen.TryGetValue(identifier, out var earlier) && earlier.Row != row)
        {
            return earlier;
        }

        _seen[identifier] = (row, hash);
        return null;
    }

    /// <summary>Takes note of the organisation that a row names.</summary>
    public void Names(string? organization)
    {
        if (organization is not null && Slug.From(organization) != Slug.From(companyName))
        {
            NamesOther++;
        }
    }

    /// <summary>Counts and reports rows that are stored.</summary>
    public void Tell(IReadOnlyList<WrittenRow> rows)
    {
        foreach (var row in rows)
        {
            Counts[row.Status]++;
            Published += row.IsPublished ? 1 : 0;
            Readable += row.Title.Length > 0 ? 1 : 0;
            Drafts += row.Status != ImportStatus.Refused && row.Posting?.State == PostingState.Draft ? 1 : 0;
            foreach (var gap in row.Gaps.Distinct(StringComparer.Ordinal))
            {
                _gaps[gap] = _gaps.GetValueOrDefault(gap) + 1;
            }
        }

        tell([.. rows.Select(row => new ImportResult(row.Row, row.Status, row.Title, row.Posting?.Id, row.IsPublished, row.Notes))]);
    }
}

/// <summary>A row that was written onto its posting and is about to be stored.</summary>
internal sealed record WrittenRow(
    int Row, ImportStatus Status, string Title, Posting? Posting, bool IsPublished, IReadOnlyList<string> Notes)
{
    /// <summary>What kept it from being published, as it is counted.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];
}

/// <summary>
/// Postings of the company by title and place, to notice that the same job comes in under another identifier. Such rows
/// are reported, not dropped: two openings may well be called the same.
/// </summary>
internal sealed class SimilarTitles
{
    private readonly Dictionary<string, (string? Identifier, string Called)> _known = new(StringComparer.Ordinal);

    public void Add(string title, IEnumerable<string> cities, string? identifier, string called) =>
        _known.TryAdd(KeyOf(title, cities), (identifier, called));

    /// <summary>What the other one is called, or null.</summary>
    public string? Find(string title, IEnumerable<string> cities, string identifier) =>
        _known.TryGetValue(KeyOf(title, cities), out var other) && other.Identifier != identifier ? other.Called : null;

    private static string KeyOf(string title, IEnumerable<string> cities) =>
        $"{Slug.From(title)}|{string.Join('|', cities.Order(StringComparer.OrdinalIgnoreCase)).ToUpperInvariant()}";
}
