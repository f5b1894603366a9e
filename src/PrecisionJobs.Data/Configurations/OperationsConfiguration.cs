using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionJobs.Data.Auditing;
using PrecisionJobs.Data.Changes;
using PrecisionJobs.Data.Jobs;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Data.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Ignore(message => message.IsParked);
        builder.Ignore(message => message.IsDiscarded);
        builder.HasIndex(message => message.DeduplicationKey).IsUnique();
        builder.HasIndex(message => new { message.DoneAt, message.ParkedAt, message.DueAt });
        builder.Property(message => message.Kind).HasMaxLength(OutboxMessage.KindLength);
        builder.Property(message => message.DeduplicationKey).HasMaxLength(OutboxMessage.KeyLength);
        builder.Property(message => message.LeaseOwner).HasMaxLength(OutboxMessage.KindLength);
        builder.Property(message => message.LastError).HasMaxLength(OutboxMessage.ErrorLength);
    }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.HasKey(run => run.Name);
        builder.Property(run => run.Name).HasMaxLength(JobRun.NameLength);
        builder.Property(run => run.LeaseOwner).HasMaxLength(JobRun.NameLength);
        builder.Property(run => run.LastError).HasMaxLength(JobRun.ErrorLength);
    }
}

internal sealed class SearchChangeConfiguration : IEntityTypeConfiguration<SearchChange>
{
    public void Configure(EntityTypeBuilder<SearchChange> builder)
    {
        builder.HasKey(change => change.Seq);
        builder.Property(change => change.Seq).ValueGeneratedOnAdd();
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.Entity, entry.EntityKey });
        builder.Property(entry => entry.ActorKind).HasMaxLength(20);
        builder.Property(entry => entry.ActorName).HasMaxLength(AuditEntry.NameLength);
        builder.Property(entry => entry.Origin).HasMaxLength(AuditEntry.OriginLength);
        builder.Property(entry => entry.Action).HasMaxLength(AuditEntry.ActionLength);
        builder.Property(entry => entry.Reason).HasMaxLength(AuditEntry.ReasonLength);
        builder.Property(entry => entry.Entity).HasMaxLength(60);
        builder.Property(entry => entry.EntityKey).HasMaxLength(100);
        builder.Property(entry => entry.Change).HasMaxLength(20);
    }
}
