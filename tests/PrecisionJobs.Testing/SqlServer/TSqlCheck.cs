using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PrecisionJobs.Testing.SqlServer;

/// <summary>
/// Translates every query that any test runs on SQLite for SQL Server as well, and has Microsoft's parser read the
/// result: a query that production could not run fails the test that ran it.
/// </summary>
public sealed class TSqlCheck : IQueryExpressionInterceptor
{
    private static readonly ConcurrentDictionary<string, string> Seen = new(StringComparer.Ordinal);

    /// <summary>One for all hosts, so that each query is translated once.</summary>
    public static readonly TSqlCheck Instance = new();

    private readonly OfflineSqlServer _server = new();

    private TSqlCheck()
    {
    }

    /// <summary>The statements checked so far in this run, by the query they come from.</summary>
    public static IReadOnlyDictionary<string, string> Checked => Seen;

    /// <inheritdoc />
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        var key = ExpressionPrinter.Print(queryExpression);
        if (Seen.TryAdd(key, string.Empty))
        {
            foreach (var statement in _server.Translate(queryExpression))
            {
                Seen[key] += statement;
                Check(statement, key);
            }
        }

        return queryExpression;
    }

    /// <summary>What the parser objects to in a statement; empty for valid T-SQL.</summary>
    public static IReadOnlyList<string> Errors(string statement)
    {
        using var reader = new StringReader(statement);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(error => $"{error.Line}:{error.Column} {error.Message}")];
    }

    private static void Check(string statement, string query)
    {
        var errors = Errors(statement);
        if (errors.Count > 0)
        {
            throw new InvalidOperationException(
                $"Not valid T-SQL: {string.Join("; ", errors)}\n{statement}\nof\n{query}");
        }
    }
}
