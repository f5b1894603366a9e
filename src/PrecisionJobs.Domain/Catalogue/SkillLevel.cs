namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// How well somebody can do something: the five steps of the federal self-assessment questionnaires for trades
/// (USAJOBS, answers A–E).
/// </summary>
public enum SkillLevel
{
    /// <summary>Knows a little about it.</summary>
    Aware = 1,

    /// <summary>Does it with supervision.</summary>
    Supervised = 2,

    /// <summary>Does it independently.</summary>
    Independent = 3,

    /// <summary>Expert; others ask.</summary>
    Expert = 4,

    /// <summary>Teaches it.</summary>
    Teaches = 5,
}
