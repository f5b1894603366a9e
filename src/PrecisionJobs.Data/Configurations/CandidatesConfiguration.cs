using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
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
        builder.HasOne(candidate => candidate.ToleranceProcess).WithMany().HasForeignKey(candidate => candidate.ToleranceProcessId);
        builder.ComplexProperty(candidate => candidate.LargestPart);
        builder.HasIndex(candidate => candidate.Visibility);
        builder.HasMany(candidate => candidate.Documents).WithOne().HasForeignKey(document => document.CandidateId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(candidate => candidate.Unlisted).WithOne().HasForeignKey(term => term.CandidateId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(candidate => candidate.HiddenFrom).WithOne().HasForeignKey(hidden => hidden.CandidateId)
            .OnDelete(DeleteBehavior.Cascade);
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
    IEntityTypeConfiguration<WorkSkill>,
    IEntityTypeConfiguration<SkillEvidence>,
    IEntityTypeConfiguration<CandidateDocument>,
    IEntityTypeConfiguration<UnlistedTerm>,
    IEntityTypeConfiguration<HiddenCompany>,
    IEntityTypeConfiguration<VettingRecord>
{
    public void Configure(EntityTypeBuilder<WorkHistoryEntry> builder)
    {
        builder.ToTable("WorkHistory");
        builder.Property(entry => entry.Employer).HasMaxLength(WorkHistoryEntry.TextLength);
        builder.Property(entry => entry.Title).HasMaxLength(WorkHistoryEntry.TextLength);
        builder.Property(entry => entry.Description).HasMaxLength(WorkHistoryEntry.DescriptionLength);
        builder.HasOne(entry => entry.Occupation).WithMany().HasForeignKey(entry => entry.OccupationId);
        builder.HasMany(entry => entry.Skills).WithOne().HasForeignKey(used => used.WorkHistoryEntryId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<WorkSkill> builder)
    {
        builder.ToTable("WorkSkills");
        builder.HasKey(used => new { used.WorkHistoryEntryId, used.SkillId });
        builder.HasOne(used => used.Skill).WithMany().HasForeignKey(used => used.SkillId);
    }

    public void Configure(EntityTypeBuilder<SkillEvidence> builder)
    {
        builder.ToTable("SkillEvidence");
        builder.Property(evidence => evidence.Text).HasMaxLength(SkillEvidence.TextLength);
        builder.Property(evidence => evidence.CheckedByName).HasMaxLength(Account.NameLength);
        builder.HasOne(evidence => evidence.Document).WithMany().HasForeignKey(evidence => evidence.DocumentId);
    }

    public void Configure(EntityTypeBuilder<CandidateDocument> builder)
    {
        builder.ToTable("CandidateDocuments");
        builder.Property(document => document.Title).HasMaxLength(CandidateDocument.TitleLength);
        builder.HasOne(document => document.File).WithMany().HasForeignKey(document => document.FileId);
    }

    public void Configure(EntityTypeBuilder<UnlistedTerm> builder)
    {
        builder.ToTable("UnlistedTerms");
        builder.Property(term => term.Text).HasMaxLength(UnlistedTerm.TextLength);
        builder.Property(term => term.Folded).HasMaxLength(UnlistedTerm.TextLength);
        builder.HasIndex(term => new { term.CandidateId, term.Kind, term.Folded }).IsUnique();
        builder.HasIndex(term => new { term.State, term.Folded });
    }

    public void Configure(EntityTypeBuilder<HiddenCompany> builder)
    {
        builder.ToTable("HiddenCompanies");
        builder.HasKey(hidden => new { hidden.CandidateId, hidden.CompanyId });
        builder.HasOne(hidden => hidden.Company).WithMany().HasForeignKey(hidden => hidden.CompanyId);
    }

    public void Configure(EntityTypeBuilder<CandidateSkill> builder)
    {
        builder.ToTable("CandidateSkills");
        builder.HasIndex(entry => new { entry.CandidateId, entry.SkillId }).IsUnique();
        builder.HasOne(entry => entry.Skill).WithMany().HasForeignKey(entry => entry.SkillId);
        builder.HasMany(entry => entry.Evidence).WithOne().HasForeignKey(evidence => evidence.CandidateSkillId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<HeldCertification> builder)
    {
        builder.ToTable("HeldCertifications");
        builder.Property(entry => entry.Number).HasMaxLength(HeldCertification.NumberLength);
        builder.Property(entry => entry.Scope).HasMaxLength(HeldCertification.ScopeLength);
        builder.Property(entry => entry.ScopeFields).HasConversion<ScopeConverter, ScopeComparer>();
        builder.Property(entry => entry.CheckedByName).HasMaxLength(Account.NameLength);
        builder.Property(entry => entry.CheckNote).HasMaxLength(HeldCertification.CheckNoteLength);
        builder.HasOne(entry => entry.Certification).WithMany().HasForeignKey(entry => entry.CertificationId);
        builder.HasOne(entry => entry.Document).WithMany().HasForeignKey(entry => entry.DocumentId);
    }

    public void Configure(EntityTypeBuilder<EducationEntry> builder)
    {
        builder.ToTable("Education");
        builder.Property(entry => entry.Institution).HasMaxLength(EducationEntry.TextLength);
        builder.Property(entry => entry.Program).HasMaxLength(EducationEntry.TextLength);
        builder.HasOne(entry => entry.Pathway).WithMany().HasForeignKey(entry => entry.PathwayId);
    }

    public void Configure(EntityTypeBuilder<VettingRecord> builder)
    {
        builder.ToTable("Vettings");
        builder.Property(line => line.Note).HasMaxLength(VettingRecord.NoteLength);
        builder.Property(line => line.ActorName).HasMaxLength(Account.NameLength);
        builder.PrimitiveCollection(line => line.Checks).ElementType().HasConversion<string>();
    }

    private sealed class ScopeConverter() : ValueConverter<Dictionary<string, string>, string>(
        fields => JsonSerializer.Serialize(fields, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Default)!);

    // Never changed in place, only replaced: the reference tells.
    private sealed class ScopeComparer() : ValueComparer<Dictionary<string, string>>(
        (left, right) => ReferenceEquals(left, right),
        fields => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(fields),
        fields => fields);
}
