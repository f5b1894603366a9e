using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Postings.Steps;

namespace PrecisionJobs.Web.Features.Employer.Postings.Publish;

/// <summary>The last step: what is missing, or from when to when.</summary>
/// <param name="Shell">Posting, place among the steps.</param>
/// <param name="Form">The days.</param>
/// <param name="Gaps">What is missing.</param>
/// <param name="Zones">Zones in which the days can be meant.</param>
/// <param name="State">Draft, or waiting for approval.</param>
/// <param name="MayPublish">The viewer decides; otherwise they can ask an owner to.</param>
public sealed record PublishPage(
    StepShell Shell,
    WindowForm Form,
    IReadOnlyList<PublishGap> Gaps,
    IReadOnlyList<string> Zones,
    PostingState State,
    bool MayPublish) : StepPage(Shell)
{
    /// <summary>What the writer has to mend; an unverified company is not theirs to mend.</summary>
    public IReadOnlyList<PublishGap> OwnGaps => [.. Gaps.Where(gap => gap.Step != PostingSteps.Company)];
}
