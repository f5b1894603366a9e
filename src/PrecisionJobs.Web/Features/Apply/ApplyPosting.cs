using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Apply;

/// <summary>What a candidate sees of the posting while applying; nothing that is confidential.</summary>
public sealed record ApplyPosting
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public required string Slug { get; init; }

    /// <summary>The company as the candidate sees it.</summary>
    public required string Company { get; init; }

    public required Pay? Pay { get; init; }

    public required Shift Shift { get; init; }

    public required EmploymentType EmploymentType { get; init; }

    /// <summary>"Cleveland, OH and 1 more", "Remote".</summary>
    public required string Place { get; init; }

    public required DateTime? ClosesAt { get; init; }

    public required string? Zone { get; init; }

    public required IReadOnlyList<ScreeningQuestion> Questions { get; init; }

    /// <summary>Where the work is done; empty for remote work.</summary>
    public required IReadOnlyList<GeoPoint> Points { get; init; }

    public required string? OccupationSlug { get; init; }

    /// <summary>Company, sites, questions and occupation must be loaded.</summary>
    public static ApplyPosting Of(Posting posting)
    {
        var isConfidential = posting.Visibility == PostingVisibility.Confidential;
        var title = isConfidential ? ConfidentialName.Hide(posting.Title, posting.Company.Name) : posting.Title;
        var isRemote = posting.Workplace == Workplace.Remote;
        return new ApplyPosting
        {
            Id = posting.Id,
            Title = title,
            Slug = Posting.SlugOf(title),
            Company = isConfidential ? ConfidentialName.Label : posting.Company.Name,
            Pay = posting.Pay,
            Shift = posting.Shift,
            EmploymentType = posting.EmploymentType,
            Place = isRemote ? PostingWords.Of(Workplace.Remote) : PlaceOf(posting),
            ClosesAt = posting.ClosesAt,
            Zone = posting.ClosesZone,
            Questions = [.. posting.Questions.OrderBy(question => question.Order).ThenBy(question => question.Id)],
            Points = isRemote ? [] : [.. posting.Sites.Select(link => link.Site.Point)],
            OccupationSlug = posting.Occupation?.Slug,
        };
    }

    /// <summary>Whole miles from a place to the nearest site; null where either is unknown.</summary>
    public int? MilesFrom(GeoPoint? from) => from is { } point && Points.Count > 0
        ? (int)Math.Round(Points.Min(site => site.MilesTo(point)))
        : null;

    private static string PlaceOf(Posting posting) => posting.Sites.Count switch
    {
        0 => PostingWords.Of(posting.Workplace),
        1 => posting.Sites[0].Site.Place,
        var count => $"{posting.Sites.OrderBy(link => link.SiteId).First().Site.Place} and {count - 1} more",
    };
}
