using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Recruiter.Queue;

/// <summary>What waits for a recruiter.</summary>
/// <param name="Companies">How many companies are assigned.</param>
/// <param name="LivePostings">How many of their postings are live.</param>
/// <param name="Postings">Postings with applicants that nobody has looked at, longest waiting first.</param>
/// <param name="Waiting">Those applicants, longest waiting first.</param>
/// <param name="Now">When it was read.</param>
public sealed record QueuePage(
    int Companies, int LivePostings, IReadOnlyList<QueuePosting> Postings, Paged<QueueApplicant> Waiting, DateTime Now)
{
    /// <summary>Whole days the longest waiting applicant has waited; null where nobody waits.</summary>
    public int? LongestDays => Postings.Count == 0 ? null : (int)(Now - Postings.Min(posting => posting.OldestAt)).TotalDays;
}

/// <summary>A posting with new applicants.</summary>
public sealed record QueuePosting(int Id, string Title, string Company, string CompanySlug, int New, DateTime OldestAt);

/// <summary>An applicant whom nobody has looked at.</summary>
public sealed record QueueApplicant(
    string Reference, string Name, string? Headline, int PostingId, string Posting, string Company, string CompanySlug, DateTime SubmittedAt);
