using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>
/// A page about the applicants of a posting. It has two doors, one for members of the company and one for recruiters
/// assigned to it; behind both is the same room. Whoever has no right to the company gets 404.
/// </summary>
[Authorize(Policy = Policies.Hiring)]
[TypeFilter<DeskFilter>(Order = DeskFilter.Position)]
public abstract class ReviewController : AppController
{
    /// <summary>The members' door.</summary>
    protected const string MemberDoor = "employer/{companySlug}/postings/{postingId:int}/applicants";

    /// <summary>The recruiters' door.</summary>
    protected const string RecruiterDoor = "recruiter/companies/{companySlug}/postings/{postingId:int}/applicants";

    /// <summary>The members' door to candidates who have not applied.</summary>
    protected const string CandidatesMemberDoor = "employer/{companySlug}/postings/{postingId:int}/candidates";

    /// <summary>The recruiters' door to candidates who have not applied.</summary>
    protected const string CandidatesRecruiterDoor = "recruiter/companies/{companySlug}/postings/{postingId:int}/candidates";

    /// <summary>For which company, and by what right.</summary>
    protected ReviewDesk Desk => DeskFilter.DeskOf(HttpContext);
}
