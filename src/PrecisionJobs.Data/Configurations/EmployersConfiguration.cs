using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Data.Configurations;

internal sealed class CompanyConfiguration : IEntityTypeConfiguration<Company>, IEntityTypeConfiguration<CompanyEvent>
{
    public void Configure(EntityTypeBuilder<Company> builder)
    {
        builder.HasIndex(company => company.Slug).IsUnique();
        builder.HasIndex(company => company.Verification);
        builder.Property(company => company.Slug).HasMaxLength(CatalogueLengths.Slug);
        builder.Property(company => company.Name).HasMaxLength(Company.NameLength);
        builder.Property(company => company.Website).HasMaxLength(Company.WebsiteLength);
        builder.Property(company => company.Phone).HasMaxLength(Company.PhoneLength);
        builder.Property(company => company.Industry).HasMaxLength(Company.IndustryLength);
        builder.Property(company => company.SizeBand).HasMaxLength(Company.PhoneLength);
        builder.Property(company => company.QualitySystems).HasMaxLength(Company.QualitySystemsLength);
        builder.HasMany(company => company.Sites).WithOne(site => site.Company).HasForeignKey(site => site.CompanyId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(company => company.Members).WithOne(member => member.Company)
            .HasForeignKey(member => member.CompanyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(company => company.History).WithOne().HasForeignKey(line => line.CompanyId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(company => company.History).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<CompanyEvent> builder)
    {
        builder.ToTable("CompanyEvents");
        builder.Property(line => line.ActorName).HasMaxLength(Account.NameLength);
        builder.Property(line => line.Reason).HasMaxLength(Company.ReasonLength);
    }
}

internal sealed class SiteConfiguration : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> builder)
    {
        builder.Property(site => site.Name).HasMaxLength(Site.NameLength);
        builder.Property(site => site.Street).HasMaxLength(Site.StreetLength);
        builder.Property(site => site.City).HasMaxLength(Site.CityLength);
        builder.Property(site => site.StateCode).HasMaxLength(2);
        builder.Property(site => site.Zip).HasMaxLength(5);
        builder.Property(site => site.TimeZone).HasMaxLength(Site.ZoneLength);
    }
}

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.HasIndex(member => new { member.AccountId, member.CompanyId }).IsUnique();
        builder.Property(member => member.Name).HasMaxLength(Account.NameLength);
        builder.Property(member => member.Email).HasMaxLength(Invitation.EmailLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(member => member.AccountId);
    }
}

internal sealed class RecruiterAssignmentConfiguration : IEntityTypeConfiguration<RecruiterAssignment>
{
    public void Configure(EntityTypeBuilder<RecruiterAssignment> builder)
    {
        builder.HasIndex(assignment => new { assignment.RecruiterAccountId, assignment.CompanyId }).IsUnique();
        builder.HasOne(assignment => assignment.Company).WithMany().HasForeignKey(assignment => assignment.CompanyId);
        builder.HasOne<Account>().WithMany().HasForeignKey(assignment => assignment.RecruiterAccountId);
    }
}
