using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Employer.Postings.Page;

/// <summary>Words of the posting's page.</summary>
public static class PostingPageWords
{
    /// <summary>A stage, as the company calls it.</summary>
    public static string Of(ApplicationStage stage) => stage switch
    {
        ApplicationStage.Received => "New",
        ApplicationStage.InReview => "In review",
        ApplicationStage.Shortlisted => "Shortlisted",
        ApplicationStage.Interview => "Interview",
        ApplicationStage.Offer => "Offer",
        ApplicationStage.Hired => "Hired",
        ApplicationStage.Declined => "Not selected",
        _ => "Withdrawn",
    };
}
