namespace PrecisionJobs.Web.Features.Admin.Companies;

/// <summary>What came of deciding on a company.</summary>
public enum DecisionOutcome
{
    Done,

    /// <summary>It stood so already.</summary>
    Unchanged,

    /// <summary>Somebody changed the company after it was looked at.</summary>
    Stale,

    NotFound,
}
