namespace PrecisionJobs.Domain.Applications;

/// <summary>Where an application stands inside the company.</summary>
public enum ApplicationStage
{
    Received,
    InReview,
    Shortlisted,
    Interview,
    Offer,
    Hired,

    /// <summary>The company said no.</summary>
    Declined,

    /// <summary>The candidate said no.</summary>
    Withdrawn,
}

/// <summary>What a candidate is told; a mapping of its own from <see cref="ApplicationStage"/>.</summary>
public enum CandidateStatus
{
    Received,
    BeingReviewed,
    Interview,
    OfferMade,
    Hired,
    NotSelected,
    Withdrawn,
}

/// <summary>Who ended an application.</summary>
public enum DeclineKind
{
    /// <summary>We, the company, declined.</summary>
    WeDeclined,

    /// <summary>They, the candidate, withdrew or turned us down, and told us so.</summary>
    TheyWithdrew,
}

/// <summary>Why an application ended.</summary>
public enum DeclineReason
{
    MissingRequirement,
    NotEnoughExperience,
    OthersFitBetter,
    PayTooFarApart,
    ShiftOrPlace,
    PositionFilled,
    PositionCancelled,
    NoReply,
    AcceptedAnotherJob,
    NoLongerInterested,
    TurnedDownOffer,
    Other,
}
