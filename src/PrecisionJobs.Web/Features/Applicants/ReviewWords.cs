using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>The words of reviewing, for those who review.</summary>
public static class ReviewWords
{
    /// <summary>Why it ended, for a list to choose from.</summary>
    public static string Name(DeclineReason reason) => reason switch
    {
        DeclineReason.MissingRequirement => "A requirement is missing",
        DeclineReason.NotEnoughExperience => "Not enough experience",
        DeclineReason.OthersFitBetter => "Others fit better",
        DeclineReason.PayTooFarApart => "Pay is too far apart",
        DeclineReason.ShiftOrPlace => "Shift or place does not fit",
        DeclineReason.PositionFilled => "The position is filled",
        DeclineReason.PositionCancelled => "The position was cancelled",
        DeclineReason.NoReply => "They no longer reply",
        DeclineReason.AcceptedAnotherJob => "They took another job",
        DeclineReason.NoLongerInterested => "They are no longer interested",
        DeclineReason.TurnedDownOffer => "They turned the offer down",
        _ => "Another reason",
    };

    /// <summary>The button that moves an application to a stage.</summary>
    public static string Verb(ApplicationStage from, ApplicationStage to) => (from, to) switch
    {
        (ApplicationStage.Declined, ApplicationStage.InReview) => "Reopen",
        (ApplicationStage.Hired, ApplicationStage.Offer) => "Back to offer",
        (ApplicationStage.Offer, ApplicationStage.Interview) => "Back to interview",
        (ApplicationStage.Interview, ApplicationStage.Shortlisted) => "Back to shortlist",
        (ApplicationStage.Shortlisted, ApplicationStage.InReview) => "Back to review",
        (_, ApplicationStage.InReview) => "Start review",
        (_, ApplicationStage.Shortlisted) => "Shortlist",
        (_, ApplicationStage.Interview) => "Move to interview",
        (_, ApplicationStage.Offer) => "Move to offer",
        (_, ApplicationStage.Hired) => "Record as hired",
        (_, ApplicationStage.Declined) => "Decline",
        _ => "Record withdrawal",
    };

    /// <summary>What a recruiter checked.</summary>
    public static string Name(VettingCheck check) => check switch
    {
        VettingCheck.Certifications => "Certifications",
        VettingCheck.SkillEvidence => "Evidence of skills",
        _ => "References",
    };

    /// <summary>"today", "1 day", "12 days".</summary>
    public static string Waiting(DateTime since, DateTime now) => (int)(now - since).TotalDays switch
    {
        <= 0 => "less than a day",
        1 => "1 day",
        var days => $"{days} days",
    };
}
