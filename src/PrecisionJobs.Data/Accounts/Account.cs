using Microsoft.AspNetCore.Identity;

namespace PrecisionJobs.Data.Accounts;

/// <summary>What somebody signs in with. The person's facts lie on their candidate profile or membership.</summary>
public sealed class Account : IdentityUser<int>
{
    public const int NameLength = 100;

    /// <summary>The name shown to others.</summary>
    public required string DisplayName { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Made by the demo seeding; refused at start-up outside Development.</summary>
    public bool IsDemo { get; init; }

    /// <summary>May no longer sign in.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>Ends every session: each carries the stamp it was begun with, and it is compared on every request.</summary>
    public void EndSessions()
    {
        SecurityStamp = Guid.NewGuid().ToString("N");
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }
}
