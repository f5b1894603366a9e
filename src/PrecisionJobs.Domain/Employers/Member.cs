namespace PrecisionJobs.Domain.Employers;

/// <summary>Where a membership stands.</summary>
public enum MemberState
{
    /// <summary>Somebody asks to join; an owner decides.</summary>
    Requested,

    /// <summary>May act for the company.</summary>
    Active,

    /// <summary>No longer, or refused.</summary>
    Removed,
}

/// <summary>An account's membership of a company.</summary>
public sealed class Member : IRevisioned
{
    public int Id { get; private set; }

    public required int AccountId { get; init; }

    public int CompanyId { get; init; }

    public Company Company { get; init; } = null!;

    /// <summary>The person's name, as shown to colleagues.</summary>
    public required string Name { get; set; }

    /// <summary>The person's e-mail address.</summary>
    public required string Email { get; set; }

    public MemberRole Role { get; set; } = MemberRole.Reviewer;

    public MemberState State { get; private set; } = MemberState.Requested;

    public required DateTime CreatedAt { get; init; }

    public int Revision { get; private set; }

    /// <summary>May act for the company.</summary>
    public bool IsActive => State == MemberState.Active;

    public bool CanManageCompany => IsActive && Role == MemberRole.Owner;

    public bool CanEditPostings => IsActive && Role != MemberRole.Reviewer;

    /// <summary>Whether an active member has a role; the greater ones include the lesser.</summary>
    public bool Has(MemberRole role) => IsActive && Role <= role;

    /// <summary>Lets the person in.</summary>
    public void Admit(MemberRole role)
    {
        Role = role;
        State = MemberState.Active;
    }

    /// <summary>Refuses or removes the person.</summary>
    public void Remove() => State = MemberState.Removed;
}
