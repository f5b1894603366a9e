using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Companies;

/// <summary>Lists companies; those that wait, longest waiting first.</summary>
public sealed class CompanyListQuery(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 25;

    public async Task<CompanyList> FindAsync(
        string? stateKey, string? search, int page, CancellationToken cancellationToken)
    {
        var text = string.IsNullOrWhiteSpace(search) ? null : search.Trim();
        var state = CompanyList.States.FirstOrDefault(item => item.Key == stateKey, CompanyList.States[0]).State;
        var found = Matching(text);
        var counts = await found.GroupBy(company => company.Verification)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return new CompanyList(state, text, counts, await PageAsync(found, state, page, cancellationToken));
    }

    private IQueryable<Company> Matching(string? text)
    {
        if (text is null)
        {
            return db.Companies.AsNoTracking();
        }

        var pattern = TextPattern.Containing(text);
        return db.Companies.AsNoTracking().Where(company => EF.Functions.Like(company.Name, pattern, TextPattern.Escape)
            || EF.Functions.Like(company.Website, pattern, TextPattern.Escape));
    }

    private Task<Paged<CompanyCard>> PageAsync(
        IQueryable<Company> found, VerificationState? state, int page, CancellationToken cancellationToken)
    {
        var inState = state is null ? found : found.Where(company => company.Verification == state);
        var ordered = state == VerificationState.Awaiting
            ? inState.OrderBy(company => company.CreatedAt).ThenBy(company => company.Id)
            : inState.OrderBy(company => company.Name).ThenBy(company => company.Id);
        var live = db.Postings.Where(Posting.LiveAt(clock.GetUtcNow().UtcDateTime));
        return ordered
            .Select(company => new CompanyCard(
                company.Slug, company.Name, company.Website, company.Verification, company.CreatedAt,
                company.Members.Count(member => member.State == MemberState.Active),
                live.Count(posting => posting.CompanyId == company.Id)))
            .ToPagedAsync(page, PageSize, cancellationToken);
    }
}
