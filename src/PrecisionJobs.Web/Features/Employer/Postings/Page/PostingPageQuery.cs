using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Postings.Coach;

namespace PrecisionJobs.Web.Features.Employer.Postings.Page;

/// <summary>Reads a posting for its page in the workspace.</summary>
public sealed class PostingPageQuery(AppDbContext db, CoachQuery coach, TimeProvider clock)
{
    public async Task<PostingPage?> FindAsync(Member member, int postingId, CancellationToken cancellationToken)
    {
        var posting = await db.Postings.OwnedBy(member.CompanyId).AsNoTracking()
            .Include(item => item.Company).ThenInclude(company => company.Sites)
            .Include(item => item.Occupation)
            .Include(item => item.Requirements).ThenInclude(requirement => requirement.Skill)
            .Include(item => item.Requirements).ThenInclude(requirement => requirement.Certification)
            .Include(item => item.Questions)
            .Include(item => item.Sites).ThenInclude(link => link.Site)
            .Include(item => item.History)
            .SingleOrDefaultAsync(item => item.Id == postingId, cancellationToken);
        if (posting is null)
        {
            return null;
        }

        var applicants = await db.Applications
            .Where(application => application.PostingId == postingId)
            .GroupBy(application => application.Stage)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return new PostingPage
        {
            Posting = posting,
            Status = posting.StatusAt(clock.GetUtcNow().UtcDateTime),
            Zone = posting.ClosesZone ?? PublishWindow.Zones(posting.Sites.Select(link => link.Site), posting.Company.Sites)[0],
            Gaps = PublishingRules.Gaps(posting, posting.Company),
            EditRight = PostingRights.ToEdit(posting.State, posting.Company, member),
            MayPublish = PostingRights.MayPublish(posting.Company, member),
            Coach = posting.State is PostingState.Closed or PostingState.Filled ? null : coach.Review(posting),
            History = [.. posting.History.OrderByDescending(line => line.At).ThenByDescending(line => line.Id)],
            Applicants = applicants,
        };
    }
}
