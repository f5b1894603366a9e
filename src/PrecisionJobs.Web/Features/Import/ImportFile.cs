using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>How a file is written.</summary>
public enum ImportFormat
{
    /// <summary>Find out.</summary>
    Auto,

    /// <summary>JobPosting JSON-LD, or other JSON: an object, an array, one object a line, or an HTML page that holds it.</summary>
    JsonLd,

    /// <summary>A table with a line of column names.</summary>
    Csv,
}

/// <summary>Reads the rows of a job file one after the other, so that a long file takes no more memory than a short one.</summary>
public static class ImportFile
{
    /// <summary>Largest file taken.</summary>
    public const long MaximumBytes = 256L * 1024 * 1024;

    /// <summary>Largest file taken where it has to be read as a whole: an HTML page, one JSON object.</summary>
    public const long MaximumWholeBytes = 32L * 1024 * 1024;

    /// <summary>Longest line taken of a file of lines, in characters.</summary>
    public const int MaximumLineLength = 1024 * 1024;

    /// <summary>Most rows taken.</summary>
    public const int MaximumRows = 50_000;

    private const int PeekLength = 64 * 1024;

    private static readonly JsonSerializerOptions Elements = new()
    {
        MaxDepth = JobPostingJson.MaximumDepth,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The rows of a file, in order.</summary>
    /// <param name="stream">The file; must be seekable.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<ImportedRow> ReadAsync(
        Stream stream, ImportFormat format, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (stream.Length > MaximumBytes)
        {
            yield return ImportedRow.Unreadable.File($"The file is larger than {MaximumBytes / 1024 / 1024} MB.");
            yield break;
        }

        if (await IsBinaryAsync(stream, cancellationToken))
        {
            yield return ImportedRow.Unreadable.File("The file is no text: neither JSON, nor an HTML page, nor a table.");
            yield break;
        }

        var encoding = await EncodingOfAsync(stream, cancellationToken);
        var first = await FirstCharacterAsync(stream, encoding, cancellationToken);
        var rows = (format, first) switch
        {
            (ImportFormat.Csv, _) => CsvRows.ReadAsync(stream, encoding, cancellationToken),
            (_, '<') => WholeAsync(stream, encoding, HtmlRows.Read, cancellationToken),
            (_, '[') => ArrayAsync(stream, cancellationToken),
            (_, '{') => ObjectsAsync(stream, encoding, cancellationToken),
            (ImportFormat.JsonLd, _) => NothingAsync("This is neither JSON nor an HTML page."),
            (_, null) => NothingAsync("The file is empty."),
            _ => CsvRows.ReadAsync(stream, encoding, cancellationToken),
        };
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (++count > MaximumRows)
            {
                yield return new ImportedRow.Unreadable(row.Row, $"More than {MaximumRows:N0} rows: split the file. The rest was not read.");
                yield break;
            }

            yield return row;
        }
    }

    /// <summary>Whether the file begins with what no text holds: pictures, PDF and workbooks have zero bytes early on.</summary>
    private static async Task<bool> IsBinaryAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[4096];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        stream.Position = 0;
        var head = bytes.AsSpan(0, read);
        return !IsUtf16(head) && (head.Contains((byte)0) || head.StartsWith("%PDF"u8));
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>UTF-8, or where the bytes are none, the Windows code page that spreadsheets write.</summary>
    private static async Task<Encoding> EncodingOfAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[PeekLength];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        stream.Position = 0;
        if (IsUtf16(bytes.AsSpan(0, read)) || IsUtf8(bytes.AsSpan(0, read), isWhole: read < bytes.Length))
        {
            return Encoding.UTF8;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        // A character may be cut at the end of what was peeked at.
        var end = bytes.Length;
        while (!isWhole && end > 0 && bytes.Length - end < 4 && (bytes[end - 1] & 0x80) != 0)
        {
            end--;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes[..end]);
    }

    private static async Task<char?> FirstCharacterAsync(Stream stream, Encoding encoding, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true);
        var buffer = new char[4096];
        var read = await reader.ReadBlockAsync(buffer, cancellationToken);
        stream.Position = 0;
        var at = Array.FindIndex(buffer, 0, read, character => !char.IsWhiteSpace(character));
        return at < 0 ? null : buffer[at];
    }

    private static async IAsyncEnumerable<ImportedRow> NothingAsync(string why)
    {
        await Task.CompletedTask;
        yield return ImportedRow.Unreadable.File(why);
    }

    private static async IAsyncEnumerable<ImportedRow> WholeAsync(
        Stream stream,
        Encoding encoding,
        Func<string, IEnumerable<ImportedRow>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (stream.Length > MaximumWholeBytes)
        {
            yield return ImportedRow.Unreadable.File($"A file of this kind may have at most {MaximumWholeBytes / 1024 / 1024} MB.");
            yield break;
        }

        using var reader = new StreamReader(stream, encoding);
        foreach (var row in read(await reader.ReadToEndAsync(cancellationToken)))
        {
            yield return row;
        }
    }

    /// <summary>An array is read element by element; where it breaks, what came before stands.</summary>
    private static async IAsyncEnumerable<ImportedRow> ArrayAsync(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var row = 1;
        await using var elements = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, Elements, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var (hasNext, fault) = await NextAsync(elements);
            if (fault is not null)
            {
                yield return row == 1
                    ? ImportedRow.Unreadable.File($"The file is no valid JSON: {fault}")
                    : new ImportedRow.Unreadable(row, $"From here on the file is no valid JSON: {fault}");
            }

            if (!hasNext)
            {
                yield break;
            }

            foreach (var found in JobPostingJson.ReadAll(elements.Current, row).ToList())
            {
                yield return found;
                row = found.Row + 1;
            }
        }
    }

    private static async Task<(bool HasNext, string? Fault)> NextAsync(IAsyncEnumerator<JsonElement> elements)
    {
        try
        {
            return (await elements.MoveNextAsync(), null);
        }
        catch (JsonException exception)
        {
            return (false, JsonFault.Tell(exception));
        }
    }

    /// <summary>One object a line where the first of several lines is a whole object; else one document.</summary>
    private static async IAsyncEnumerable<ImportedRow> ObjectsAsync(
        Stream stream, Encoding encoding, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await IsLinesAsync(stream, encoding, cancellationToken))
        {
            await foreach (var row in WholeAsync(stream, encoding, Whole, cancellationToken))
            {
                yield return row;
            }

            yield break;
        }

        await foreach (var (number, line) in LinesAsync(stream, encoding, cancellationToken))
        {
            foreach (var row in Line(line, number))
            {
                yield return row;
            }
        }
    }

    private static async IAsyncEnumerable<(int Number, string Line)> LinesAsync(
        Stream stream, Encoding encoding, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    private static async Task<bool> IsLinesAsync(Stream stream, Encoding encoding, CancellationToken cancellationToken)
    {
        string? first = null;
        var isSecond = false;
        await foreach (var (_, line) in LinesAsync(stream, encoding, cancellationToken))
        {
            isSecond = first is not null;
            first ??= line;
            if (isSecond)
            {
                break;
            }
        }

        stream.Position = 0;
        return isSecond && first is { Length: <= MaximumLineLength } && first.TrimEnd().EndsWith('}') && IsWholeObject(first);
    }

    private static bool IsWholeObject(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, JobPostingJson.Options);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The row is the line, also where a line holds a list.
    private static IEnumerable<ImportedRow> Line(string line, int number) => line.Length > MaximumLineLength
        ? [new ImportedRow.Unreadable(number, $"The line is longer than {MaximumLineLength:N0} characters.")]
        : Document(line, number).Select(row => row switch
        {
            ImportedRow.Read read => new ImportedRow.Read(read.Posting with { Row = number }),
            ImportedRow.Unreadable unreadable => unreadable with { At = number },
            _ => row,
        });

    // A single document without a posting, or that breaks off, is a fault of the file.
    private static IReadOnlyList<ImportedRow> Whole(string text)
    {
        var rows = Document(text, 1);
        return rows is [ImportedRow.Unreadable only] ? [ImportedRow.Unreadable.File(only.Why)] : rows;
    }

    /// <summary>The rows of one JSON document.</summary>
    internal static IReadOnlyList<ImportedRow> Document(string json, int firstRow)
    {
        try
        {
            using var document = JsonDocument.Parse(json, JobPostingJson.Options);
            var rows = JobPostingJson.ReadAll(document.RootElement, firstRow).ToList();
            return rows.Count == 0 ? [new ImportedRow.Unreadable(firstRow, "It holds no JobPosting.")] : rows;
        }
        catch (JsonException exception)
        {
            return [new ImportedRow.Unreadable(firstRow, $"This is no valid JSON: {JsonFault.Tell(exception, json)}")];
        }
    }
}
