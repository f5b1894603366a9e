using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Shared.TagHelpers;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>The applicants of a posting.</summary>
/// <param name="Desk">Who looks.</param>
/// <param name="Posting">The posting.</param>
/// <param name="Criteria">What is looked at.</param>
/// <param name="Counts">How many the search finds in each stage.</param>
/// <param name="Applicants">The page of the list.</param>
/// <param name="Now">When it was read.</param>
public sealed record ApplicantList(
    ReviewDesk Desk,
    PostingHead Posting,
    ApplicantCriteria Criteria,
    IReadOnlyDictionary<ApplicationStage, int> Counts,
    Paged<ApplicantCard> Applicants,
    DateTime Now)
{
    public ApplicantLinks Links => Desk.Links(Posting.Id);

    /// <summary>All of them, whatever their stage.</summary>
    public int Total => Counts.Values.Sum();

    /// <summary>A tab for each stage, with the number of applicants in its list.</summary>
    public IEnumerable<Tab> Tabs() =>
        [
            new Tab("All", Criteria.InStageOn(Links.Index, null), Criteria.InStage is null, Total),
            .. ApplicantCriteria.Stages.Select(stage => new Tab(
                StatusTagHelper.Word(stage),
                Criteria.InStageOn(Links.Index, stage),
                Criteria.InStage == stage,
                Counts.GetValueOrDefault(stage))),
        ];
}

/// <summary>The posting that applicants are of.</summary>
/// <param name="Id">The posting.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">The state as the clock has it.</param>
/// <param name="Zone">IANA zone in which times are told; null is UTC.</param>
public sealed record PostingHead(int Id, string Title, PostingStatus Status, string? Zone);

/// <summary>An applicant in the list.</summary>
public sealed record ApplicantCard(
    string Reference,
    string Name,
    string? Headline,
    string? Place,
    int? DistanceMiles,
    ApplicationStage Stage,
    DateTime SubmittedAt,
    bool IsVetted,
    int Notes,
    int Certifications,
    IReadOnlyList<string> TopSkills,
    Match? Match);
