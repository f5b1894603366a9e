using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Me.Applications;

/// <summary>An application in the candidate's list.</summary>
public sealed record ApplicationCard(
    string Reference, string Title, string Company, CandidateStatus Status, DateTime SubmittedAt, string? Zone)
{
    public bool IsOver => Status is CandidateStatus.Hired or CandidateStatus.NotSelected or CandidateStatus.Withdrawn;
}

/// <summary>The candidate's list: one tab of it, and how many are in each.</summary>
public sealed record ApplicationList(bool IsOver, int Open, int Over, IReadOnlyList<ApplicationCard> Cards);

/// <summary>An application as its candidate sees it. Has nothing of the company's side, so that no view can show it.</summary>
public sealed record ApplicationPage
{
    public required string Reference { get; init; }

    public required ApplicationSnapshot Sent { get; init; }

    public required CandidateStatus Status { get; init; }

    public required DateTime SubmittedAt { get; init; }

    public required StoredFile? Resume { get; init; }

    /// <summary>Zone to tell times in: the job's.</summary>
    public required string? Zone { get; init; }

    public required int PostingId { get; init; }

    public required string PostingSlug { get; init; }

    public required bool IsPostingOpen { get; init; }

    public required bool CanWithdraw { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<StatusChange> Course { get; init; }

    /// <summary>Withdrawn, and the posting still takes applications.</summary>
    public bool CanSendAgain => Status == CandidateStatus.Withdrawn && IsPostingOpen;
}
