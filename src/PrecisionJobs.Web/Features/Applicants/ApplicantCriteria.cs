using System.Globalization;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>In which order applicants are listed.</summary>
public enum ApplicantSort
{
    /// <summary>Best match first, by the match that was kept when it was sent.</summary>
    Match,
    Newest,
    Oldest,
    Stage,
    Distance,
}

/// <summary>
/// Which applicants of a posting are looked at, in which order: the list and "previous" and "next" on an application's
/// page ask the same. Everything stands in the address; what is not understood counts as not given.
/// </summary>
public sealed class ApplicantCriteria
{
    private static readonly (string Key, ApplicationStage Stage)[] StageKeys =
    [
        ("new", ApplicationStage.Received),
        ("in-review", ApplicationStage.InReview),
        ("shortlisted", ApplicationStage.Shortlisted),
        ("interview", ApplicationStage.Interview),
        ("offer", ApplicationStage.Offer),
        ("hired", ApplicationStage.Hired),
        ("not-selected", ApplicationStage.Declined),
        ("withdrawn", ApplicationStage.Withdrawn),
    ];

    public string? Stage { get; set; }

    /// <summary>Words in name, headline, skills and certifications.</summary>
    public string? Q { get; set; }

    public string? Sort { get; set; }

    public string? Page { get; set; }

    /// <summary>All stages in their order.</summary>
    public static IEnumerable<ApplicationStage> Stages => StageKeys.Select(item => item.Stage);

    /// <summary>The one stage shown; null is all.</summary>
    public ApplicationStage? InStage =>
        StageKeys.Where(item => item.Key == Stage).Select(item => (ApplicationStage?)item.Stage).FirstOrDefault();

    public ApplicantSort Order => Sort switch
    {
        "oldest" => ApplicantSort.Oldest,
        "stage" => ApplicantSort.Stage,
        "distance" => ApplicantSort.Distance,
        "newest" => ApplicantSort.Newest,
        _ => ApplicantSort.Match,
    };

    public IReadOnlyList<string> Words => ApplicantSearch.WordsOf(Q);

    public int PageNumber =>
        int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;

    /// <summary>The key of a stage in addresses.</summary>
    public static string KeyOf(ApplicationStage stage) => StageKeys.First(item => item.Stage == stage).Key;

    /// <summary>An address that keeps what is looked at.</summary>
    public string On(string path) => path.With(("stage", Stage), ("q", Q), ("sort", Sort));

    /// <summary>The list's address of another stage.</summary>
    public string InStageOn(string path, ApplicationStage? stage) =>
        path.With(("stage", stage is { } one ? KeyOf(one) : null), ("q", Q), ("sort", Sort));

    /// <summary>The list's address of a page.</summary>
    public string PageOn(string path, int page) =>
        On(path).With(("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));
}
