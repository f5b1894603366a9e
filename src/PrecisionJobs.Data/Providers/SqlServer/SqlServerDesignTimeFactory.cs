using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PrecisionJobs.Data.Providers.SqlServer;

/// <summary>Lets the migration tools make the SQL Server context without a server.</summary>
public sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerAppDbContext>
{
    /// <inheritdoc />
    public SqlServerAppDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqlServerAppDbContext>();
        DatabaseProvider.SqlServer.Configure(builder, "Server=.;Database=PrecisionJobs");
        return new SqlServerAppDbContext(builder.Options);
    }
}
