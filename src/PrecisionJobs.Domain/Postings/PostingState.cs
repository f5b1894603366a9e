namespace PrecisionJobs.Domain.Postings;

/// <summary>
/// Where a posting stands in the hands of its company. Whether it is live is a question to
/// <see cref="Posting.IsLive"/>; "expired" follows from the clock and is never stored.
/// </summary>
public enum PostingState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Written by an editor, waits for an owner's approval.</summary>
    InReview,

    /// <summary>Released; live from its publish date to its closing instant.</summary>
    Published,

    /// <summary>Taken off for a while.</summary>
    Paused,

    /// <summary>All openings are taken.</summary>
    Filled,

    /// <summary>Ended without, or by an administrator.</summary>
    Closed,
}

/// <summary>What a reader is shown: the state as the clock has it.</summary>
public enum PostingStatus
{
    Draft,
    InReview,

    /// <summary>Published with a publish date to come.</summary>
    Scheduled,
    Live,

    /// <summary>Published, but its company is not (or no longer) verified.</summary>
    AwaitingVerification,
    Paused,

    /// <summary>Published, and its closing instant has passed.</summary>
    Expired,
    Filled,
    Closed,
}

/// <summary>Why a posting was closed.</summary>
public enum CloseReason
{
    HiredElsewhere,
    BudgetOrPlanChanged,
    NotEnoughApplicants,
    PostedByMistake,
    Other,

    /// <summary>An administrator took it down; the company cannot reopen it.</summary>
    TakenDown,
}

/// <summary>Where the work is done.</summary>
public enum Workplace
{
    /// <summary>At one or more sites.</summary>
    OnSite,

    /// <summary>At a site, with some days elsewhere.</summary>
    Hybrid,

    /// <summary>Entirely from home; programming, quality engineering and the like.</summary>
    Remote,
}
