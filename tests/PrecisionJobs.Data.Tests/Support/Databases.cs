using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Providers;
using PrecisionJobs.Data.Providers.Sqlite;
using PrecisionJobs.Data.Providers.SqlServer;

namespace PrecisionJobs.Data.Tests.Support;

/// <summary>
/// A migrated database per provider, made for one test class. SQL Server takes part whenever
/// <c>PRECISIONJOBS_TEST_SQLSERVER</c> holds a connection string; the offline checks stand in where it does not.
/// </summary>
public sealed class Databases : IAsyncLifetime
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("PRECISIONJOBS_TEST_SQLSERVER");

    private readonly string _name = $"precisionjobs_{Guid.NewGuid():N}";

    /// <summary>The providers that tests run on.</summary>
    public static TheoryData<DatabaseProvider> Configured => string.IsNullOrEmpty(Server)
        ? [DatabaseProvider.Sqlite]
        : [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer];

    private string File => Path.Combine(Path.GetTempPath(), $"{_name}.db");

    public AppDbContext Open(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteAppDbContext>();
            provider.Configure(sqlite, $"Data Source={File};Foreign Keys=True;Default Timeout=15");
            return new SqliteAppDbContext(sqlite.Options);
        }

        var connection = new SqlConnectionStringBuilder(Server) { InitialCatalog = _name };
        var server = new DbContextOptionsBuilder<SqlServerAppDbContext>();
        provider.Configure(server, connection.ConnectionString);
        return new SqlServerAppDbContext(server.Options);
    }

    public async Task InitializeAsync()
    {
        foreach (var provider in Configured)
        {
            await using var db = Open(provider);
            await db.Database.MigrateAsync();
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var provider in Configured)
        {
            await using var db = Open(provider);
            await db.Database.EnsureDeletedAsync();
        }

        SqliteConnection.ClearAllPools();
    }
}
