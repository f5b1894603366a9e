using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Web.Startup;

namespace PrecisionJobs.Web.Operator;

/// <summary>Runs a verb with the product's own services, without serving, and turns what goes wrong into an exit code.</summary>
internal sealed class OperatorHost(Func<IServiceProvider> services, OperatorTerminal terminal)
{
    public OperatorTerminal Terminal => terminal;

    /// <summary>The services of the configured product. Nothing is started.</summary>
    public static IServiceProvider BuildServices()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("Serilog:MinimumLevel:Default", "Error")]);
        builder.AddProduct(logsToError: true);
        return builder.Build().Services;
    }

    /// <summary>Runs a verb that needs a prepared database.</summary>
    public Task<int> RunAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> verb, CancellationToken cancellationToken) =>
        RunUnpreparedAsync(
            async (provider, cancel) =>
            {
                var db = provider.GetRequiredService<AppDbContext>();
                if (!await db.Database.CanConnectAsync(cancel))
                {
                    terminal.Error.WriteLine(
                        "The database cannot be reached, or is not there yet. Check Database:Provider and "
                        + "Database:ConnectionString; a new database is made by the verb 'migrate'.");
                    return ExitCode.Database;
                }

                if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
                {
                    terminal.Error.WriteLine("The database is not prepared for this version. Run the verb 'migrate' first.");
                    return ExitCode.Database;
                }

                return await verb(provider, cancel);
            },
            cancellationToken);

    /// <summary>Runs a verb that brings the database about by itself.</summary>
    public async Task<int> RunUnpreparedAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> verb, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = services().CreateAsyncScope();
            return await verb(scope.ServiceProvider, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Error.WriteLine("Interrupted. What was already stored stays; the rest was not begun.");
            return ExitCode.Interrupted;
        }
        catch (StartRefusedException refusal)
        {
            terminal.Error.WriteLine($"{refusal.Message} Nothing was done.");
            return ExitCode.Usage;
        }
        catch (CatalogueException fault)
        {
            terminal.Error.WriteLine(fault.Message);
            return ExitCode.Failed;
        }
        catch (Exception exception) when (exception is DbException || exception.InnerException is DbException)
        {
            terminal.Error.WriteLine($"The database answered: {(exception as DbException ?? exception.InnerException)!.Message}");
            return ExitCode.Database;
        }
    }
}
