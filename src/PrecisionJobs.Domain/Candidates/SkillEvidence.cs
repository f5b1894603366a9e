namespace PrecisionJobs.Domain.Candidates;

/// <summary>
/// What shows that somebody has a skill. Jobs in which it was used are not here: they name their skills themselves
/// (<see cref="WorkHistoryEntry.Skills"/>). Stored by name: names are frozen.
/// </summary>
public enum EvidenceKind
{
    /// <summary>A document on the profile.</summary>
    Document,

    /// <summary>Somebody who can tell, by role and shop; never a private address.</summary>
    Reference,

    /// <summary>A test in a shop: a part made, a weld bent, a drawing read.</summary>
    ShopTest,
}

/// <summary>One piece of evidence for a skill.</summary>
public sealed class SkillEvidence
{
    public const int TextLength = 300;

    /// <summary>Most pieces kept for one skill.</summary>
    public const int MaximumPerSkill = 6;

    public int Id { get; private set; }

    public int CandidateSkillId { get; private set; }

    public required EvidenceKind Kind { get; init; }

    public int? DocumentId { get; init; }

    public CandidateDocument? Document { get; init; }

    /// <summary>What was shown, in the holder's words.</summary>
    public required string Text { get; init; }

    /// <summary>When a recruiter looked at it and found it so; null is the holder's word.</summary>
    public DateTime? CheckedAt { get; private set; }

    public int? CheckedByAccountId { get; private set; }

    public string? CheckedByName { get; private set; }

    /// <summary>Records that somebody looked at it and found it so.</summary>
    public void Check(Process process) =>
        (CheckedAt, CheckedByAccountId, CheckedByName) = (process.At, process.AccountId, process.ActorName);
}
