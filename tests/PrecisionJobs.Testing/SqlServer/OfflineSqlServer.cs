using System.Collections;
using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using PrecisionJobs.Data.Providers;
using PrecisionJobs.Data.Providers.SqlServer;

namespace PrecisionJobs.Testing.SqlServer;

/// <summary>The SQL Server model with no server behind it: tells the SQL of a query and answers it with no rows.</summary>
internal sealed class OfflineSqlServer
{
    private static readonly MethodInfo Compile = typeof(IDatabase).GetMethods()
        .Single(method => method.Name == nameof(IDatabase.CompileQuery));

    private readonly Recorder _recorder = new();
    private readonly DbContextOptions<SqlServerAppDbContext> _options;

    public OfflineSqlServer()
    {
        var options = new DbContextOptionsBuilder<SqlServerAppDbContext>();
        DatabaseProvider.SqlServer.Configure(options, "Server=none.invalid;Database=PrecisionJobs;Encrypt=False");

        // One statement tells all: of a split query the later ones are only sent when the first one has rows.
        new SqlServerDbContextOptionsBuilder(options).UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery);
        options.AddInterceptors(_recorder, new ClosedConnection());
        _options = options.Options;
    }

    /// <summary>The statements that a query sends, before its answers lead to further ones.</summary>
    public IReadOnlyList<string> Translate(Expression query)
    {
        using var db = new SqlServerAppDbContext(_options);
        var rebinder = new Rebinder(db);
        var rebound = rebinder.Visit(query);
        var result = typeof(IQueryable).IsAssignableFrom(rebound.Type)
            ? typeof(IEnumerable<>).MakeGenericType(rebound.Type.GetGenericArguments()[0])
            : rebound.Type;
        var statements = _recorder.Begin();
        var executor = (Delegate)Compile.MakeGenericMethod(result).Invoke(db.GetService<IDatabase>(), [rebound, false])!;
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, type) in rebinder.Parameters)
        {
            context.Parameters[name] = SampleValue.Of(type);
        }

        try
        {
            if (executor.DynamicInvoke(context) is IEnumerable rows and not string)
            {
                _ = rows.GetEnumerator().MoveNext();
            }
        }
        catch (Exception failure) when ((failure.InnerException ?? failure) is InvalidOperationException
            && statements.Count > 0)
        {
            // "Sequence contains no elements": the statement was told, the answer is always empty.
        }

        return statements;
    }

    /// <summary>Moves a query from the model it was written on to SQL Server's, and notes its parameters.</summary>
    private sealed class Rebinder(DbContext db) : ExpressionVisitor
    {
        public Dictionary<string, Type> Parameters { get; } = new(StringComparer.Ordinal);

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root:
                    return new EntityQueryRootExpression(db.Model.FindEntityType(root.EntityType.Name)!);
                case QueryParameterExpression parameter:
                    Parameters[parameter.Name] = parameter.Type;
                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }
    }

    private sealed class ClosedConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        private readonly AsyncLocal<List<string>> _statements = new();

        public List<string> Begin() => _statements.Value = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            _statements.Value!.Add(command.CommandText);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            _statements.Value!.Add(command.CommandText);
            return InterceptionResult<int>.SuppressWithResult(0);
        }
    }
}
