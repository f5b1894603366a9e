using System.Text;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Classification;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings.Import;
using PrecisionJobs.Domain.Postings.Reading;
using PrecisionJobs.Web.Features.Import;
using PrecisionJobs.Web.Infrastructure.Files.ResumeText;

namespace PrecisionJobs.Web.Operator.Matching;

/// <summary>A posting that was read from a file.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Context">What is known beside its text.</param>
/// <param name="Places">"Dayton, OH".</param>
/// <param name="Reading">What its text asks for.</param>
internal sealed record ReadPostingFile(string Title, PostingContext Context, IReadOnlyList<string> Places, PostingReading Reading);

/// <summary>
/// Reads a posting from a file: JobPosting JSON-LD or other JSON that the import takes, an HTML page that holds it, or a text
/// (plain, PDF or DOCX) whose first line is the title.
/// </summary>
internal sealed class PostingFile(EmbeddedTrade trade, TitleClassifier classifier)
{
    private const int LongestTitle = 150;

    private readonly PostingTextReader _reader = new(trade.Vocabulary);

    /// <summary>The posting, or why there is none in a sentence.</summary>
    public async Task<(ReadPostingFile? Posting, string? Error)> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (new FileInfo(file).Length > ResumeTextReader.MaximumBytes)
        {
            return (null, "The posting's file is larger than 10 MB.");
        }

        var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
        return FirstMark(bytes) is '{' or '[' or '<' && !bytes.AsSpan().StartsWith("{\\rtf"u8)
            ? await FromDataAsync(bytes, cancellationToken)
            : FromText(bytes, Path.GetFileNameWithoutExtension(file));
    }

    private async Task<(ReadPostingFile? Posting, string? Error)> FromDataAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        string? error = null;
        using var stream = new MemoryStream(bytes, writable: false);
        await foreach (var row in ImportFile.ReadAsync(stream, ImportFormat.JsonLd, cancellationToken))
        {
            switch (row)
            {
                case ImportedRow.Read { Posting: var posting }:
                    return (Of(posting), null);
                case ImportedRow.Unreadable { Why: var why }:
                    error ??= why;
                    break;
            }
        }

        // A page without structured data is still a text.
        return FirstMark(bytes) == '<'
            ? (Of(new ImportedPosting { Row = 1, Title = TitleOfPage(bytes), Description = Encoding.UTF8.GetString(bytes) }), null)
            : (null, error ?? "The file holds no posting.");
    }

    private ReadPostingFile Of(ImportedPosting row)
    {
        var title = PostingReader.TitleOf(row);
        var sections = ImportedSections.Of(row);
        var (places, _) = PlaceReader.Read(row.Places);
        var occupation = OccupationOf(title);
        var reading = _reader.Read(title, sections, occupation);
        return new ReadPostingFile(
            title,
            new PostingContext(
                occupation,
                ImportedSections.PayOf(row, sections).Pay,
                ShiftText.Read(row.Shift).Shift,
                [.. places.Select(place => place.Place.Location)],
                row.IsRemote && places.Count == 0),
            [.. places.Select(place => place.City)],
            reading);
    }

    private (ReadPostingFile? Posting, string? Error) FromText(byte[] bytes, string name)
    {
        if (new ResumeTextReader(TimeProvider.System).Read(bytes) is not ResumeTextOutcome.Read { Text: var text })
        {
            return (null, "The posting's file holds no text that can be read.");
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        var isTitled = first >= 0 && lines[first].Trim().Length <= LongestTitle;
        var title = TitleCase.Calm(Labelled(isTitled ? lines[first].Trim().TrimStart('#', '*', ' ').TrimEnd('*', ':', ' ') : name));
        var rest = string.Join('\n', lines.Skip(isTitled ? first + 1 : 0));
        var occupation = OccupationOf(title);
        var reading = _reader.Read(title, PostingSections.Sort(TextBlock.FromPlainText(rest)), occupation);
        var places = PlaceIn(lines);
        return (new ReadPostingFile(
            title, new PostingContext(occupation, Sites: [.. places.Select(place => place.Location)]), [.. places.Select(place => $"{place.City}, {place.StateCode}")], reading), null);
    }

    private string? OccupationOf(string title) => trade.Titles.Rank(title) is [{ Confidence: >= TitleMatch.Certain } match, ..]
        ? match.Occupation.Slug
        : classifier.Rank(title).Where(match => match.Confidence >= TitleMatch.Least)
            .Select(match => trade.OccupationOf(match.Code))
            .FirstOrDefault(slug => slug is not null)
            ?? (trade.Titles.Rank(title) is [var likeliest, ..] ? likeliest.Occupation.Slug : null);

    // "Location: Dayton, OH"; a line that is nothing but a place may be anything.
    private static List<Place> PlaceIn(string[] lines)
    {
        foreach (var line in lines.Take(60))
        {
            var cut = line.IndexOf(':', StringComparison.Ordinal);
            if (cut > 0 && line[..cut].Contains("ocation", StringComparison.OrdinalIgnoreCase)
                && Gazetteer.UnitedStates.Resolve(line[(cut + 1)..].Trim()) is PlaceOutcome.Found { Place: { StateCode: not null } place })
            {
                return [place];
            }
        }

        return [];
    }

    private static string Labelled(string title)
    {
        var cut = title.IndexOf(':', StringComparison.Ordinal);
        return cut > 0 && title[..cut].ToLowerInvariant() is "title" or "job title" or "position" or "position title" or "job" or "role"
            ? title[(cut + 1)..].Trim()
            : title;
    }

    private static string TitleOfPage(byte[] bytes)
    {
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
        return page.QuerySelector("h1")?.TextContent.Trim() ?? page.Title ?? string.Empty;
    }

    private static char? FirstMark(byte[] bytes)
    {
        var from = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var at = Array.FindIndex(bytes, from, value => value is not (0x20 or 0x09 or 0x0A or 0x0D or 0));
        return at < 0 ? null : bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] && bytes.Length > 3
            ? (char)bytes[bytes[0] == 0xFF ? 2 : 3]
            : (char)bytes[at];
    }
}
