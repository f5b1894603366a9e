using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>Writes the bytes of an uploaded file through the product's own store and gives the row to keep.</summary>
/// <param name="name">File name with extension.</param>
/// <param name="bytes">What is in it.</param>
/// <param name="kind">What it is for.</param>
/// <param name="ownerAccountId">Whose it is.</param>
/// <param name="cancellationToken">Ends the work.</param>
public delegate Task<StoredFile> StoreDemoFile(
    string name, byte[] bytes, StoredFileKind kind, int ownerAccountId, CancellationToken cancellationToken);

/// <summary>
/// Fills an empty product with companies, postings, candidates and applications, dated relative to now, the same with
/// every seeding. All in one transaction, and with audit entries of the decisions alone: thousands about made-up changes
/// would bury the first real one. No mail is sent.
/// </summary>
public sealed class DemoSeed(AppDbContext db)
{
    /// <summary>What the audit entry and the histories call it.</summary>
    public const string Action = "Seed demo";

    /// <summary>Whether the database holds demo accounts.</summary>
    public Task<bool> IsSeededAsync(CancellationToken cancellationToken) =>
        db.Users.AnyAsync(account => account.IsDemo, cancellationToken);

    /// <summary>Whether anybody has an account.</summary>
    public Task<bool> HasAccountsAsync(CancellationToken cancellationToken) => db.Users.AnyAsync(cancellationToken);

    /// <summary>Seeds; the catalogue must be loaded.</summary>
    /// <param name="passwordHash">Hash of <see cref="DemoSignIns.Password"/>, shared by all accounts.</param>
    /// <param name="store">Where résumés go.</param>
    /// <param name="now">The UTC instant that everything is dated relative to.</param>
    /// <param name="cancellationToken">Ends the work; nothing is stored then.</param>
    public async Task RunAsync(
        string passwordHash, StoreDemoFile store, DateTime now, CancellationToken cancellationToken)
    {
        // Each save looks for changes once; EF would with every row that is added.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var world = new DemoWorld(db, now);
        await world.ReadCatalogueAsync(cancellationToken);
        await new DemoAccounts(world, passwordHash).AddAsync(cancellationToken);
        await new DemoCompanies(world).AddAsync(cancellationToken);
        await new DemoPostings(world).AddAsync(cancellationToken);
        await new DemoCandidates(world, store).AddAsync(cancellationToken);
        await new DemoApplications(world).AddAsync(cancellationToken);
        AddOperations(world);
        new DemoAudit(world).Add();
        await world.SaveAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    /// <summary>What an administrator has to look after: a mail that nobody takes, an invitation that waits.</summary>
    private static void AddOperations(DemoWorld world)
    {
        var createdAt = world.DaysAgo(3);
        world.Db.Outbox.Add(new OutboxMessage
        {
            Kind = OutboxWriter.MailKind,
            Payload = JsonSerializer.Serialize(new Mail(
                "former.employee@" + DemoSignIns.Domain,
                "Former employee",
                "A new application for CNC Machinist, 5-Axis Milling",
                "Somebody applied. Sign in to see the application.")),
            DeduplicationKey = "demo/parked",
            CreatedAt = createdAt,
            DueAt = createdAt.AddHours(3),
            Attempts = OutboxMessage.MaximumAttempts,
            ParkedAt = createdAt.AddHours(3),
            LastError = "550 5.1.1 The mailbox does not exist.",
        });
        world.Db.Invitations.Add(new Invitation
        {
            Email = "sasha.lindholm@" + DemoSignIns.Domain,
            Role = Roles.Recruiter,
            TokenHash = new string('0', 63) + "d",
            CreatedAt = world.DaysAgo(2),
            InvitedByAccountId = world.Administrator.Id,
        });
    }
}
