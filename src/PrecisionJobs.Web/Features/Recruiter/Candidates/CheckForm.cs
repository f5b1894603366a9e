namespace PrecisionJobs.Web.Features.Recruiter.Candidates;

/// <summary>What a recruiter found out.</summary>
public sealed class CheckForm
{
    /// <summary>How it was checked: registry page, call, number.</summary>
    public string? Note { get; set; }

    /// <summary>The profile's revision that the recruiter looked at.</summary>
    public int Revision { get; set; }

    /// <summary>The held certification it is about, when the page is shown again.</summary>
    public int? EntryId { get; set; }
}
