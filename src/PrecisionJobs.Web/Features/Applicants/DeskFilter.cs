using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>
/// Finds by what right somebody reviews a company's applicants, anew with every request: an ended membership or
/// assignment ends with the next click. No right is 404, so that nobody learns which companies exist.
/// </summary>
public sealed class DeskFilter(AppDbContext db) : IAsyncAuthorizationFilter
{
    /// <summary>Runs before the filters that ask what may be done.</summary>
    public const int Position = -200;

    private static readonly object Key = new();

    /// <summary>The desk of the request.</summary>
    /// <exception cref="InvalidOperationException">The filter has not run.</exception>
    public static ReviewDesk DeskOf(HttpContext context) =>
        context.Items[Key] as ReviewDesk ?? throw new InvalidOperationException("The route names no company.");

    /// <inheritdoc />
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var desk = http.User.AccountId() is { } accountId && context.RouteData.Values["companySlug"] is string slug
            ? http.Request.Path.StartsWithSegments("/recruiter", StringComparison.OrdinalIgnoreCase)
                ? await RecruitersAsync(accountId, slug, http.RequestAborted)
                : await MembersAsync(accountId, slug, http)
            : null;
        if (desk is null)
        {
            context.Result = new NotFoundResult();
            return;
        }

        http.Items[Key] = desk;
    }

    private async Task<ReviewDesk?> MembersAsync(int accountId, string slug, HttpContext http)
    {
        var member = await db.Members.AsNoTracking().Include(item => item.Company).SingleOrDefaultAsync(
            item => item.AccountId == accountId && item.Company.Slug == slug && item.State == MemberState.Active,
            http.RequestAborted);
        if (member is null)
        {
            return null;
        }

        http.ActAs(member);
        return new ReviewDesk(
            IsRecruiter: false, member.CompanyId, slug, member.Company.Name, member.Has(MemberRole.Editor));
    }

    private async Task<ReviewDesk?> RecruitersAsync(int accountId, string slug, CancellationToken cancellationToken)
    {
        var company = await db.RecruiterAssignments.AsNoTracking()
            .Where(item => item.RecruiterAccountId == accountId && item.Company.Slug == slug)
            .Select(item => new { item.Company.Id, item.Company.Name })
            .SingleOrDefaultAsync(cancellationToken);
        return company is null
            ? null
            : new ReviewDesk(IsRecruiter: true, company.Id, slug, company.Name, MayDecide: true);
    }
}
