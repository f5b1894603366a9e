using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PrecisionJobs.Data.Providers;

/// <summary>The databases the product runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded; one node.</summary>
    Sqlite,

    /// <summary>SQL Server 2022 or later, or Azure SQL.</summary>
    SqlServer,
}

/// <summary>How each database is set up.</summary>
public static class DatabaseProviderOptions
{
    /// <summary>SQL Server 2022 level: a higher one changes the SQL and the column types that EF writes.</summary>
    public const int SqlServerCompatibilityLevel = 160;

    extension(DatabaseProvider provider)
    {
        /// <summary>What is wrong with a connection string, as far as it can be told without connecting; null for nothing.</summary>
        public string? FaultIn(string connectionString)
        {
            try
            {
                DbConnectionStringBuilder parsed = provider == DatabaseProvider.Sqlite
                    ? new SqliteConnectionStringBuilder(connectionString)
                    : new SqlConnectionStringBuilder(connectionString);
                return parsed.Count == 0 ? "it is empty." : null;
            }
            catch (Exception exception) when (exception is ArgumentException or FormatException)
            {
                return exception.Message;
            }
        }

        /// <summary>Sets up a context for this database.</summary>
        /// <exception cref="NotSupportedException">No such provider.</exception>
        public void Configure(DbContextOptionsBuilder builder, string connectionString)
        {
            _ = provider switch
            {
                DatabaseProvider.Sqlite => builder.UseSqlite(
                    connectionString,
                    options => options.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)),
                DatabaseProvider.SqlServer => builder.UseSqlServer(
                    connectionString,
                    options => options.UseCompatibilityLevel(SqlServerCompatibilityLevel)
                        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)),
                _ => throw new NotSupportedException($"{provider}: use Sqlite or SqlServer."),
            };
        }
    }
}
