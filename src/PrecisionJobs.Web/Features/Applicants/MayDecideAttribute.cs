using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>Asks for the right to decide on applicants; who may only read gets a 403 page that says so.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MayDecideAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <inheritdoc />
    public int Order => DeskFilter.Position + 1;

    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.Result is null && !DeskFilter.DeskOf(context.HttpContext).MayDecide)
        {
            context.Result = new ViewResult { ViewName = "ReadOnly", StatusCode = StatusCodes.Status403Forbidden };
        }
    }
}
