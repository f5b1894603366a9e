using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>A company that a candidate keeps their profile from: the present employer, mostly.</summary>
public sealed class HiddenCompany
{
    /// <summary>Most companies one candidate may name.</summary>
    public const int MaximumPerCandidate = 50;

    public int CandidateId { get; private set; }

    public required int CompanyId { get; init; }

    public Company Company { get; init; } = null!;
}
