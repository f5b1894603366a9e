using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Data.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder) =>
        builder.Property(account => account.DisplayName).HasMaxLength(Account.NameLength);
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Ignore(invitation => invitation.ExpiresAt);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.Property(invitation => invitation.TokenHash).HasMaxLength(64);
        builder.Property(invitation => invitation.Email).HasMaxLength(Invitation.EmailLength);
        builder.Property(invitation => invitation.Role).HasMaxLength(40);
        builder.HasOne(invitation => invitation.Company).WithMany().HasForeignKey(invitation => invitation.CompanyId);
        builder.HasOne<Account>().WithMany().HasForeignKey(invitation => invitation.InvitedByAccountId);
    }
}

internal sealed class FormDraftConfiguration : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.HasIndex(draft => new { draft.AccountId, draft.FormKey }).IsUnique()
            .HasFilter("[AccountId] IS NOT NULL");
        builder.HasIndex(draft => new { draft.BrowserKeyHash, draft.FormKey }).IsUnique()
            .HasFilter("[BrowserKeyHash] IS NOT NULL");
        builder.HasIndex(draft => draft.UpdatedAt);
        builder.Property(draft => draft.FormKey).HasMaxLength(FormDraft.FormKeyLength);
        builder.Property(draft => draft.BrowserKeyHash).HasMaxLength(64);
        builder.HasOne<Account>().WithMany().HasForeignKey(draft => draft.AccountId);
    }
}

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.HasIndex(file => file.StorageName).IsUnique();
        builder.Property(file => file.StorageName).HasMaxLength(32);
        builder.Property(file => file.OriginalName).HasMaxLength(StoredFile.NameLength);
        builder.Property(file => file.ContentType).HasMaxLength(100);
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.HasOne<Account>().WithMany().HasForeignKey(file => file.OwnerAccountId);
    }
}
