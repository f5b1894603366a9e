using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PrecisionJobs.Data.Tests.Providers;

/// <summary>What SQL Server refuses and neither its parser nor its model sees. Takes any model, so that a bad one can prove that it bites.</summary>
internal static class ModelLint
{
    private const int LongestKeyBytes = 1_700;
    private const int LongestClusteredKeyBytes = 900;
    private const int LongestName = 128;

    /// <summary>Tables that a deletion reaches by several ways (error 1785).</summary>
    public static IReadOnlyList<string> SeveralCascadePaths(IRelationalModel model)
    {
        var cascades = model.Tables
            .SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull)
            .Select(key => (From: key.PrincipalTable.Name, To: key.Table.Name))
            .ToList();
        return
        [
            .. from start in cascades.Select(edge => edge.From).Distinct(StringComparer.Ordinal)
               from target in Paths(start, cascades).GroupBy(name => name, StringComparer.Ordinal)
               where target.Count() > 1
               select $"{start} -> {target.Key}",
        ];
    }

    /// <summary>Keys and indexes that are longer than an index can hold (errors 1919 and 1946).</summary>
    public static IReadOnlyList<string> KeysTooLong(IRelationalModel model) =>
    [
        .. from table in model.Tables
           from index in table.Indexes
           where Bytes(index.Columns) > LongestKeyBytes
           select $"{table.Name}.{index.Name}",
        .. from table in model.Tables
           from key in table.UniqueConstraints
           where Bytes(key.Columns) > (key.GetIsPrimaryKey() ? LongestClusteredKeyBytes : LongestKeyBytes)
           select $"{table.Name}.{key.Name}",
    ];

    /// <summary>Names that are longer than an identifier can be (error 103).</summary>
    public static IReadOnlyList<string> NamesTooLong(IRelationalModel model) =>
    [
        .. model.Tables
            .SelectMany(table => table.Columns.Select(column => column.Name)
                .Concat(table.Indexes.Select(index => index.Name))
                .Concat(table.UniqueConstraints.Select(key => key.Name))
                .Concat(table.ForeignKeyConstraints.Select(key => key.Name))
                .Append(table.Name))
            .Where(name => name.Length > LongestName),
    ];

    private static IEnumerable<string> Paths(string from, List<(string From, string To)> edges) =>
        edges.Where(edge => string.Equals(edge.From, from, StringComparison.Ordinal) && edge.To != from)
            .SelectMany(edge => Paths(edge.To, edges).Prepend(edge.To));

    private static int Bytes(IEnumerable<IColumn> columns) => columns.Sum(column => column.StoreType switch
    {
        "nvarchar(max)" or "varbinary(max)" => 1_000_000,
        var text when text.StartsWith("nvarchar(", StringComparison.Ordinal) =>
            2 * int.Parse(text[9..^1], CultureInfo.InvariantCulture),
        "bigint" or "datetime2" or "float" => 8,
        _ => 4,
    });
}
