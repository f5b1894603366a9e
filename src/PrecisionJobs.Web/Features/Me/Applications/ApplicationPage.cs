using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Me.Applications;

/// <summary>
/// An application as its sender sees it. What the company writes, thinks and who of it does is not in here, so no view
/// can show it.
/// </summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Sent">What was sent.</param>
/// <param name="Resume">The résumé that was sent, or null.</param>
/// <param name="Status">What the candidate is told now.</param>
/// <param name="Told">What they were told and when, oldest first.</param>
/// <param name="SubmittedAt">When it was sent, or sent again.</param>
/// <param name="Zone">IANA zone in which times are told.</param>
/// <param name="PostingAddress">Where the posting is while it is live; null otherwise.</param>
/// <param name="CanWithdraw">Whether it can be withdrawn.</param>
/// <param name="ApplyAddress">Where it can be sent again after it was withdrawn; null where it cannot.</param>
public sealed record ApplicationPage(
    string Reference,
    ApplicationSnapshot Sent,
    StoredFile? Resume,
    CandidateStatus Status,
    IReadOnlyList<CandidateStatusChange> Told,
    DateTime SubmittedAt,
    string? Zone,
    string? PostingAddress,
    bool CanWithdraw,
    string? ApplyAddress);
