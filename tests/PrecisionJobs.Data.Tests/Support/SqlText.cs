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

    /// <summary>Every table with its columns and keys, and every index, that a script makes; sorted.</summary>
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

        public override void Visit(CreateTableStatement node) => Add(node);

        public override void Visit(CreateIndexStatement node) => Add(node);

        private void Add(TSqlFragment node)
        {
            _generator.GenerateScript(node, out var text);
            Found.Add(text);
        }
    }
}
