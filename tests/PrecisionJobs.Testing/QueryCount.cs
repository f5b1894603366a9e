using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PrecisionJobs.Testing;

/// <summary>Counts the statements a host sends to its database, so that a page cannot quietly ask once per row.</summary>
public sealed class QueryCount : DbCommandInterceptor
{
    private int _count;

    /// <summary>Statements since the last <see cref="Reset"/>.</summary>
    public int Count => _count;

    /// <summary>Begins anew.</summary>
    public void Reset() => Interlocked.Exchange(ref _count, 0);

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
