using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Applicants.Candidates;

/// <summary>Candidates for a posting.</summary>
/// <param name="Desk">Who looks.</param>
/// <param name="Posting">The posting.</param>
/// <param name="IsVerified">The company is verified; others may find nobody.</param>
/// <param name="Findable">How many profiles the company may find in all.</param>
/// <param name="Candidates">The page of the list.</param>
public sealed record CandidateList(
    ReviewDesk Desk, PostingHead Posting, bool IsVerified, int Findable, Paged<CandidateCard> Candidates)
{
    public ApplicantLinks Links => Desk.Links(Posting.Id);
}

/// <summary>A candidate in the list.</summary>
/// <param name="Id">The candidate.</param>
/// <param name="Who">Name and contact; null until both sides want it.</param>
/// <param name="Headline">What they are, in their words.</param>
/// <param name="IsVetted">A recruiter vouched for them.</param>
/// <param name="Invitation">Where an invitation to this posting stands; null where none was sent.</param>
/// <param name="Match">How they match.</param>
public sealed record CandidateCard(
    int Id, CandidateIdentity? Who, string? Headline, bool IsVetted, ApplyInvitationState? Invitation, Match Match)
{
    /// <summary>The name, or what stands for it.</summary>
    public string Called => Who?.Name ?? $"Candidate {Id}";
}

/// <summary>Who somebody is.</summary>
public sealed record CandidateIdentity(string Name, string Email, string? Phone, string? Place);
