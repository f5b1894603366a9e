namespace PrecisionJobs.Domain.Employers;

/// <summary>Whether an administrator has checked that a company is what it says.</summary>
public enum VerificationState
{
    /// <summary>Nobody has checked yet; nothing of the company is public.</summary>
    Awaiting,

    /// <summary>Checked: its postings may be live.</summary>
    Verified,

    /// <summary>Checked and refused, with a reason.</summary>
    Refused,
}
