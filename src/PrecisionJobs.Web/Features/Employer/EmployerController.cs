using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Employer;

/// <summary>
/// A page of one company's workspace. The route begins with <c>employer/{companySlug}</c>; whoever is not, or no
/// longer, an active member of that company gets 404. What not every member may do says so with
/// <see cref="RequireMemberAttribute"/>.
/// </summary>
[Authorize(Policy = Policies.Employer)]
[TypeFilter<MemberFilter>(Order = MemberFilter.Position)]
public abstract class EmployerController : AppController
{
    /// <summary>The membership under which the signed-in account acts. Read-only: never attach it to a save.</summary>
    protected Member Member => HttpContext.Member()
        ?? throw new InvalidOperationException("The route does not name a company.");

    /// <summary>The company whose workspace it is. Read-only, like <see cref="Member"/>.</summary>
    protected Company Company => Member.Company;
}
