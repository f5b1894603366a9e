namespace PrecisionJobs.Domain.Postings;

/// <summary>The kind of employment offered. Stored and sent by name: names are frozen.</summary>
public enum EmploymentType
{
    /// <summary>Permanent, full time.</summary>
    FullTime,

    /// <summary>Permanent, part time.</summary>
    PartTime,

    /// <summary>For a fixed term, employed directly.</summary>
    Temporary,

    /// <summary>Starts as temporary and turns permanent if both agree.</summary>
    TempToHire,

    /// <summary>Independent contract.</summary>
    Contract,
}
