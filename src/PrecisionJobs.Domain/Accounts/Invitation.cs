using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Domain.Accounts;

/// <summary>
/// An invitation by e-mail: to become a recruiter or an administrator, or to join a company. Only a hash of the
/// token is stored; the token itself is in the mail and works once.
/// </summary>
public sealed class Invitation
{
    /// <summary>Longest e-mail address accepted, in characters (RFC 5321 allows 254).</summary>
    public const int EmailLength = 254;

    /// <summary>How long an invitation can be taken up.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public int Id { get; private set; }

    public required string Email { get; init; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The company to join, when the role is <see cref="Roles.Employer"/>.</summary>
    public int? CompanyId { get; init; }

    public Company? Company { get; init; }

    public MemberRole? MemberRole { get; init; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string TokenHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required int InvitedByAccountId { get; init; }

    public DateTime? AcceptedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    public DateTime ExpiresAt => CreatedAt + Lifetime;

    /// <summary>Whether it can still be taken up.</summary>
    public bool IsOpen(DateTime now) => AcceptedAt is null && RevokedAt is null && now < ExpiresAt;

    /// <summary>Takes it up.</summary>
    /// <exception cref="InvalidOperationException">It is no longer open.</exception>
    public void Accept(DateTime now)
    {
        if (!IsOpen(now))
        {
            throw new InvalidOperationException("The invitation is no longer open.");
        }

        AcceptedAt = now;
    }

    /// <summary>Takes it back; an invitation that was taken up stays as it is.</summary>
    public void Revoke(DateTime now) => RevokedAt ??= AcceptedAt is null ? now : null;
}
