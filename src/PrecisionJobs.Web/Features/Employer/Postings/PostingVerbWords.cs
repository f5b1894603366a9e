using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings;

/// <summary>What was done to postings, in words.</summary>
public static class PostingVerbWords
{
    /// <summary>"Closed".</summary>
    public static string Past(PostingVerb verb) => verb switch
    {
        PostingVerb.SubmitForReview => "Sent to an owner for approval",
        PostingVerb.SendBack => "Sent back to its writer",
        PostingVerb.Publish => "Published",
        PostingVerb.Pause => "Paused",
        PostingVerb.Resume => "Resumed",
        PostingVerb.Fill => "Marked as filled",
        PostingVerb.Close => "Closed",
        PostingVerb.Reopen => "Reopened",
        PostingVerb.TakeDown => "Taken down by an administrator",
        _ => "Closing day moved",
    };

    /// <summary>Why a posting was closed.</summary>
    public static string Of(CloseReason reason) => reason switch
    {
        CloseReason.HiredElsewhere => "We hired in another way",
        CloseReason.BudgetOrPlanChanged => "Budget or plans changed",
        CloseReason.NotEnoughApplicants => "Not enough applicants",
        CloseReason.PostedByMistake => "Posted by mistake",
        CloseReason.TakenDown => "Taken down by an administrator",
        _ => "Another reason",
    };
}
