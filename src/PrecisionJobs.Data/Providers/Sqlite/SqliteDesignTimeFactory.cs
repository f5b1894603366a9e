using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PrecisionJobs.Data.Providers.Sqlite;

/// <summary>Lets the migration tools make the SQLite context without starting the product.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteAppDbContext>
{
    /// <inheritdoc />
    public SqliteAppDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteAppDbContext>();
        DatabaseProvider.Sqlite.Configure(builder, "Data Source=:memory:");
        return new SqliteAppDbContext(builder.Options);
    }
}
