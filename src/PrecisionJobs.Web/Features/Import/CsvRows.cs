using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>Reads a table: comma, semicolon, tab or bar between the columns, their names in the first line.</summary>
internal static class CsvRows
{
    private const int LargestRecord = 1024 * 1024;

    public static async IAsyncEnumerable<ImportedRow> ReadAsync(
        Stream stream, Encoding encoding, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var malformed = new List<CsvMalformedReason>();
        using var reader = new StreamReader(stream, encoding);
        using var csv = CsvReader.Create(reader, Options(malformed), leaveOpen: true);
        string[]? names = null;
        while (true)
        {
            var (isThere, fault) = await NextAsync(csv, cancellationToken);
            if (fault is not null)
            {
                yield return names is null
                    ? ImportedRow.Unreadable.File($"The file is no table: {fault}")
                    : new ImportedRow.Unreadable((int)csv.LineNumber, $"From here on the table cannot be read: {fault}");
            }

            if (!isThere)
            {
                break;
            }

            var record = Record(csv);
            if (names is null)
            {
                names = record;
                if (FaultOf(names) is { } nameless)
                {
                    yield return ImportedRow.Unreadable.File(nameless);
                    break;
                }
            }
            else if (record.Any(value => value.Length > 0))
            {
                yield return Row(names, record, (int)csv.LineNumber, malformed);
            }

            malformed.Clear();
        }
    }

    private static string? FaultOf(string[] names) =>
        !names.Any(PlainFields.IsKnown) ? "The first line must name the columns, such as title, description, city, state, pay_min, pay_max."
        : !names.Any(PlainFields.IsTitle) ? $"No column holds the title: call it title, job title or position. There are: {TermsReader.Cut(string.Join(", ", names))}."
        : null;

    private static CsvReaderOptions Options(List<CsvMalformedReason> malformed) => new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = LargestRecord,
        FormatProvider = CultureInfo.InvariantCulture,
        OnMalformedRecord = record => malformed.Add(record.Reason),
    };

    private static string[] Record(CsvReader csv)
    {
        var values = new string[csv.FieldCount];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = csv.GetString(index).Trim().Trim('\uFEFF');
        }

        return values;
    }

    private static ImportedRow Row(string[] names, string[] record, int row, List<CsvMalformedReason> malformed)
    {
        if (malformed.Contains(CsvMalformedReason.UnterminatedQuote))
        {
            return new ImportedRow.Unreadable(row, "A quote is not closed: all that follows was taken for one value.");
        }

        return record.Length > names.Length && record.Skip(names.Length).Any(value => value.Length > 0)
            ? new ImportedRow.Unreadable(
                row,
                string.Create(CultureInfo.InvariantCulture, $"It has {record.Length} values for {names.Length} columns. Put a value that holds the separator in quotes."))
            : PlainFields.Read(names.Zip(record, KeyValuePair.Create), row);
    }

    private static async Task<(bool IsThere, string? Fault)> NextAsync(CsvReader csv, CancellationToken cancellationToken)
    {
        try
        {
            return (await csv.ReadAsync(cancellationToken), null);
        }
        catch (CsvFormatException exception)
        {
            return (false, exception.Message);
        }
    }
}
