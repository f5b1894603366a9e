namespace PrecisionJobs.Domain.Accounts;

/// <summary>What an account may be. Names are stored; an account has exactly one.</summary>
public static class Roles
{
    /// <summary>Looks for work.</summary>
    public const string Candidate = "Candidate";

    /// <summary>Member of a company that hires.</summary>
    public const string Employer = "Employer";

    /// <summary>Specialist who vets applicants of the companies assigned to them.</summary>
    public const string Recruiter = "Recruiter";

    /// <summary>Verifies companies, moderates, curates and audits.</summary>
    public const string Administrator = "Administrator";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Candidate, Employer, Recruiter, Administrator];
}
