using Microsoft.Extensions.Options;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Providers;
using PrecisionJobs.Web.Infrastructure;

namespace PrecisionJobs.Web.Startup;

/// <summary>Registers the database that the settings mean.</summary>
internal static class DatabaseServices
{
    /// <exception cref="StartRefusedException">The settings mean no database.</exception>
    public static IServiceCollection AddDatabase(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Database");
        var provider = ProviderOf(settings["Provider"]);
        var connection = settings["ConnectionString"];
        if (string.IsNullOrWhiteSpace(connection))
        {
            connection = provider == DatabaseProvider.Sqlite
                ? $"Data Source={PrepareFile(builder)};Foreign Keys=True;Default Timeout=15"
                : throw new StartRefusedException($"Database:ConnectionString is empty; {provider} needs one.");
        }

        return provider.FaultIn(connection) is { } fault
            ? throw new StartRefusedException($"Database:ConnectionString is not one for {provider}: {fault}")
            : builder.Services.AddAppDatabase(provider, connection);
    }

    private static DatabaseProvider ProviderOf(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return DatabaseProvider.Sqlite;
        }

        // By name alone: the parser of enums would also take a number.
        return Enum.GetNames<DatabaseProvider>().Contains(name, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<DatabaseProvider>(name, ignoreCase: true)
            : throw new StartRefusedException(
                $"Database:Provider is '{name}'; it can be {string.Join(" or ", Enum.GetNames<DatabaseProvider>())}.");
    }

    private static string PrepareFile(WebApplicationBuilder builder)
    {
        var paths = new StoragePaths(
            Options.Create(builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions()),
            builder.Environment);
        try
        {
            Directory.CreateDirectory(paths.Root);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"Storage:Root cannot be used: {exception.Message}");
        }

        return paths.Database;
    }
}
