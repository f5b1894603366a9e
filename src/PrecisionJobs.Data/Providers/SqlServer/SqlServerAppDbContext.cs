using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace PrecisionJobs.Data.Providers.SqlServer;

/// <summary>The production database.</summary>
public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options)
{
    // Cannot insert duplicate key row with unique index / violation of unique constraint.
    private const int DuplicateKeyRow = 2601;
    private const int UniqueConstraint = 2627;

    /// <inheritdoc />
    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqlException { Number: DuplicateKeyRow or UniqueConstraint };
}
