using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Web.Features.Shared.TagHelpers;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Recruiter.Queue;

/// <summary>What waits for a recruiter.</summary>
public sealed record QueuePage
{
    public required QueueCriteria Criteria { get; init; }

    /// <summary>Companies assigned to the recruiter, by name.</summary>
    public required IReadOnlyList<QueueCompany> Companies { get; init; }

    /// <summary>How many of their postings are live.</summary>
    public required int LivePostings { get; init; }

    /// <summary>Applicants whom nobody has begun to review, at all companies.</summary>
    public required int New { get; init; }

    /// <summary>Since when the first of them waits; null where nobody does.</summary>
    public required DateTime? NewSince { get; init; }

    /// <summary>How many wait in each stage, at the companies looked at.</summary>
    public required IReadOnlyDictionary<ApplicationStage, int> Counts { get; init; }

    /// <summary>Those in the stage that is looked at, longest waiting first.</summary>
    public required Paged<QueueApplicant> Waiting { get; init; }

    /// <summary>Postings with new applicants at the companies looked at, longest waiting first.</summary>
    public required IReadOnlyList<QueuePosting> Postings { get; init; }

    public required DateTime Now { get; init; }

    /// <summary>How long it is since an instant: "less than a day", "9 days".</summary>
    public string Waited(DateTime since) => (Now - since).TotalDays < 1
        ? "less than a day"
        : AgoTagHelper.Count((int)(Now - since).TotalDays, "day");

    /// <summary>A tab for each stage, with the number of applicants in its list.</summary>
    public IEnumerable<Tab> Tabs(string path) => QueueCriteria.Stages.Select(stage => new Tab(
        StatusTagHelper.Word(stage), Criteria.InStageOn(path, stage), Criteria.InStage == stage, Counts.GetValueOrDefault(stage)));
}

/// <summary>A company of the recruiter's.</summary>
public sealed record QueueCompany(string Slug, string Name);

/// <summary>A posting with new applicants.</summary>
public sealed record QueuePosting(int Id, string Title, string Company, string CompanySlug, int New, DateTime OldestAt);

/// <summary>An applicant who waits.</summary>
/// <param name="Reference">The application.</param>
/// <param name="Name">As sent.</param>
/// <param name="Headline">As sent.</param>
/// <param name="PostingId">What they applied to.</param>
/// <param name="Posting">Its title.</param>
/// <param name="Company">Whose posting it is.</param>
/// <param name="CompanySlug">That company's slug.</param>
/// <param name="Since">When the application came to its stage.</param>
public sealed record QueueApplicant(
    string Reference, string Name, string? Headline, int PostingId, string Posting, string Company, string CompanySlug, DateTime Since);
