using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace PrecisionJobs.Data.Configurations;

/// <summary>Identity's composite keys, short enough for a clustered key of SQL Server (900 bytes).</summary>
internal static class IdentityKeys
{
    /// <summary>Longest part of a key, in characters.</summary>
    public const int PartLength = 128;

    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<IdentityUserLogin<int>>(login =>
        {
            login.Property(item => item.LoginProvider).HasMaxLength(PartLength);
            login.Property(item => item.ProviderKey).HasMaxLength(PartLength);
        });
        builder.Entity<IdentityUserToken<int>>(token =>
        {
            token.Property(item => item.LoginProvider).HasMaxLength(PartLength);
            token.Property(item => item.Name).HasMaxLength(PartLength);
        });
    }
}
