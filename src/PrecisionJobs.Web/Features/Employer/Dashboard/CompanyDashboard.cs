using PrecisionJobs.Domain.Employers;

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

    public required int NewApplicants { get; init; }

    public required int JoinRequests { get; init; }

    public required bool HasPostings { get; init; }

    public required IReadOnlyList<DashboardLine> NewestDrafts { get; init; }

    public required IReadOnlyList<DashboardLine> ToApprove { get; init; }

    public required IReadOnlyList<DashboardLine> ClosingSoon { get; init; }

    public required IReadOnlyList<ApplicantsLine> WithNewApplicants { get; init; }
}

/// <summary>A posting that needs doing something about.</summary>
public sealed record DashboardLine(int Id, string Title, DateTime UpdatedAt, DateTime? ClosesAt, string? ClosesZone);

/// <summary>A posting with applications nobody has opened a review of.</summary>
public sealed record ApplicantsLine(int PostingId, string Title, int Count);
