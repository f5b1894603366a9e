using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PrecisionJobs.Testing;

/// <summary>Counts the statements a host sends to its database, so that a page cannot quietly ask once per row.</summary>
public sealed class QueryCount : DbCommandInterceptor
{
    private const int Kept = 64;

    private readonly ConcurrentQueue<string> _recent = new();
    private int _count;

    /// <summary>Statements since the last <see cref="Reset"/>, whatever they answer.</summary>
    public int Count => _count;

    /// <summary>The latest statements, oldest first, for a test to say what was asked.</summary>
    public IReadOnlyList<string> Recent => [.. _recent];

    /// <summary>Begins anew.</summary>
    public void Reset()
    {
        Interlocked.Exchange(ref _count, 0);
        _recent.Clear();
    }

    /// <inheritdoc />
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Note(command, result);

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) => new(Note(command, result));

    /// <inheritdoc />
    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Note(command, result);

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default) => new(Note(command, result));

    /// <inheritdoc />
    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Note(command, result);

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default) => new(Note(command, result));

    private T Note<T>(DbCommand command, T result)
    {
        Interlocked.Increment(ref _count);
        _recent.Enqueue(command.CommandText);
        if (_recent.Count > Kept)
        {
            _recent.TryDequeue(out _);
        }

        return result;
    }
}
