using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Dashboard;

/// <summary>What needs doing at one company.</summary>
public sealed record CompanyDashboard
{
    /// <summary>How many of a list are shown before "all of them".</summary>
    public const int Shown = 5;

    public required string Name { get; init; }

    public required VerificationState Verification { get; init; }

    /// <summary>Why it was not verified, as the administrator wrote it.</summary>
    public required string? RefusalReason { get; init; }

    /// <summary>What an administrator would miss.</summary>
    public required IReadOnlyList<string> ProfileGaps { get; init; }

    /// <summary>IANA zone in which times are told.</summary>
    public required string? Zone { get; init; }

    public required int Live { get; init; }

    public required int Drafts { get; init; }

    public required int InReview { get; init; }

    public required int JoinRequests { get; init; }

    public required bool HasPostings { get; init; }

    /// <summary>The drafts that were written last, with what they lack.</summary>
    public required IReadOnlyList<DraftLine> NewestDrafts { get; init; }

    public required IReadOnlyList<DashboardLine> ToApprove { get; init; }

    /// <summary>Live, and over within a week; the next first.</summary>
    public required IReadOnlyList<DashboardLine> ClosingSoon { get; init; }

    /// <summary>Live although as many were hired as there are openings.</summary>
    public required IReadOnlyList<DashboardLine> AllHired { get; init; }

    /// <summary>Postings with applications that nobody has looked at; the longest wait first.</summary>
    public required IReadOnlyList<ApplicantsLine> WithNewApplicants { get; init; }

    /// <summary>All of them together.</summary>
    public int NewApplicants => WithNewApplicants.Sum(line => line.Count);
}

/// <summary>A posting that needs doing something about.</summary>
public sealed record DashboardLine(int Id, string Title, string? Place, DateTime UpdatedAt, DateTime? ClosesAt, string? ClosesZone);

/// <summary>A draft and the steps that publishing still needs; none means it is ready.</summary>
public sealed record DraftLine(DashboardLine Posting, IReadOnlyList<string> MissingSteps);

/// <summary>A posting with applications nobody has opened a review of.</summary>
/// <param name="PostingId">Which.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Count">How many applications.</param>
/// <param name="Since">When the first of them came.</param>
public sealed record ApplicantsLine(int PostingId, string Title, string? Place, int Count, DateTime Since);

/// <summary>What the dashboard reads of a posting.</summary>
internal sealed record PostingFacts(DashboardLine Line, PostingStatus Status, int Openings);
