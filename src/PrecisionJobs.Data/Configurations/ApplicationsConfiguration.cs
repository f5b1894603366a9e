using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Data.Configurations;

internal sealed class JobApplicationConfiguration : IEntityTypeConfiguration<JobApplication>
{
    public void Configure(EntityTypeBuilder<JobApplication> builder)
    {
        builder.ToTable("Applications");
        builder.Ignore(application => application.CandidateStatus);
        builder.Ignore(application => application.IsOver);
        builder.HasIndex(application => new { application.CandidateId, application.PostingId }).IsUnique();
        builder.HasIndex(application => application.Reference).IsUnique();
        builder.HasIndex(application => new { application.PostingId, application.Stage });
        builder.Property(application => application.Reference).HasMaxLength(JobApplication.ReferenceLength);
        builder.Property(application => application.SearchText).HasMaxLength(JobApplication.SearchTextLength);
        builder.Property(application => application.Snapshot)
            .HasConversion<SnapshotConverter, SnapshotComparer>();
        builder.HasOne(application => application.Posting).WithMany().HasForeignKey(application => application.PostingId);
        builder.HasOne(application => application.Candidate).WithMany()
            .HasForeignKey(application => application.CandidateId);
        builder.HasOne(application => application.Resume).WithMany().HasForeignKey(application => application.ResumeId);
        builder.HasMany(application => application.History).WithOne().HasForeignKey(line => line.ApplicationId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(application => application.History).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(application => application.Notes).WithOne().HasForeignKey(note => note.ApplicationId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    private sealed class SnapshotConverter() : ValueConverter<ApplicationSnapshot, string>(
        snapshot => JsonSerializer.Serialize(snapshot, MatchJson.Options),
        json => JsonSerializer.Deserialize<ApplicationSnapshot>(json, MatchJson.Options)!);

    // A snapshot is never changed in place, only replaced: the reference tells.
    private sealed class SnapshotComparer() : ValueComparer<ApplicationSnapshot>(
        (left, right) => ReferenceEquals(left, right),
        snapshot => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(snapshot),
        snapshot => snapshot);
}

internal sealed class ApplicationPartsConfiguration :
    IEntityTypeConfiguration<StageChange>,
    IEntityTypeConfiguration<ApplicationNote>,
    IEntityTypeConfiguration<ApplyInvitation>
{
    public void Configure(EntityTypeBuilder<StageChange> builder)
    {
        builder.ToTable("StageChanges");
        builder.Property(line => line.ActorName).HasMaxLength(Account.NameLength);
        builder.Property(line => line.Reason).HasMaxLength(JobApplication.ReasonLength);
    }

    public void Configure(EntityTypeBuilder<ApplyInvitation> builder)
    {
        builder.ToTable("ApplyInvitations");
        builder.HasIndex(invitation => new { invitation.CandidateId, invitation.PostingId }).IsUnique();
        builder.HasIndex(invitation => invitation.PostingId);
        builder.Property(invitation => invitation.Message).HasMaxLength(ApplyInvitation.MessageLength);
        builder.Property(invitation => invitation.SentByName).HasMaxLength(Account.NameLength);
        builder.HasOne(invitation => invitation.Posting).WithMany().HasForeignKey(invitation => invitation.PostingId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(invitation => invitation.Candidate).WithMany().HasForeignKey(invitation => invitation.CandidateId);
    }

    public void Configure(EntityTypeBuilder<ApplicationNote> builder)
    {
        builder.ToTable("ApplicationNotes");
        builder.Property(note => note.Text).HasMaxLength(ApplicationNote.TextLength);
        builder.Property(note => note.AuthorName).HasMaxLength(Account.NameLength);
    }
}
