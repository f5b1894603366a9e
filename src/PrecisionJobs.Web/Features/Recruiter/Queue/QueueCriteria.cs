using System.Globalization;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Recruiter.Queue;

/// <summary>
/// What of the queue is looked at. Everything stands in the address; what is not understood counts as not given.
/// </summary>
public sealed class QueueCriteria
{
    private static readonly (string Key, ApplicationStage Stage)[] StageKeys =
    [
        ("new", ApplicationStage.Received),
        ("in-review", ApplicationStage.InReview),
        ("shortlisted", ApplicationStage.Shortlisted),
        ("interview", ApplicationStage.Interview),
        ("offer", ApplicationStage.Offer),
    ];

    public string? Stage { get; set; }

    /// <summary>Slug of the one company that is looked at; all when empty or not one of the recruiter's.</summary>
    public string? Company { get; set; }

    public string? Page { get; set; }

    /// <summary>The stages at which somebody waits for the hiring side, in their order.</summary>
    public static IEnumerable<ApplicationStage> Stages => StageKeys.Select(item => item.Stage);

    /// <summary>The stage that is looked at.</summary>
    public ApplicationStage InStage => StageKeys.Where(item => item.Key == Stage)
        .Select(item => (ApplicationStage?)item.Stage).FirstOrDefault() ?? ApplicationStage.Received;

    public int PageNumber =>
        int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;

    /// <summary>The key of a stage in addresses, here and in the list of applicants.</summary>
    public static string KeyOf(ApplicationStage stage) => StageKeys.First(item => item.Stage == stage).Key;

    /// <summary>The queue's address of a stage, for the same company.</summary>
    public string InStageOn(string path, ApplicationStage stage) =>
        path.With(("stage", stage == ApplicationStage.Received ? null : KeyOf(stage)), ("company", Company));

    /// <summary>The queue's address of a page.</summary>
    public string PageOn(string path, int page) => InStageOn(path, InStage)
        .With(("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));
}
