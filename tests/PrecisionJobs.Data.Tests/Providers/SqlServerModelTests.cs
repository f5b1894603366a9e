using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using PrecisionJobs.Data.Tests.Support;

namespace PrecisionJobs.Data.Tests.Providers;

/// <summary>What SQL Server refuses and no parser sees: several cascade paths, keys that are too long.</summary>
public sealed class SqlServerModelTests
{
    private const int LongestKeyBytes = 1_700;
    private const int LongestClusteredKeyBytes = 900;

    private static readonly IRelationalModel Model = ReadModel();

    [Fact]
    public void EveryTableIsReachedByOneCascadePathAtMost()
    {
        var cascades = Model.Tables
            .SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => key.OnDeleteAction == Microsoft.EntityFrameworkCore.Migrations.ReferentialAction.Cascade)
            .Select(key => (From: key.PrincipalTable.Name, To: key.Table.Name))
            .ToList();

        var twice = from start in cascades.Select(edge => edge.From).Distinct(StringComparer.Ordinal)
                    from target in Paths(start, cascades).GroupBy(name => name, StringComparer.Ordinal)
                    where target.Count() > 1
                    select $"{start} -> {target.Key}";
        Assert.NotEmpty(cascades);
        Assert.Empty(twice);
    }

    [Fact]
    public void EveryKeyAndIndexFitsIntoAnIndexPage()
    {
        var tooLong = new List<string>();
        foreach (var table in Model.Tables)
        {
            tooLong.AddRange(table.Indexes.Where(index => Bytes(index.Columns) > LongestKeyBytes)
                .Select(index => $"{table.Name}.{index.Name}"));
            tooLong.AddRange(table.UniqueConstraints.Where(key => Bytes(key.Columns) > LongestClusteredKeyBytes)
                .Select(key => $"{table.Name}.{key.Name}"));
        }

        Assert.Empty(tooLong);
    }

    [Fact]
    public void NothingIsStoredAsDecimalOrDateTimeOffset()
    {
        var columns = Model.Tables.SelectMany(table => table.Columns)
            .Where(column => column.StoreType.StartsWith("decimal", StringComparison.Ordinal)
                || (column.StoreType.StartsWith("datetimeoffset", StringComparison.Ordinal)
                    && !column.Name.Equals("LockoutEnd", StringComparison.Ordinal)))
            .Select(column => $"{column.Table.Name}.{column.Name}");

        Assert.Empty(columns);
    }

    private static IEnumerable<string> Paths(string from, List<(string From, string To)> edges) =>
        edges.Where(edge => string.Equals(edge.From, from, StringComparison.Ordinal) && edge.To != from)
            .SelectMany(edge => Paths(edge.To, edges).Prepend(edge.To));

    private static int Bytes(IEnumerable<IColumn> columns) => columns.Sum(column => column.StoreType switch
    {
        "nvarchar(max)" => 1_000_000,
        var text when text.StartsWith("nvarchar(", StringComparison.Ordinal) =>
            2 * int.Parse(text[9..^1], System.Globalization.CultureInfo.InvariantCulture),
        "bigint" or "datetime2" or "float" => 8,
        _ => 4,
    });

    private static IRelationalModel ReadModel()
    {
        using var db = new OfflineSqlServer().Open();
        return db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }
}
