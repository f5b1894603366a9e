using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Features.Guide.Articles;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Startup;

/// <summary>What has to be in place before the first request: schema, roles, catalogue, demo, search index.</summary>
internal static class Preparation
{
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<AppDbContext>();
        var stopping = app.Lifetime.ApplicationStopping;
        await db.Database.MigrateAsync(stopping);
        await FillAsync(services, stopping);
        await DemoPreparation.RunAsync(services, stopping);
        await services.GetRequiredService<CatalogueSnapshot>().LoadAsync(db, stopping);

        // Read now: a faulty article stops the start, not a visitor.
        services.GetRequiredService<ArticleLibrary>();
        await services.GetRequiredService<SearchReplica>().CatchUpAsync(stopping);
    }

    /// <summary>Puts in what the product ships: roles and catalogue. Safe to repeat.</summary>
    public static async Task FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        services.GetRequiredService<AppDbContext>().Process = Process.System("Start", now);
        await AddRolesAsync(services.GetRequiredService<RoleManager<IdentityRole<int>>>());
        await LoadCatalogueAsync(services, now, cancellationToken);
    }

    private static async Task LoadCatalogueAsync(
        IServiceProvider services, DateTime now, CancellationToken cancellationToken)
    {
        var edition = await services.GetRequiredService<CatalogueLoader>().LoadAsync(
            CatalogueFiles.Embedded(), Process.System("Load catalogue", now), cancellationToken);
        if (edition is not null)
        {
            services.GetRequiredService<ILoggerFactory>().CreateLogger<CatalogueLoader>().LogInformation(
                "Catalogue loaded: {Added} rows added, {Changed} changed, {Removed} removed",
                edition.Added,
                edition.Changed,
                edition.Removed);
        }
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
