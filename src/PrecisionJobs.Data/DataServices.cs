using Microsoft.Extensions.DependencyInjection;
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
                options => provider.Configure(options, connectionString));
        }
        else
        {
            services.AddDbContext<AppDbContext, SqliteAppDbContext>(
                options => provider.Configure(options, connectionString));
        }

        services.AddScoped<CatalogueLoader>();
        services.AddScoped<DemoSeed>();
        return services;
    }
}
