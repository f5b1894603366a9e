using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using PrecisionJobs.Data.Providers;
using PrecisionJobs.Data.Providers.Sqlite;
using PrecisionJobs.Data.Tests.Support;

namespace PrecisionJobs.Data.Tests.Providers;

/// <summary>Both sets of migrations are complete, and the SQL Server one is T-SQL that its own tools accept.</summary>
public sealed class MigrationsTests
{
    [Fact]
    public void Sqlite_ModelHasNoChangeThatNoMigrationHolds()
    {
        using var db = new SqliteDesignTimeFactory().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges(), "Run .build/add-migration.");
    }

    [Fact]
    public void SqlServer_ModelHasNoChangeThatNoMigrationHolds()
    {
        using var db = new OfflineSqlServer().Open();

        Assert.False(db.Database.HasPendingModelChanges(), "Run .build/add-migration.");
    }

    [Fact]
    public async Task Sqlite_MigratesFromEmpty_AndMatchesTheModel()
    {
        var databases = new Databases();
        await databases.InitializeAsync();
        await using (var db = databases.Open(DatabaseProvider.Sqlite))
        {
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            foreach (var entity in db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null))
            {
                // Selecting every column fails when the migrated table lacks one.
                var columns = entity.GetProperties().Select(property => $"\"{property.GetColumnName()}\"");
                var sql = $"SELECT {string.Join(", ", columns)} FROM \"{entity.GetTableName()}\" LIMIT 0";
                await db.Database.ExecuteSqlRawAsync(sql);
            }
        }

        await databases.DisposeAsync();
    }

    [Fact]
    public void SqlServer_MigrationScript_IsValidTSql()
    {
        using var db = new OfflineSqlServer().Open();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Contains("CREATE TABLE [Postings]", script, StringComparison.Ordinal);
        Assert.All(SqlText.Batches(script), batch => Assert.Empty(SqlText.ParseErrors(batch)));
    }

    [Fact]
    public void SqlServer_Schema_BindsInADacFxModel()
    {
        using var db = new OfflineSqlServer().Open();
        using var model = Schema(db);

        Assert.Empty(Faults(model));
    }

    [Fact]
    public void SqlServer_SchemaFromTheMigrations_IsTheSchemaOfTheModel()
    {
        using var db = new OfflineSqlServer().Open();

        var fromModel = SqlText.Creations(db.Database.GenerateCreateScript());
        var fromMigrations = SqlText.Creations(db.GetService<IMigrator>().GenerateScript());

        Assert.NotEmpty(fromModel);
        Assert.Equal(
            fromModel,
            fromMigrations.Where(part => !part.Contains("__EFMigrationsHistory", StringComparison.Ordinal)),
            StringComparer.Ordinal);
    }

    [Fact]
    public void SqlServer_AForeignKeyToAMissingTable_IsFoundByTheModel()
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        model.AddObjects("CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY, [BId] int NOT NULL REFERENCES [B] ([Id]));");

        Assert.NotEmpty(Faults(model));
    }

    private static TSqlModel Schema(AppDbContext db)
    {
        var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var batch in SqlText.Batches(db.Database.GenerateCreateScript()))
        {
            model.AddObjects(batch);
        }

        return model;
    }

    private static IReadOnlyList<string> Faults(TSqlModel model) =>
        [.. model.Validate().Select(message => $"{message.Prefix}{message.Number} {message.Message}")];
}
