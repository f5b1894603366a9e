using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Domain.Postings;

/// <summary>What a posting must have before it may be published; one list for editor, review page and import.</summary>
public static class PublishingRules
{
    /// <summary>Least length of the description of the work, in characters.</summary>
    public const int MinimumWorkLength = 80;

    /// <summary>Longest time a posting may stay open, in days.</summary>
    public const int LongestOpenDays = 180;

    /// <summary>Everything that is missing, in the order of the editor's steps; empty when it may be published.</summary>
    public static IReadOnlyList<PublishGap> Gaps(Posting posting, Company company) =>
        [.. CompanyGaps(company), .. TextGaps(posting), .. FactGaps(posting)];

    private static IEnumerable<PublishGap> CompanyGaps(Company company)
    {
        if (company.Verification == VerificationState.Awaiting)
        {
            yield return new PublishGap(
                PostingSteps.Company, string.Empty, "Your company is still being verified. We tell you by mail when it is done.");
        }
        else if (company.Verification == VerificationState.Refused)
        {
            yield return new PublishGap(
                PostingSteps.Company, string.Empty, "Your company was not verified. See the reason on your company page.");
        }
    }

    private static IEnumerable<PublishGap> TextGaps(Posting posting)
    {
        if (string.IsNullOrWhiteSpace(posting.Title))
        {
            yield return new PublishGap(PostingSteps.Basics, "Title", "Give the posting a title.");
        }

        if (posting.OccupationId is null && posting.Occupation is null)
        {
            yield return new PublishGap(PostingSteps.Basics, "OccupationId", "Choose the occupation.");
        }

        if (posting.ExperienceLevel is null)
        {
            yield return new PublishGap(PostingSteps.Basics, "ExperienceLevel", "Say how much experience is needed.");
        }

        if ((posting.TheWork?.Trim().Length ?? 0) < MinimumWorkLength)
        {
            yield return new PublishGap(
                PostingSteps.Work, "TheWork", $"Describe the work in at least {MinimumWorkLength} characters.");
        }
    }

    private static IEnumerable<PublishGap> FactGaps(Posting posting)
    {
        if (posting.Requirements.Count == 0)
        {
            yield return new PublishGap(
                PostingSteps.Requirements, "AddText", "Name at least one skill, machine or certification.");
        }

        if (posting.Pay is null)
        {
            yield return new PublishGap(PostingSteps.Pay, "Minimum", "Give the pay range and its unit.");
        }

        if (posting.Workplace != Workplace.Remote && posting.Sites.Count == 0)
        {
            yield return new PublishGap(PostingSteps.Place, "SiteIds", "Choose where the work is done.");
        }
    }
}
