namespace PrecisionJobs.Domain.Postings;

/// <summary>Who sees a live posting, and whether the company is named. Stored and sent by name: names are frozen.</summary>
public enum PostingVisibility
{
    /// <summary>Everybody, with the company's name.</summary>
    Public,

    /// <summary>Only candidates that a recruiter has vetted.</summary>
    VettedOnly,

    /// <summary>Everybody, but the company's name is held back until the company shares it.</summary>
    Confidential,
}
