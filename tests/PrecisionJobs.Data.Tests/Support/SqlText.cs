using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PrecisionJobs.Data.Tests.Support;

/// <summary>Reads T-SQL with Microsoft's own parser.</summary>
internal static class SqlText
{
    /// <summary>Everything the parser objects to.</summary>
    public static IReadOnlyList<string> ParseErrors(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(error => $"{error.Line}:{error.Column} {error.Message}")];
    }

    /// <summary>
    /// Every column, key and index that a script makes, each with its table; sorted. A column that was added later counts
    /// like one that was there from the start, and the value it gave to the rows of then does not count.
    /// </summary>
    public static IReadOnlyList<string> Creations(string script)
    {
        var visitor = new CreationVisitor();
        foreach (var batch in Batches(script))
        {
            using var reader = new StringReader(batch);
            new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out _).Accept(visitor);
        }

        return [.. visitor.Found.Order(StringComparer.Ordinal)];
    }

    /// <summary>The batches of a script, split at GO.</summary>
    public static IReadOnlyList<string> Batches(string script) =>
        [.. script.ReplaceLineEndings("\n").Split("\nGO\n").Select(batch => batch.Trim()).Where(batch => batch.Length > 0)];

    private sealed class CreationVisitor : TSqlFragmentVisitor
    {
        private readonly Sql160ScriptGenerator _generator = new();

        public List<string> Found { get; } = [];

        public override void Visit(CreateTableStatement node) => Add(node.SchemaObjectName, node.Definition);

        public override void Visit(AlterTableAddTableElementStatement node) => Add(node.SchemaObjectName, node.Definition);

        public override void Visit(CreateIndexStatement node) => Found.Add(Text(node));

        private void Add(SchemaObjectName table, TableDefinition definition)
        {
            foreach (var column in definition.ColumnDefinitions)
            {
                column.DefaultConstraint = null;
                Found.Add($"{Text(table)}: {Text(column)}");
            }

            Found.AddRange(definition.TableConstraints.Select(constraint => $"{Text(table)}: {Text(constraint)}"));
        }

        private string Text(TSqlFragment node)
        {
            _generator.GenerateScript(node, out var text);
            return text;
        }
    }
}
