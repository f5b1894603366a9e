using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Data.Configurations;

/// <summary>How the catalogue is stored: files are the source, the tables follow them by slug.</summary>
internal static class CatalogueLengths
{
    public const int Slug = 100;
    public const int Name = 200;
    public const int Code = 20;
    public const int Sentence = 1_000;
}

internal sealed class JobFamilyConfiguration : IEntityTypeConfiguration<JobFamily>
{
    public void Configure(EntityTypeBuilder<JobFamily> builder)
    {
        builder.HasIndex(family => family.Slug).IsUnique();
        builder.Property(family => family.Slug).HasMaxLength(CatalogueLengths.Slug);
        builder.Property(family => family.Name).HasMaxLength(CatalogueLengths.Name);
        builder.Property(family => family.ShortName).HasMaxLength(CatalogueLengths.Name);
        builder.Property(family => family.Summary).HasMaxLength(CatalogueLengths.Sentence);
        builder.Property(family => family.Icon).HasMaxLength(CatalogueLengths.Code);
    }
}

internal sealed class OccupationConfiguration : IEntityTypeConfiguration<Occupation>
{
    public void Configure(EntityTypeBuilder<Occupation> builder)
    {
        builder.HasIndex(occupation => occupation.Slug).IsUnique();
        builder.HasIndex(occupation => occupation.SocCode).IsUnique();
        builder.Property(occupation => occupation.Slug).HasMaxLength(CatalogueLengths.Slug);
        builder.Property(occupation => occupation.SocCode).HasMaxLength(CatalogueLengths.Code);
        builder.Property(occupation => occupation.Title).HasMaxLength(CatalogueLengths.Name);
        builder.Property(occupation => occupation.Plural).HasMaxLength(CatalogueLengths.Name);
        builder.Property(occupation => occupation.BlsTitle).HasMaxLength(CatalogueLengths.Name);
        builder.Property(occupation => occupation.Summary).HasMaxLength(CatalogueLengths.Sentence);
        builder.Property(occupation => occupation.Workplace).HasMaxLength(CatalogueLengths.Sentence);
        builder.Property(occupation => occupation.Note).HasMaxLength(CatalogueLengths.Sentence);
        builder.Property(occupation => occupation.TypicalEducation).HasMaxLength(CatalogueLengths.Name);
        builder.Property(occupation => occupation.WorkExperience).HasMaxLength(CatalogueLengths.Name);
        builder.Property(occupation => occupation.OnTheJobTraining).HasMaxLength(CatalogueLengths.Name);
        builder.HasOne(occupation => occupation.Family).WithMany(family => family.Occupations)
            .HasForeignKey(occupation => occupation.FamilyId);
        builder.HasMany(occupation => occupation.Wages).WithOne().HasForeignKey(wage => wage.OccupationId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.ComplexProperty(
            occupation => occupation.Projection,
            projection =>
            {
                projection.Property(value => value!.Source).HasMaxLength(CatalogueLengths.Name);
                projection.Property(value => value!.Period).HasMaxLength(CatalogueLengths.Code);
                projection.Ignore(value => value!.NetChangeHundreds);
                projection.Ignore(value => value!.ReplacementsInTen);
            });
    }
}

internal sealed class WageEstimateConfiguration : IEntityTypeConfiguration<WageEstimate>
{
    public void Configure(EntityTypeBuilder<WageEstimate> builder)
    {
        builder.HasIndex(wage => new { wage.OccupationId, wage.Period }).IsUnique();
        builder.Property(wage => wage.Source).HasMaxLength(CatalogueLengths.Name);
        builder.Property(wage => wage.Period).HasMaxLength(CatalogueLengths.Code);
    }
}

internal sealed class OccupationLinkConfiguration :
    IEntityTypeConfiguration<OccupationSkill>,
    IEntityTypeConfiguration<OccupationCertification>,
    IEntityTypeConfiguration<OccupationPathway>
{
    public void Configure(EntityTypeBuilder<OccupationSkill> builder)
    {
        builder.HasKey(link => new { link.OccupationId, link.SkillId });
        builder.HasOne<Occupation>().WithMany(occupation => occupation.Skills)
            .HasForeignKey(link => link.OccupationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(link => link.Skill).WithMany().HasForeignKey(link => link.SkillId);
    }

    public void Configure(EntityTypeBuilder<OccupationCertification> builder)
    {
        builder.HasKey(link => new { link.OccupationId, link.CertificationId });
        builder.HasOne<Occupation>().WithMany(occupation => occupation.Certifications)
            .HasForeignKey(link => link.OccupationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(link => link.Certification).WithMany().HasForeignKey(link => link.CertificationId);
    }

    public void Configure(EntityTypeBuilder<OccupationPathway> builder)
    {
        builder.HasKey(link => new { link.OccupationId, link.PathwayId });
        builder.HasOne<Occupation>().WithMany(occupation => occupation.Pathways)
            .HasForeignKey(link => link.OccupationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(link => link.Pathway).WithMany(pathway => pathway.Occupations)
            .HasForeignKey(link => link.PathwayId);
    }
}

internal sealed class SkillConfiguration : IEntityTypeConfiguration<Skill>, IEntityTypeConfiguration<SkillNeighbour>
{
    public void Configure(EntityTypeBuilder<Skill> builder)
    {
        builder.HasIndex(skill => skill.Slug).IsUnique();
        builder.Property(skill => skill.Slug).HasMaxLength(CatalogueLengths.Slug);
        builder.Property(skill => skill.Name).HasMaxLength(CatalogueLengths.Name);
        builder.Property(skill => skill.Summary).HasMaxLength(CatalogueLengths.Sentence);
        builder.HasMany(skill => skill.Neighbours).WithOne().HasForeignKey(link => link.SkillId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SkillNeighbour> builder)
    {
        builder.HasKey(link => new { link.SkillId, link.NeighbourId });
        builder.HasOne(link => link.Neighbour).WithMany().HasForeignKey(link => link.NeighbourId);
    }
}

internal sealed class CertificationConfiguration : IEntityTypeConfiguration<Certification>
{
    public void Configure(EntityTypeBuilder<Certification> builder)
    {
        builder.HasIndex(certification => certification.Slug).IsUnique();
        builder.Property(certification => certification.Slug).HasMaxLength(CatalogueLengths.Slug);
        builder.Property(certification => certification.Name).HasMaxLength(CatalogueLengths.Name);
        builder.Property(certification => certification.Abbreviation).HasMaxLength(CatalogueLengths.Name);
        builder.Property(certification => certification.Issuer).HasMaxLength(CatalogueLengths.Name);
        builder.Property(certification => certification.Summary).HasMaxLength(CatalogueLengths.Sentence);
        builder.Property(certification => certification.VerificationUrl).HasMaxLength(CatalogueLengths.Name);
        builder.Ignore(certification => certification.ShortName);
    }
}

internal sealed class PathwayConfiguration : IEntityTypeConfiguration<Pathway>, IEntityTypeConfiguration<LadderStep>
{
    public void Configure(EntityTypeBuilder<Pathway> builder)
    {
        builder.HasIndex(pathway => pathway.Slug).IsUnique();
        builder.Property(pathway => pathway.Slug).HasMaxLength(CatalogueLengths.Slug);
        builder.Property(pathway => pathway.Name).HasMaxLength(CatalogueLengths.Name);
        builder.Property(pathway => pathway.CipCode).HasMaxLength(CatalogueLengths.Code);
        builder.Property(pathway => pathway.CipTitle).HasMaxLength(CatalogueLengths.Name);
        builder.Property(pathway => pathway.Summary).HasMaxLength(CatalogueLengths.Sentence);
    }

    public void Configure(EntityTypeBuilder<LadderStep> builder)
    {
        builder.HasIndex(step => new { step.FromId, step.ToId }).IsUnique();
        builder.HasOne(step => step.From).WithMany(occupation => occupation.StepsUp).HasForeignKey(step => step.FromId);
        builder.HasOne(step => step.To).WithMany(occupation => occupation.StepsFrom).HasForeignKey(step => step.ToId);
        builder.Property(step => step.TypicalYears).HasMaxLength(CatalogueLengths.Code);
        builder.Property(step => step.Note).HasMaxLength(CatalogueLengths.Sentence);
    }
}

internal sealed class CatalogueEditionConfiguration : IEntityTypeConfiguration<CatalogueEdition>
{
    public void Configure(EntityTypeBuilder<CatalogueEdition> builder) =>
        builder.Property(edition => edition.Fingerprint).HasMaxLength(CatalogueEdition.FingerprintLength);
}
