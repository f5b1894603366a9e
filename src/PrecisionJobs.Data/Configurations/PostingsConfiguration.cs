using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Configurations;

internal sealed class PostingConfiguration : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> builder)
    {
        builder.Ignore(posting => posting.Slug);
        builder.Ignore(posting => posting.IsTakenDown);
        builder.Ignore(posting => posting.CanDelete);
        builder.HasIndex(posting => new { posting.State, posting.PublishAt });
        builder.HasIndex(posting => new { posting.CompanyId, posting.ExternalId }).IsUnique()
            .HasFilter("[ExternalId] IS NOT NULL");
        builder.HasIndex(posting => new { posting.CompanyId, posting.CreationKey }).IsUnique()
            .HasFilter("[CreationKey] IS NOT NULL");
        builder.Property(posting => posting.CreationKey).HasMaxLength(Posting.CreationKeyLength);
        builder.Property(posting => posting.Title).HasMaxLength(Posting.TitleLength);
        builder.Property(posting => posting.Summary).HasMaxLength(Posting.SummaryLength);
        builder.Property(posting => posting.PayNote).HasMaxLength(Posting.NoteLength);
        builder.Property(posting => posting.ShiftNote).HasMaxLength(Posting.NoteLength);
        builder.Property(posting => posting.ClosesZone).HasMaxLength(Site.ZoneLength);
        builder.Property(posting => posting.ExternalId).HasMaxLength(Posting.ExternalIdLength);
        builder.Property(posting => posting.ImportHash).HasMaxLength(64);
        builder.Property(posting => posting.ImportedAs).HasMaxLength(64);
        builder.ComplexProperty(
            posting => posting.Pay,
            pay =>
            {
                pay.Property(value => value!.MinimumCents);
                pay.Property(value => value!.MaximumCentsPerUnit);
                pay.Property(value => value!.Unit);
                pay.Property(value => value!.Currency).HasMaxLength(3);
                pay.Ignore(value => value!.MinimumAnnualCents);
                pay.Ignore(value => value!.MaximumAnnualCents);
            });
        builder.HasOne(posting => posting.Company).WithMany().HasForeignKey(posting => posting.CompanyId);
        builder.HasOne(posting => posting.Occupation).WithMany().HasForeignKey(posting => posting.OccupationId);
        builder.HasMany(posting => posting.Requirements).WithOne().HasForeignKey(requirement => requirement.PostingId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(posting => posting.Questions).WithOne().HasForeignKey(question => question.PostingId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(posting => posting.Sites).WithOne().HasForeignKey(site => site.PostingId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(posting => posting.History).WithOne().HasForeignKey(line => line.PostingId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(posting => posting.History).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PostingPartsConfiguration :
    IEntityTypeConfiguration<PostingRequirement>,
    IEntityTypeConfiguration<PostingSite>,
    IEntityTypeConfiguration<ScreeningQuestion>,
    IEntityTypeConfiguration<PostingEvent>
{
    public void Configure(EntityTypeBuilder<PostingRequirement> builder)
    {
        builder.ToTable("PostingRequirements");
        builder.Ignore(requirement => requirement.Name);
        builder.Property(requirement => requirement.Note).HasMaxLength(PostingRequirement.NoteLength);
        builder.HasOne(requirement => requirement.Skill).WithMany().HasForeignKey(requirement => requirement.SkillId);
        builder.HasOne(requirement => requirement.Certification).WithMany()
            .HasForeignKey(requirement => requirement.CertificationId);
        builder.HasOne(requirement => requirement.Pathway).WithMany().HasForeignKey(requirement => requirement.PathwayId);
    }

    public void Configure(EntityTypeBuilder<PostingSite> builder)
    {
        builder.ToTable("PostingSites");
        builder.HasKey(link => new { link.PostingId, link.SiteId });
        builder.HasOne(link => link.Site).WithMany().HasForeignKey(link => link.SiteId);
    }

    public void Configure(EntityTypeBuilder<ScreeningQuestion> builder)
    {
        builder.ToTable("ScreeningQuestions");
        builder.Property(question => question.Text).HasMaxLength(ScreeningQuestion.TextLength);
    }

    public void Configure(EntityTypeBuilder<PostingEvent> builder)
    {
        builder.ToTable("PostingEvents");
        builder.Property(line => line.ActorName).HasMaxLength(Account.NameLength);
        builder.Property(line => line.Reason).HasMaxLength(JobApplication.ReasonLength);
    }
}
