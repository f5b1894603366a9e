using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Data.Auditing;
using PrecisionJobs.Data.Changes;
using PrecisionJobs.Data.Configurations;
using PrecisionJobs.Data.Jobs;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data;

/// <summary>
/// The unit of work. Every save needs a <see cref="Process"/>: it writes the audit entries, bumps revision tokens and
/// feeds the search replicas, all in the transaction of the change.
/// </summary>
public abstract class AppDbContext(DbContextOptions options)
    : IdentityDbContext<Account, IdentityRole<int>, int>(options), IDataProtectionKeyContext
{
    private bool _isSeeding;

    public DbSet<JobFamily> JobFamilies => Set<JobFamily>();

    public DbSet<Occupation> Occupations => Set<Occupation>();

    public DbSet<Skill> Skills => Set<Skill>();

    public DbSet<Certification> Certifications => Set<Certification>();

    public DbSet<Pathway> Pathways => Set<Pathway>();

    public DbSet<LadderStep> LadderSteps => Set<LadderStep>();

    public DbSet<CatalogueEdition> CatalogueEditions => Set<CatalogueEdition>();

    public DbSet<Company> Companies => Set<Company>();

    public DbSet<Site> Sites => Set<Site>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<RecruiterAssignment> RecruiterAssignments => Set<RecruiterAssignment>();

    public DbSet<Posting> Postings => Set<Posting>();

    public DbSet<Candidate> Candidates => Set<Candidate>();

    public DbSet<JobApplication> Applications => Set<JobApplication>();

    public DbSet<ApplyInvitation> ApplyInvitations => Set<ApplyInvitation>();

    public DbSet<UnlistedTerm> UnlistedTerms => Set<UnlistedTerm>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<SearchChange> SearchChanges => Set<SearchChange>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Who is writing. Use cases hand theirs to <see cref="SaveChangesAsync(Domain.Process, CancellationToken)"/>;
    /// it is set here ahead of time only for writes that a library makes on its own (Identity, Data Protection).
    /// </summary>
    public Process? Process { get; set; }

    /// <summary>Whether a failed save failed on a unique index.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>Stores all changes as one act of <paramref name="process"/>.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the same thing in between.</exception>
    public Task<int> SaveChangesAsync(Process process, CancellationToken cancellationToken)
    {
        Process = process;
        return SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);
    }

    /// <summary>
    /// Stores rows that ship with the product. They get no audit entry each: the caller writes one about all of them.
    /// </summary>
    internal async Task SaveSeedAsync(Process process, CancellationToken cancellationToken)
    {
        Process = process;
        _isSeeding = true;
        try
        {
            await SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);
        }
        finally
        {
            _isSeeding = false;
        }
    }

    /// <summary>Makes the next save fail when the stored revision is not the one that the writer saw.</summary>
    public void ExpectRevision<TEntity>(TEntity entity, int revision)
        where TEntity : class, IRevisioned =>
        Entry(entity).Property(nameof(IRevisioned.Revision)).OriginalValue = revision;

    /// <summary>
    /// Moves an aggregate's revision although only its parts change, so that two writers who each looked at the whole
    /// cannot both be right.
    /// </summary>
    public void Touch<TEntity>(TEntity root)
        where TEntity : class, IRevisioned =>
        Entry(root).Property(nameof(IRevisioned.Revision)).IsModified = true;

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Once is enough: what is added from here on is told to the tracker. Looking again, as EF does with every question
        // about the tracked rows, compares every property of every one of them each time.
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            if (!ChangeTracker.HasChanges())
            {
                return 0;
            }

            BumpRevisions();
            return OnlyKeys()
                ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
                : await SaveWithFollowUpsAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <inheritdoc />
    /// <remarks>Synchronous saves are made by Data Protection alone, when it stores a new key.</remarks>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => OnlyKeys()
        ? base.SaveChanges(acceptAllChangesOnSuccess)
        : throw new InvalidOperationException("Save asynchronously, with a process.");

    /// <inheritdoc />
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        RevisionTokens.Apply(builder);
        DeleteRules.Apply(builder);
        IdentityKeys.Apply(builder);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private async Task<int> SaveWithFollowUpsAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var process = Process ?? throw new InvalidOperationException("A write needs a process: who, when and why.");
        var audits = _isSeeding ? [] : AuditTrail.Collect(ChangeTracker, process);
        var changes = SearchFeed.Collect(ChangeTracker);

        // New rows get their keys from the database; the entries about them are written after, in one transaction.
        var owned = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        await using (owned)
        {
            var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            AddFollowUps(process, audits, changes);
            await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (owned is not null)
            {
                await owned.CommitAsync(cancellationToken);
            }

            return written;
        }
    }

    private bool OnlyKeys() => ChangeTracker.Entries().All(
        entry => entry.State is EntityState.Unchanged or EntityState.Detached
            || entry.Entity is DataProtectionKey or FormDraft);

    private void BumpRevisions()
    {
        foreach (var entry in ChangeTracker.Entries<IRevisioned>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                var revision = entry.Property(nameof(IRevisioned.Revision));
                revision.CurrentValue = entry.State == EntityState.Added ? 1 : (int)revision.OriginalValue! + 1;
            }
        }
    }

    private void AddFollowUps(Process process, List<(EntityEntry Entity, AuditEntry Audit)> audits, SearchFeed changes)
    {
        foreach (var (entity, audit) in audits)
        {
            if (string.Equals(audit.Change, nameof(EntityState.Added), StringComparison.Ordinal))
            {
                audit.EntityKey = AuditTrail.KeyOf(entity);
            }

            AuditEntries.Add(audit);
        }

        SearchChanges.AddRange(changes.Lines(process.At));
    }
}
