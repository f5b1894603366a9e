using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>
/// Finds and orders applicants: by how they match, by what they sent and when, by stage and by distance. No name, age or other protected
/// fact is ever an input to the order.
/// </summary>
internal static class ApplicantOrder
{
    /// <summary>Those in which every word occurs.</summary>
    public static IQueryable<JobApplication> WithWords(
        this IQueryable<JobApplication> applications, IReadOnlyList<string> words) => words.Aggregate(
        applications, (found, word) => found.Where(application => application.SearchText.Contains(word)));

    /// <summary>Those in the stage that is looked at.</summary>
    public static IQueryable<JobApplication> InStage(
        this IQueryable<JobApplication> applications, ApplicationStage? stage) =>
        stage is null ? applications : applications.Where(application => application.Stage == stage);

    /// <summary>In the order asked for; the same order every time.</summary>
    public static IQueryable<JobApplication> Ordered(
        this IQueryable<JobApplication> applications, ApplicantSort sort) => sort switch
        {
            ApplicantSort.Match => applications
                .OrderByDescending(application => application.MatchScore ?? -1)
                .ThenByDescending(application => application.SubmittedAt).ThenByDescending(application => application.Id),
            ApplicantSort.Oldest => applications
                .OrderBy(application => application.SubmittedAt).ThenBy(application => application.Id),
            ApplicantSort.Distance => applications
                .OrderBy(application => application.DistanceMiles == null ? 1 : 0)
                .ThenBy(application => application.DistanceMiles)
                .ThenByDescending(application => application.SubmittedAt).ThenByDescending(application => application.Id),
            ApplicantSort.Stage => applications
                .OrderBy(application =>
                    application.Stage == ApplicationStage.Received ? 0
                    : application.Stage == ApplicationStage.InReview ? 1
                    : application.Stage == ApplicationStage.Shortlisted ? 2
                    : application.Stage == ApplicationStage.Interview ? 3
                    : application.Stage == ApplicationStage.Offer ? 4
                    : application.Stage == ApplicationStage.Hired ? 5
                    : application.Stage == ApplicationStage.Declined ? 6
                    : 7)
                .ThenByDescending(application => application.SubmittedAt).ThenByDescending(application => application.Id),
            _ => applications
                .OrderByDescending(application => application.SubmittedAt).ThenByDescending(application => application.Id),
        };
}
