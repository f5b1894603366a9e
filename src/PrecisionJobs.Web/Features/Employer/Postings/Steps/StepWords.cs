using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps;

/// <summary>The words of the posting editor.</summary>
public static class StepWords
{
    /// <summary>What a step is called.</summary>
    public static string Label(string step) => step switch
    {
        PostingSteps.Basics => "Basics",
        PostingSteps.Work => "The work",
        PostingSteps.Requirements => "Requirements",
        PostingSteps.Pay => "Pay",
        PostingSteps.Place => "Place",
        PostingSteps.Questions => "Questions",
        PostingSteps.Company => "Company",
        _ => "Check and publish",
    };

    /// <summary>Why a posting cannot be changed.</summary>
    public static string Why(EditRight right) => right switch
    {
        EditRight.OwnerOnly => "Owners approve what is published here: ask an owner to change this posting, or take it back from review first.",
        EditRight.Over => "This posting has ended and can no longer be changed. Reopen it, or write a copy.",
        _ => "Your role does not write postings.",
    };

    /// <summary>The step after another, or publishing.</summary>
    public static string After(string step)
    {
        var steps = PostingSteps.Written;
        for (var index = 0; index < steps.Count - 1; index++)
        {
            if (steps[index] == step)
            {
                return steps[index + 1];
            }
        }

        return PostingSteps.Publish;
    }
}
