namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>What somebody who tries the demo signs in with.</summary>
public static class DemoSignIns
{
    public const string Domain = "demo.precisionjobs.example";

    /// <summary>The password of every demo account; none of them can exist outside Development.</summary>
    public const string Password = "Precision!2026";

    public const string Candidate = "candidate@" + Domain;
    public const string Employer = "employer@" + Domain;
    public const string Recruiter = "recruiter@" + Domain;
    public const string Administrator = "admin@" + Domain;

    /// <summary>The four that are announced.</summary>
    public static IReadOnlyList<string> All { get; } = [Candidate, Employer, Recruiter, Administrator];
}
