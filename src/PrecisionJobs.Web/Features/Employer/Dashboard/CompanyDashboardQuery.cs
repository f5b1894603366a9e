using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Dashboard;

/// <summary>Gathers what needs doing at a company.</summary>
public sealed class CompanyDashboardQuery(AppDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    public async Task<CompanyDashboard> FindAsync(Member member, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var company = await db.Companies.AsNoTracking()
            .Include(item => item.Sites).Include(item => item.History)
            .SingleAsync(item => item.Id == member.CompanyId, cancellationToken);
        var postings = db.Postings.OwnedBy(member.CompanyId);
        var live = postings.Where(Posting.LiveAt(now));
        var applicants = await ApplicantsAsync(member.CompanyId, cancellationToken);
        return new CompanyDashboard
        {
            Name = company.Name,
            Verification = company.Verification,
            RefusalReason = company.Verification == VerificationState.Refused
                ? company.History.MaxBy(line => line.At)?.Reason
                : null,
            ProfileGaps = company.ProfileGaps(),
            Zone = company.Sites.Where(site => !site.IsRetired).MinBy(site => site.Id)?.TimeZone,
            Live = await live.CountAsync(cancellationToken),
            Drafts = await CountAsync(postings, PostingStatus.Draft, now, cancellationToken),
            InReview = await CountAsync(postings, PostingStatus.InReview, now, cancellationToken),
            NewApplicants = applicants.Sum(line => line.Count),
            JoinRequests = await db.Members.OwnedBy(member.CompanyId)
                .CountAsync(other => other.State == MemberState.Requested, cancellationToken),
            HasPostings = await postings.AnyAsync(cancellationToken),
            NewestDrafts = await LinesAsync(
                postings.Where(Posting.InStatus(PostingStatus.Draft, now)), item => item.UpdatedAt, cancellationToken),
            ToApprove = await LinesAsync(
                postings.Where(Posting.InStatus(PostingStatus.InReview, now)), item => item.UpdatedAt, cancellationToken),
            ClosingSoon = await ClosingAsync(live.Where(item => item.ClosesAt <= now + Soon), cancellationToken),
            WithNewApplicants = applicants,
        };
    }

    private static Task<int> CountAsync(
        IQueryable<Posting> postings, PostingStatus status, DateTime now, CancellationToken cancellationToken) =>
        postings.CountAsync(Posting.InStatus(status, now), cancellationToken);

    private static Task<List<DashboardLine>> LinesAsync(
        IQueryable<Posting> postings, Expression<Func<Posting, DateTime>> newestBy, CancellationToken cancellationToken) =>
        Lines(postings.OrderByDescending(newestBy)).ToListAsync(cancellationToken);

    private static Task<List<DashboardLine>> ClosingAsync(
        IQueryable<Posting> postings, CancellationToken cancellationToken) =>
        Lines(postings.OrderBy(item => item.ClosesAt)).ToListAsync(cancellationToken);

    private static IQueryable<DashboardLine> Lines(IOrderedQueryable<Posting> postings) => postings
        .ThenBy(item => item.Id)
        .Take(CompanyDashboard.Shown)
        .Select(item => new DashboardLine(item.Id, item.Title, item.UpdatedAt, item.ClosesAt, item.ClosesZone));

    private Task<List<ApplicantsLine>> ApplicantsAsync(int companyId, CancellationToken cancellationToken) =>
        db.Applications.OwnedBy(companyId)
            .Where(application => application.Stage == ApplicationStage.Received)
            .GroupBy(application => new { application.PostingId, application.Posting.Title })
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.PostingId)
            .Select(group => new ApplicantsLine(group.Key.PostingId, group.Key.Title, group.Count()))
            .ToListAsync(cancellationToken);
}
