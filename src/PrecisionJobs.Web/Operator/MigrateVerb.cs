using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PrecisionJobs.Data;
using PrecisionJobs.Web.Startup;

namespace PrecisionJobs.Web.Operator;

/// <summary><c>migrate</c>: brings schema, roles and catalogue up to this version.</summary>
internal static class MigrateVerb
{
    public static Command Create(OperatorHost host)
    {
        var check = new Option<bool>("--check")
        {
            Description = "Only list what is to be applied; exit code 1 when there is anything.",
        };
        var command = new Command(
            "migrate", "Bring the database up to this version: schema, roles, catalogue. Safe to repeat.")
        {
            check,
        };
        command.SetAction((parsed, cancellationToken) => host.RunUnpreparedAsync(
            (services, cancel) => parsed.GetValue(check)
                ? CheckAsync(services, host.Terminal, cancel)
                : ApplyAsync(services, host.Terminal, cancel),
            cancellationToken));
        return command;
    }

    private static async Task<int> CheckAsync(
        IServiceProvider services, OperatorTerminal terminal, CancellationToken cancellationToken)
    {
        var pending = await PendingAsync(services.GetRequiredService<AppDbContext>(), cancellationToken);
        foreach (var migration in pending)
        {
            terminal.Output.WriteLine($"to apply: {migration}");
        }

        terminal.Output.WriteLine(pending.Count == 0 ? "The schema is up to date." : $"{pending.Count} to apply.");
        return pending.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> ApplyAsync(
        IServiceProvider services, OperatorTerminal terminal, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var migrator = db.GetService<IMigrator>();
        foreach (var migration in await PendingAsync(db, cancellationToken))
        {
            terminal.Error.WriteLine($"applying {migration} …");
            await migrator.MigrateAsync(migration, cancellationToken);
            terminal.Output.WriteLine($"applied: {migration}");
        }

        await Preparation.FillAsync(services, cancellationToken);
        terminal.Output.WriteLine("Schema, roles and catalogue are up to date.");
        return ExitCode.Done;
    }

    private static async Task<List<string>> PendingAsync(AppDbContext db, CancellationToken cancellationToken) =>
        await db.Database.CanConnectAsync(cancellationToken)
            ? [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)]
            : [.. db.Database.GetMigrations()];
}
