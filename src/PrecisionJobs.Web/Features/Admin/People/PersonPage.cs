using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Admin.People;

/// <summary>A person's account, and what an administrator may do about it.</summary>
public sealed record PersonPage
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string? Role { get; init; }

    public required bool IsConfirmed { get; init; }

    public required bool HasTwoFactor { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime? DisabledAt { get; init; }

    /// <summary>Signing in is blocked until then, after wrong passwords; null when it is not.</summary>
    public required DateTime? LockedUntil { get; init; }

    public required IReadOnlyList<Membership> Memberships { get; init; }

    /// <summary>Companies that this recruiter works for.</summary>
    public required IReadOnlyList<Membership> Assignments { get; init; }

    /// <summary>Applications sent, for a candidate.</summary>
    public required int Applications { get; init; }

    /// <summary>Why the account cannot be disabled; null when it can.</summary>
    public required AccountRefusal? WhyNotDisable { get; init; }

    /// <summary>The other role the account could have; null where its role is fixed.</summary>
    public string? OtherRole => Role switch
    {
        Roles.Recruiter => Roles.Administrator,
        Roles.Administrator => Roles.Recruiter,
        _ => null,
    };

    /// <summary>What was wrong with the last thing asked for; null where nothing was asked.</summary>
    public string? Problem { get; init; }
}

/// <summary>A company that a person belongs to or works for.</summary>
public sealed record Membership(string Slug, string Company, MemberRole? Role, MemberState? State);
