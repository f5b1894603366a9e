using Microsoft.AspNetCore.Identity;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Data.Seeding.Demo;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Web.Startup;

/// <summary>Seeds the demo in Development, and keeps it out of everywhere else.</summary>
internal static class DemoPreparation
{
    /// <exception cref="StartRefusedException">There are demo accounts, and this is not Development.</exception>
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var seed = services.GetRequiredService<DemoSeed>();
        var isSeeded = await seed.IsSeededAsync(cancellationToken);
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            RefuseDemoAccounts(isSeeded);
            return;
        }

        if (isSeeded || !services.GetRequiredService<IConfiguration>().GetValue("Demo:Seed", defaultValue: false))
        {
            return;
        }

        // Somebody's database, opened from a developer's machine: with demo accounts in it, it could not be served any more.
        if (await seed.HasAccountsAsync(cancellationToken))
        {
            LogOf(services).LogWarning("The demo is not seeded: the database holds accounts of people");
            return;
        }

        await SeedAsync(services, seed, cancellationToken);
    }

    private static void RefuseDemoAccounts(bool isSeeded)
    {
        if (isSeeded)
        {
            throw new StartRefusedException(
                "This database holds demo accounts, whose password is public. It cannot be served outside Development: "
                + "point Database:ConnectionString or Storage:Root to another database.");
        }
    }

    private static async Task SeedAsync(IServiceProvider services, DemoSeed seed, CancellationToken cancellationToken)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var started = clock.GetTimestamp();
        var files = services.GetRequiredService<FileStore>();
        var hash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(
            new Account { DisplayName = "Demo", CreatedAt = default }, DemoSignIns.Password);
        await seed.RunAsync(hash, StoreAsync, clock.GetUtcNow().UtcDateTime, cancellationToken);
        LogOf(services).LogInformation(
            "Demo seeded in {Elapsed:0} ms", clock.GetElapsedTime(started).TotalMilliseconds);

        async Task<StoredFile> StoreAsync(
            string name, byte[] bytes, StoredFileKind kind, int ownerAccountId, CancellationToken cancel) =>
            await files.TakeAsync(name, bytes, kind, ownerAccountId, cancel) is UploadOutcome.Taken taken
                ? taken.File
                : throw new InvalidOperationException($"The demo file {name} was refused by the store.");
    }

    private static ILogger<DemoSeed> LogOf(IServiceProvider services) =>
        services.GetRequiredService<ILoggerFactory>().CreateLogger<DemoSeed>();
}
