using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Data.Jobs;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Data.Providers;
using PrecisionJobs.Data.Providers.Sqlite;
using PrecisionJobs.Data.Providers.SqlServer;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Data.Seeding.Demo;

namespace PrecisionJobs.Data;

/// <summary>Registers the database.</summary>
public static class DataServices
{
    /// <summary>Makes <see cref="AppDbContext"/> available, on the chosen database.</summary>
    public static IServiceCollection AddAppDatabase(
        this IServiceCollection services, DatabaseProvider provider, string connectionString)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            services.AddDbContext<AppDbContext, SqlServerAppDbContext>(
                (services, options) => Configure(services, options, provider, connectionString));
        }
        else
        {
            services.AddDbContext<AppDbContext, SqliteAppDbContext>(
                (services, options) => Configure(services, options, provider, connectionString));
        }

        services.AddScoped<CatalogueLoader>();
        services.AddScoped<DemoSeed>();
        services.AddSingleton<OutboxSignal>();
        services.AddScoped<OutboxClaims>();
        services.AddScoped<JobRuns>();
        return services;
    }

    private static void Configure(
        IServiceProvider services, DbContextOptionsBuilder options, DatabaseProvider provider, string connectionString)
    {
        provider.Configure(options, connectionString);
        options.AddInterceptors(services.GetRequiredService<OutboxSignal>());
    }
}
