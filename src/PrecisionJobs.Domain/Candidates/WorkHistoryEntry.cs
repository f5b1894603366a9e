using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>One job somebody had.</summary>
public sealed class WorkHistoryEntry
{
    public const int TextLength = 120;
    public const int DescriptionLength = 3_000;

    /// <summary>Most jobs kept on one profile.</summary>
    public const int MaximumPerCandidate = 30;

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    public required string Employer { get; set; }

    public required string Title { get; set; }

    /// <summary>First day of the month it began.</summary>
    public required DateOnly From { get; set; }

    /// <summary>First day of the month it ended; null while it lasts.</summary>
    public DateOnly? To { get; set; }

    public string? Description { get; set; }

    /// <summary>The occupation it was, as the holder confirmed it; null where nobody said.</summary>
    public int? OccupationId { get; set; }

    public Occupation? Occupation { get; set; }

    /// <summary>Machines, controls, materials and other skills used in it.</summary>
    public List<WorkSkill> Skills { get; } = [];
}

/// <summary>A skill that was used in a job: evidence that somebody has it.</summary>
public sealed class WorkSkill
{
    /// <summary>Most skills named for one job.</summary>
    public const int MaximumPerJob = 40;

    public int WorkHistoryEntryId { get; private set; }

    public required int SkillId { get; init; }

    public Skill Skill { get; init; } = null!;
}
