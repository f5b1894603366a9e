using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Startup;

/// <summary>What has to be in place before the first request: schema, roles, catalogue, search index.</summary>
internal static class Preparation
{
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var clock = services.GetRequiredService<TimeProvider>();
        var db = services.GetRequiredService<AppDbContext>();
        db.Process = Process.System("Start", clock.GetUtcNow().UtcDateTime);
        await db.Database.MigrateAsync();
        await AddRolesAsync(services.GetRequiredService<RoleManager<IdentityRole<int>>>());
        await LoadCatalogueAsync(services, db, clock);
        await services.GetRequiredService<SearchReplica>().CatchUpAsync(app.Lifetime.ApplicationStopping);
    }

    private static async Task LoadCatalogueAsync(IServiceProvider services, AppDbContext db, TimeProvider clock)
    {
        var edition = await services.GetRequiredService<CatalogueLoader>().LoadAsync(
            CatalogueFiles.Embedded(),
            Process.System("Load catalogue", clock.GetUtcNow().UtcDateTime),
            CancellationToken.None);
        if (edition is not null)
        {
            services.GetRequiredService<ILoggerFactory>().CreateLogger<CatalogueLoader>().LogInformation(
                "Catalogue loaded: {Added} rows added, {Changed} changed, {Removed} removed",
                edition.Added,
                edition.Changed,
                edition.Removed);
        }

        await services.GetRequiredService<CatalogueSnapshot>().LoadAsync(db, CancellationToken.None);
    }

    private static async Task AddRolesAsync(RoleManager<IdentityRole<int>> roles)
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole<int>(role));
            }
        }
    }
}
