using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Employer;

/// <summary>
/// Asks for a role in the company; a role includes the lesser ones. A member without it gets a 403 page that says
/// which role is needed and who can give it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireMemberAttribute(MemberRole role) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>The role needed.</summary>
    public MemberRole Role { get; } = role;

    /// <inheritdoc />
    public int Order => MemberFilter.Position + 1;

    /// <inheritdoc />
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var member = context.HttpContext.Member();
        if (member is null || member.Has(Role))
        {
            return;
        }

        var services = context.HttpContext.RequestServices;
        var owners = await services.GetRequiredService<AppDbContext>().Members
            .Where(other => other.CompanyId == member.CompanyId
                && other.State == MemberState.Active && other.Role == MemberRole.Owner)
            .OrderBy(other => other.Name)
            .Select(other => other.Name)
            .ToListAsync(context.HttpContext.RequestAborted);
        context.Result = new ViewResult
        {
            ViewName = "NotAllowed",
            StatusCode = StatusCodes.Status403Forbidden,
            ViewData = new ViewDataDictionary<NotAllowedPage>(
                services.GetRequiredService<IModelMetadataProvider>(), context.ModelState)
            {
                Model = new NotAllowedPage(member.Company.Name, member.Role, Role, owners),
            },
        };
    }
}

/// <summary>Why a member may not open a page, and who can change that.</summary>
public sealed record NotAllowedPage(string Company, MemberRole Has, MemberRole Needs, IReadOnlyList<string> Owners);
