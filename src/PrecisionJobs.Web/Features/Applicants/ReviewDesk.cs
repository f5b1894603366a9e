using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>Where somebody sits who reviews applications: for which company, and by what right.</summary>
/// <param name="IsRecruiter">A recruiter assigned to the company; otherwise an active member of it.</param>
/// <param name="CompanyId">The company whose applications may be seen; every query begins with it.</param>
/// <param name="CompanySlug">Its slug.</param>
/// <param name="CompanyName">Its name.</param>
/// <param name="MayDecide">May move and decline; a member with the role Reviewer reads and takes notes.</param>
public sealed record ReviewDesk(bool IsRecruiter, int CompanyId, string CompanySlug, string CompanyName, bool MayDecide)
{
    /// <summary>Addresses of a posting's applicants behind the same door.</summary>
    public ApplicantLinks Links(int postingId) => new(IsRecruiter, CompanySlug, postingId);
}
