using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Admin.Companies;

/// <summary>A company with what an administrator decides by.</summary>
public sealed record CompanyPage
{
    public required Company Company { get; init; }

    public required IReadOnlyList<Member> Members { get; init; }

    public required IReadOnlyList<CompanyPosting> Postings { get; init; }

    /// <summary>How many postings there are, shown or not.</summary>
    public required int PostingCount { get; init; }

    public required IReadOnlyList<AssignedRecruiter> Recruiters { get; init; }

    /// <summary>Recruiters who are not assigned and could be.</summary>
    public required IReadOnlyList<AssignedRecruiter> OtherRecruiters { get; init; }

    /// <summary>Newest first.</summary>
    public IEnumerable<CompanyEvent> History => Company.History.OrderByDescending(line => line.Id);

    /// <summary>What was wrong with the last thing asked for; null where nothing was asked.</summary>
    public string? Problem { get; init; }
}

/// <summary>A posting of the company.</summary>
public sealed record CompanyPosting(int Id, string Title, PostingStatus Status, DateTime UpdatedAt, int Applications);

/// <summary>A recruiter, assigned or to be assigned.</summary>
public sealed record AssignedRecruiter(int AccountId, string Name, string Email);
