namespace PrecisionJobs.Domain.Postings;

/// <summary>
/// How a posting can be entered: the "pathway" filter of search. Stored and sent by name: names are frozen.
/// </summary>
public enum ExperienceLevel
{
    /// <summary>No trade experience needed; the shop trains.</summary>
    EntryLevel,

    /// <summary>A registered or company apprenticeship.</summary>
    Apprenticeship,

    /// <summary>Some experience: runs jobs that others set up, or sets up with supervision.</summary>
    Intermediate,

    /// <summary>Journey level: works from a drawing without supervision.</summary>
    Journey,

    /// <summary>Leads others or is the one that others ask.</summary>
    LeadOrMaster,
}
