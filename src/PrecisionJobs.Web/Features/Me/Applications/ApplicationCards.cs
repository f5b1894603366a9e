using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Me.Applications;

/// <summary>Which applications a list shows.</summary>
public enum Standing
{
    All,
    Open,
    Over,
}

/// <summary>An application in a list: what the candidate sent and what they are told, nothing else.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Title">Title of the posting when it was sent.</param>
/// <param name="Company">Name of the company as it was shown then.</param>
/// <param name="Status">What the candidate is told.</param>
/// <param name="SubmittedAt">When it was sent.</param>
public sealed record ApplicationCard(
    string Reference, string Title, string Company, CandidateStatus Status, DateTime SubmittedAt);

/// <summary>The list, with the counts of the lists beside it.</summary>
/// <param name="Shown">Which list it is.</param>
/// <param name="Cards">The applications, newest first.</param>
/// <param name="Open">How many are in progress.</param>
/// <param name="Over">How many are over.</param>
public sealed record ApplicationList(Standing Shown, IReadOnlyList<ApplicationCard> Cards, int Open, int Over);
