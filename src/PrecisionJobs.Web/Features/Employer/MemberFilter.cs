using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Employer;

/// <summary>
/// Finds the active membership of the company in the address, anew with every request: a member who was removed is
/// out at once. None is 404, so that nobody learns which companies exist.
/// </summary>
public sealed class MemberFilter(AppDbContext db) : IAsyncAuthorizationFilter
{
    /// <summary>Runs before the filters that ask what the member may do.</summary>
    public const int Position = -200;

    /// <inheritdoc />
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var member = context.HttpContext.User.AccountId() is { } accountId
            && context.RouteData.Values["companySlug"] is string slug
                ? await FindAsync(accountId, slug, context.HttpContext.RequestAborted)
                : null;
        if (member is null)
        {
            context.Result = new NotFoundResult();
            return;
        }

        context.HttpContext.ActAs(member);
    }

    private Task<Member?> FindAsync(int accountId, string slug, CancellationToken cancellationToken) => db.Members
        .AsNoTracking()
        .Include(member => member.Company)
        .SingleOrDefaultAsync(
            member => member.AccountId == accountId && member.Company.Slug == slug && member.State == MemberState.Active,
            cancellationToken);
}
