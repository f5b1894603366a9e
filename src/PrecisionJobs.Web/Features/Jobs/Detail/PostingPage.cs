using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Web.Features.Shared.CountLinks;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Features.Shared.Postings;

namespace PrecisionJobs.Web.Features.Jobs.Detail;

/// <summary>The page of a live posting.</summary>
/// <param name="View">The posting and where distances are measured from.</param>
/// <param name="CompanyPostings">Live postings of the company, as its page lists them; 0 when confidential.</param>
/// <param name="Similar">Live postings like it.</param>
/// <param name="Around">The pages of its occupation: around its first site, in that state, anywhere.</param>
/// <param name="Application">Reference of the viewer's application, when there is one.</param>
/// <param name="AppliedAt">When it was sent.</param>
public sealed record PostingPage(
    PostingView View,
    int CompanyPostings,
    JobList Similar,
    IReadOnlyList<CountLink> Around,
    string? Application,
    DateTime? AppliedAt)
{
    public PostingDetails Job => View.Details;

    /// <summary>How it fits the candidate who looks; null for everybody else.</summary>
    public Match? Match { get; init; }
}

/// <summary>The page of a posting that is over.</summary>
/// <param name="Title">Its title; null when an administrator took it down.</param>
/// <param name="Company">Its company; null when confidential, taken down or no longer verified.</param>
/// <param name="CompanySlug">The company's page.</param>
/// <param name="Ending">What became of it, in a sentence.</param>
/// <param name="Similar">Live postings like it.</param>
/// <param name="IsPaused">It may come back.</param>
public sealed record OverPage(
    string? Title, string? Company, string? CompanySlug, string Ending, JobList Similar, bool IsPaused);

/// <summary>What there is at the address of a posting.</summary>
public abstract record PostingOutcome
{
    private PostingOutcome()
    {
    }

    /// <summary>It is live and the viewer may see it.</summary>
    public sealed record Live(PostingPage Page) : PostingOutcome;

    /// <summary>It was public once.</summary>
    public sealed record Over(OverPage Page) : PostingOutcome;

    /// <summary>There is none, or none that this viewer ever could see.</summary>
    public sealed record Unknown : PostingOutcome;
}
