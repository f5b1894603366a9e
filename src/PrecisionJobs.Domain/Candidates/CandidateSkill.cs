using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>A skill that a candidate says they have.</summary>
public sealed class CandidateSkill
{
    /// <summary>Most years of use that can be given.</summary>
    public const int MaximumYears = 60;

    /// <summary>Most skills kept on one profile.</summary>
    public const int MaximumPerCandidate = 100;

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    public required int SkillId { get; init; }

    public Skill Skill { get; init; } = null!;

    /// <summary>Years of use, 0 to 60; null is not stated.</summary>
    public int? Years { get; set; }

    public SkillLevel? Level { get; set; }

    /// <summary>The year it was last used; null is not stated.</summary>
    public int? LastUsedYear { get; set; }

    /// <summary>What shows it, beside the jobs in which it was used.</summary>
    public List<SkillEvidence> Evidence { get; } = [];
}
