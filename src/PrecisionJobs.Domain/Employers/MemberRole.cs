namespace PrecisionJobs.Domain.Employers;

/// <summary>What a member may do for the company. Each includes the ones after it.</summary>
public enum MemberRole
{
    /// <summary>Everything, including members and the company's profile.</summary>
    Owner,

    /// <summary>Write and publish postings, review applicants.</summary>
    Editor,

    /// <summary>Review applicants.</summary>
    Reviewer,
}
