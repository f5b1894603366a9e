using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PrecisionJobs.Data.Providers;
using PrecisionJobs.Data.Providers.SqlServer;

namespace PrecisionJobs.Data.Tests.Support;

/// <summary>
/// The SQL Server context with no server behind it: connections are not opened, commands are recorded and answered
/// with nothing.
/// </summary>
public sealed class OfflineSqlServer
{
    private readonly CommandRecorder _recorder = new();

    /// <summary>The statements that would have been sent.</summary>
    public IReadOnlyList<string> Statements => _recorder.Statements;

    public SqlServerAppDbContext Open()
    {
        var options = new DbContextOptionsBuilder<SqlServerAppDbContext>();
        DatabaseProvider.SqlServer.Configure(options, "Server=none.invalid;Database=PrecisionJobs;Encrypt=False");
        options.AddInterceptors(_recorder, new ClosedConnection());
        var db = new SqlServerAppDbContext(options.Options);
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return db;
    }

    private sealed class ClosedConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default) => new(InterceptionResult.Suppress());
    }

    private sealed class CommandRecorder : DbCommandInterceptor
    {
        private readonly List<string> _statements = [];

        public IReadOnlyList<string> Statements => _statements;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            _statements.Add(command.CommandText);
            return new(InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader()));
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default)
        {
            _statements.Add(command.CommandText);
            return new(InterceptionResult<int>.SuppressWithResult(1));
        }
    }
}
