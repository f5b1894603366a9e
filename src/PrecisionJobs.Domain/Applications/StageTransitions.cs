namespace PrecisionJobs.Domain.Applications;

/// <summary>Who makes a move.</summary>
public enum MoveSide
{
    /// <summary>A member of the company or a recruiter assigned to it.</summary>
    Company,

    /// <summary>The candidate.</summary>
    Candidate,
}

/// <summary>The table of allowed moves of an application; nothing else changes its stage.</summary>
public static class StageTransitions
{
    private static readonly Dictionary<ApplicationStage, ApplicationStage[]> ByCompany = new()
    {
        [ApplicationStage.Received] =
            [ApplicationStage.InReview, ApplicationStage.Shortlisted, ApplicationStage.Declined, ApplicationStage.Withdrawn],
        [ApplicationStage.InReview] =
            [ApplicationStage.Shortlisted, ApplicationStage.Interview, ApplicationStage.Declined, ApplicationStage.Withdrawn],
        [ApplicationStage.Shortlisted] =
        [
            ApplicationStage.Interview, ApplicationStage.Offer, ApplicationStage.InReview, ApplicationStage.Declined,
            ApplicationStage.Withdrawn,
        ],
        [ApplicationStage.Interview] =
            [ApplicationStage.Offer, ApplicationStage.Shortlisted, ApplicationStage.Declined, ApplicationStage.Withdrawn],
        [ApplicationStage.Offer] =
            [ApplicationStage.Hired, ApplicationStage.Interview, ApplicationStage.Declined, ApplicationStage.Withdrawn],
        [ApplicationStage.Hired] = [ApplicationStage.Offer],
        [ApplicationStage.Declined] = [ApplicationStage.InReview],
        [ApplicationStage.Withdrawn] = [],
    };

    private static readonly Dictionary<ApplicationStage, ApplicationStage[]> ByCandidate = new()
    {
        [ApplicationStage.Received] = [ApplicationStage.Withdrawn],
        [ApplicationStage.InReview] = [ApplicationStage.Withdrawn],
        [ApplicationStage.Shortlisted] = [ApplicationStage.Withdrawn],
        [ApplicationStage.Interview] = [ApplicationStage.Withdrawn],
        [ApplicationStage.Offer] = [ApplicationStage.Withdrawn],
        [ApplicationStage.Withdrawn] = [ApplicationStage.Received],
    };

    /// <summary>The stages one can go to from a stage; empty where nothing is allowed.</summary>
    public static IReadOnlyList<ApplicationStage> From(ApplicationStage stage, MoveSide side) =>
        (side == MoveSide.Company ? ByCompany : ByCandidate).GetValueOrDefault(stage, []);

    /// <summary>Whether a move is allowed.</summary>
    public static bool Allows(ApplicationStage from, ApplicationStage to, MoveSide side) => From(from, side).Contains(to);

    /// <summary>What the candidate is told at a stage. Being shortlisted is the company's own affair.</summary>
    public static CandidateStatus StatusFor(ApplicationStage stage) => stage switch
    {
        ApplicationStage.Received => CandidateStatus.Received,
        ApplicationStage.InReview or ApplicationStage.Shortlisted => CandidateStatus.BeingReviewed,
        ApplicationStage.Interview => CandidateStatus.Interview,
        ApplicationStage.Offer => CandidateStatus.OfferMade,
        ApplicationStage.Hired => CandidateStatus.Hired,
        ApplicationStage.Declined => CandidateStatus.NotSelected,
        _ => CandidateStatus.Withdrawn,
    };

    /// <summary>The side a reason belongs to.</summary>
    public static DeclineKind KindOf(DeclineReason reason) => reason switch
    {
        DeclineReason.AcceptedAnotherJob or DeclineReason.NoLongerInterested or DeclineReason.TurnedDownOffer
            or DeclineReason.NoReply => DeclineKind.TheyWithdrew,
        _ => DeclineKind.WeDeclined,
    };
}
