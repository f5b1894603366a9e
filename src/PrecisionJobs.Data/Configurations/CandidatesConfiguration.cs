using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Data.Configurations;

internal sealed class CandidateConfiguration : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.Ignore(candidate => candidate.Point);
        builder.Ignore(candidate => candidate.Place);
        builder.Ignore(candidate => candidate.IsVetted);
        builder.HasIndex(candidate => candidate.AccountId).IsUnique();
        builder.Property(candidate => candidate.Name).HasMaxLength(Candidate.NameLength);
        builder.Property(candidate => candidate.Email).HasMaxLength(Invitation.EmailLength);
        builder.Property(candidate => candidate.Phone).HasMaxLength(Candidate.PhoneLength);
        builder.Property(candidate => candidate.Zip).HasMaxLength(5);
        builder.Property(candidate => candidate.City).HasMaxLength(Site.CityLength);
        builder.Property(candidate => candidate.StateCode).HasMaxLength(2);
        builder.Property(candidate => candidate.Headline).HasMaxLength(Candidate.HeadlineLength);
        builder.Property(candidate => candidate.Summary).HasMaxLength(Candidate.SummaryLength);
        builder.Property(candidate => candidate.Availability).HasMaxLength(Candidate.AvailabilityLength);
        builder.PrimitiveCollection(candidate => candidate.Shifts).ElementType().HasConversion<string>();
        builder.HasOne<Account>().WithMany().HasForeignKey(candidate => candidate.AccountId);
        builder.HasOne(candidate => candidate.Resume).WithMany().HasForeignKey(candidate => candidate.ResumeId);
        builder.HasMany(candidate => candidate.WorkHistory).WithOne().HasForeignKey(entry => entry.CandidateId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(candidate => candidate.Skills).WithOne().HasForeignKey(entry => entry.CandidateId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(candidate => candidate.Certifications).WithOne().HasForeignKey(entry => entry.CandidateId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(candidate => candidate.Vettings).WithOne().HasForeignKey(line => line.CandidateId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(candidate => candidate.Vettings).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(candidate => candidate.Education).WithOne().HasForeignKey(entry => entry.CandidateId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CandidatePartsConfiguration :
    IEntityTypeConfiguration<WorkHistoryEntry>,
    IEntityTypeConfiguration<CandidateSkill>,
    IEntityTypeConfiguration<HeldCertification>,
    IEntityTypeConfiguration<EducationEntry>,
    IEntityTypeConfiguration<VettingRecord>
{
    public void Configure(EntityTypeBuilder<WorkHistoryEntry> builder)
    {
        builder.ToTable("WorkHistory");
        builder.Property(entry => entry.Employer).HasMaxLength(WorkHistoryEntry.TextLength);
        builder.Property(entry => entry.Title).HasMaxLength(WorkHistoryEntry.TextLength);
        builder.Property(entry => entry.Description).HasMaxLength(WorkHistoryEntry.DescriptionLength);
    }

    public void Configure(EntityTypeBuilder<CandidateSkill> builder)
    {
        builder.ToTable("CandidateSkills");
        builder.HasIndex(entry => new { entry.CandidateId, entry.SkillId }).IsUnique();
        builder.HasOne(entry => entry.Skill).WithMany().HasForeignKey(entry => entry.SkillId);
    }

    public void Configure(EntityTypeBuilder<HeldCertification> builder)
    {
        builder.ToTable("HeldCertifications");
        builder.Property(entry => entry.Number).HasMaxLength(HeldCertification.NumberLength);
        builder.Property(entry => entry.Scope).HasMaxLength(HeldCertification.ScopeLength);
        builder.HasOne(entry => entry.Certification).WithMany().HasForeignKey(entry => entry.CertificationId);
        builder.HasOne(entry => entry.Document).WithMany().HasForeignKey(entry => entry.DocumentId);
    }

    public void Configure(EntityTypeBuilder<EducationEntry> builder)
    {
        builder.ToTable("Education");
        builder.Property(entry => entry.Institution).HasMaxLength(EducationEntry.TextLength);
        builder.Property(entry => entry.Program).HasMaxLength(EducationEntry.TextLength);
    }

    public void Configure(EntityTypeBuilder<VettingRecord> builder)
    {
        builder.ToTable("Vettings");
        builder.Property(line => line.Note).HasMaxLength(VettingRecord.NoteLength);
        builder.Property(line => line.ActorName).HasMaxLength(Account.NameLength);
        builder.PrimitiveCollection(line => line.Checks).ElementType().HasConversion<string>();
    }
}
