using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Geography;
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

        // Needs no database, so it is read beside the rest; whoever asks for it first waits for the same one.
        var places = Task.Run(services.GetRequiredService<Gazetteer>, stopping);
        await MigrateAsync(db, stopping);
        await FillAsync(services, stopping);
        await DemoPreparation.RunAsync(services, stopping);
        await services.GetRequiredService<CatalogueSnapshot>().LoadAsync(db, stopping);

        // Read now: a faulty article stops the start, not a visitor.
        services.GetRequiredService<ArticleLibrary>();
        await places;
        await services.GetRequiredService<SearchReplica>().CatchUpAsync(stopping);
    }

    // Asked first: migrating compares the whole model with the last migration even when there is nothing to apply.
    private static async Task MigrateAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>Puts in what the product ships: roles and catalogue. Safe to repeat.</summary>
    public static async Task FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        services.GetRequiredService<AppDbContext>().Process = Process.System("Start", now);
        await AddRolesAsync(services, cancellationToken);
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

    private static async Task AddRolesAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var known = await db.Roles.Select(role => role.Name).ToListAsync(cancellationToken);
        foreach (var role in Roles.All.Except(known, StringComparer.Ordinal))
        {
            try
            {
                await services.GetRequiredService<RoleManager<IdentityRole<int>>>().CreateAsync(new IdentityRole<int>(role!));
            }
            catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
            {
                // Another node that starts at the same moment was first; its role serves as well.
                db.ChangeTracker.Clear();
            }
        }
    }
}
