namespace PrecisionJobs.Domain.Candidates;

/// <summary>What a recruiter checked when vetting a candidate.</summary>
public enum VettingCheck
{
    /// <summary>Certificates seen, or confirmed by who issued them.</summary>
    Certifications,

    /// <summary>Evidence of the stated skills: parts, set-up sheets, a test, a conversation with a specialist.</summary>
    SkillEvidence,

    /// <summary>Former supervisors or colleagues spoken with.</summary>
    References,
}

/// <summary>A line of a candidate's vetting history; only ever added.</summary>
public sealed class VettingRecord
{
    public const int NoteLength = 1_000;

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    /// <summary>True for a vetting, false where one was taken back.</summary>
    public required bool IsGranted { get; init; }

    /// <summary>What was checked; empty where a vetting was taken back.</summary>
    public List<VettingCheck> Checks { get; init; } = [];

    /// <summary>What was found, for recruiters only.</summary>
    public string? Note { get; init; }

    public required DateTime At { get; init; }

    public required int? AccountId { get; init; }

    public required string ActorName { get; init; }
}
