using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>Reads a table: comma, semicolon, tab or bar between the columns, their names in the first line.</summary>
internal static class CsvRows
{
    public static async IAsyncEnumerable<ImportedRow> ReadAsync(
        Stream stream, Encoding encoding, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, encoding);
        using var csv = new CsvReader(reader, Configuration());
        var (isThere, fault) = await NextAsync(csv);
        if (!isThere || !csv.ReadHeader() || csv.HeaderRecord is not { } names || !names.Any(PlainFields.IsKnown))
        {
            yield return new ImportedRow.Unreadable(
                1, fault ?? "The first line must name the columns, such as title, description, city, state, pay_min, pay_max.");
            yield break;
        }

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (isThere, fault) = await NextAsync(csv);
            if (fault is not null)
            {
                yield return new ImportedRow.Unreadable(csv.Parser.Row, fault);
            }

            if (!isThere)
            {
                yield break;
            }

            if (fault is null && csv.Parser.Record is { } record && record.Any(value => !string.IsNullOrWhiteSpace(value)))
            {
                yield return Row(names, record, csv.Parser.Row);
            }
        }
    }

    private static CsvConfiguration Configuration() => new(CultureInfo.InvariantCulture)
    {
        DetectDelimiter = true,
        DetectDelimiterValues = [",", ";", "\t", "|"],
        TrimOptions = TrimOptions.Trim,
        IgnoreBlankLines = true,
        MissingFieldFound = null,
        HeaderValidated = null,
        BadDataFound = null,
        MaxFieldSize = 100_000,
    };

    private static ImportedRow Row(string[] names, string[] record, int row) => record.Length > names.Length && record.Skip(names.Length).Any(value => value.Length > 0)
        ? new ImportedRow.Unreadable(row, $"The row has {record.Length} values for {names.Length} columns; put values that hold the separator in quotes.")
        : PlainFields.Read(names.Zip(record, KeyValuePair.Create), row);

    private static async Task<(bool IsThere, string? Fault)> NextAsync(CsvReader csv)
    {
        try
        {
            return (await csv.ReadAsync(), null);
        }
        catch (CsvHelperException exception)
        {
            return (exception is not MaxFieldSizeException, $"The row cannot be read: {exception.Message.Split('\n')[0].Trim()}");
        }
    }
}
