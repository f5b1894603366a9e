using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps;

/// <summary>A posting with everything that was written into it.</summary>
public sealed class WrittenPostingsQuery(AppDbContext db)
{
    /// <summary>For reading.</summary>
    public Task<Posting?> FindAsync(int companyId, int postingId, CancellationToken cancellationToken) =>
        Whole(companyId).AsNoTracking().SingleOrDefaultAsync(posting => posting.Id == postingId, cancellationToken);

    /// <summary>For changing.</summary>
    public Task<Posting?> FindForChangeAsync(int companyId, int postingId, CancellationToken cancellationToken) =>
        Whole(companyId).AsTracking().SingleOrDefaultAsync(posting => posting.Id == postingId, cancellationToken);

    private IQueryable<Posting> Whole(int companyId) => db.Postings.OwnedBy(companyId)
        .Include(posting => posting.Company).ThenInclude(company => company.Sites)
        .Include(posting => posting.Occupation).ThenInclude(occupation => occupation!.Family)
        .Include(posting => posting.Requirements.OrderBy(requirement => requirement.Id)).ThenInclude(requirement => requirement.Skill)
        .Include(posting => posting.Requirements.OrderBy(requirement => requirement.Id)).ThenInclude(requirement => requirement.Certification)
        .Include(posting => posting.Requirements.OrderBy(requirement => requirement.Id)).ThenInclude(requirement => requirement.Pathway)
        .Include(posting => posting.Questions.OrderBy(question => question.Order))
        .Include(posting => posting.Sites.OrderBy(link => link.SiteId)).ThenInclude(link => link.Site);
}
