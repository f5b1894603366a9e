using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.List;

/// <summary>A page of the company's postings.</summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Counts">How many postings the words leave in each status; every one is the length of its list.</param>
/// <param name="Total">How many in all statuses.</param>
/// <param name="Lines">This page.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Pages">How many.</param>
/// <param name="HasAny">The company has postings at all.</param>
/// <param name="Zone">IANA zone for times that belong to no site.</param>
/// <param name="Now">UTC; what "soon" is counted from.</param>
public sealed record PostingList(
    PostingListFilter Filter,
    IReadOnlyDictionary<PostingStatus, int> Counts,
    int Total,
    IReadOnlyList<PostingLine> Lines,
    int Page,
    int Pages,
    bool HasAny,
    string? Zone,
    DateTime Now)
{
    /// <summary>Lines on a page.</summary>
    public const int PageSize = 20;
}

/// <summary>One posting of the list.</summary>
public sealed record PostingLine(
    int Id,
    string Title,
    string? Occupation,
    string? Place,
    PostingStatus Status,
    DateTime UpdatedAt,
    DateTime? PublishAt,
    DateTime? ClosesAt,
    string? ClosesZone,
    int Applicants,
    int NewApplicants)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <summary>"Machinist, Cleveland, OH".</summary>
    public string Kind => string.Join(", ", new[] { Occupation, Place }.OfType<string>());

    /// <summary>Live, and over within a week.</summary>
    public bool ClosesSoon(DateTime now) => Status == PostingStatus.Live && ClosesAt <= now + Soon;
}
