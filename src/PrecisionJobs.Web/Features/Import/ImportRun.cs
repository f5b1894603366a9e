using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>What is known across the batches of one import.</summary>
internal sealed class ImportRun(ImportRequest request, SimilarTitles similar, Action<ImportResult> tell, string companyName)
{
    private readonly Dictionary<string, (int Row, string Hash)> _seen = new(StringComparer.Ordinal);

    public ImportRequest Request => request;

    public SimilarTitles Similar => similar;

    public Dictionary<ImportStatus, int> Counts { get; } =
        Enum.GetValues<ImportStatus>().ToDictionary(status => status, _ => 0);

    public int Published { get; private set; }

    public int NamesOther { get; private set; }

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
    public void Tell(IEnumerable<WrittenRow> rows)
    {
        foreach (var row in rows)
        {
            Counts[row.Status]++;
            Published += row.IsPublished ? 1 : 0;
            tell(new ImportResult(row.Row, row.Status, row.Title, row.Posting?.Id, row.IsPublished, row.Notes));
        }
    }
}

/// <summary>A row that was written onto its posting and is about to be stored.</summary>
internal sealed record WrittenRow(
    int Row, ImportStatus Status, string Title, Posting? Posting, bool IsPublished, IReadOnlyList<string> Notes);

/// <summary>
/// Postings of the company by title and place, to notice that the same job comes in under another identifier. Such rows
/// are reported, not dropped: two openings may well be called the same.
/// </summary>
internal sealed class SimilarTitles
{
    private readonly Dictionary<string, (string? Identifier, string Called)> _known = new(StringComparer.Ordinal);

    public void Add(string title, IEnumerable<string> zips, string? identifier, string called) =>
        _known.TryAdd(KeyOf(title, zips), (identifier, called));

    /// <summary>What the other one is called, or null.</summary>
    public string? Find(string title, IEnumerable<string> zips, string identifier) =>
        _known.TryGetValue(KeyOf(title, zips), out var other) && other.Identifier != identifier ? other.Called : null;

    private static string KeyOf(string title, IEnumerable<string> zips) =>
        $"{Slug.From(title)}|{string.Join(',', zips.Order(StringComparer.Ordinal))}";
}
