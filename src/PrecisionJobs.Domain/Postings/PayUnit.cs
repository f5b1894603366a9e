namespace PrecisionJobs.Domain.Postings;

/// <summary>The period that a pay figure covers.</summary>
public enum PayUnit
{
    /// <summary>Per hour worked; the usual unit in the trades.</summary>
    Hour,

    /// <summary>Per year, before tax.</summary>
    Year,
}
