using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Dashboard;

/// <summary>Gathers what needs doing at a company. Its postings are read once, so that the numbers agree with the lists.</summary>
public sealed class CompanyDashboardQuery(AppDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    public async Task<CompanyDashboard> FindAsync(Member member, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var company = await db.Companies.AsNoTracking()
            .Include(item => item.Sites)
            .SingleAsync(item => item.Id == member.CompanyId, cancellationToken);
        var postings = await PostingsAsync(company, now, cancellationToken);
        var applications = await ApplicationsAsync(company.Id, cancellationToken);
        var live = postings.FindAll(item => item.Status == PostingStatus.Live);
        var drafts = postings.FindAll(item => item.Status == PostingStatus.Draft);
        var inReview = postings.FindAll(item => item.Status == PostingStatus.InReview);
        return new CompanyDashboard
        {
            Name = company.Name,
            Verification = company.Verification,
            RefusalReason = company.Verification == VerificationState.Refused
                ? await RefusalReasonAsync(company.Id, cancellationToken)
                : null,
            ProfileGaps = company.ProfileGaps(),
            Zone = company.Sites.Where(site => !site.IsRetired).MinBy(site => site.Id)?.TimeZone,
            Live = live.Count,
            Drafts = drafts.Count,
            InReview = inReview.Count,
            JoinRequests = await db.Members.OwnedBy(company.Id)
                .CountAsync(other => other.State == MemberState.Requested, cancellationToken),
            HasPostings = postings.Count > 0,
            NewestDrafts = await WithGapsAsync(company, Newest(drafts), cancellationToken),
            ToApprove = Newest(inReview),
            ClosingSoon = [.. live.Select(item => item.Line).Where(line => line.ClosesAt <= now + Soon)
                .OrderBy(line => line.ClosesAt).ThenBy(line => line.Id).Take(CompanyDashboard.Shown)],
            AllHired = [.. live.Where(item => Hired(applications, item) >= item.Openings).Select(item => item.Line)],
            WithNewApplicants = Waiting(postings, applications),
        };
    }

    private Task<string?> RefusalReasonAsync(int companyId, CancellationToken cancellationToken) => db.Companies
        .Where(company => company.Id == companyId)
        .SelectMany(company => company.History)
        .OrderByDescending(line => line.At).ThenByDescending(line => line.Id)
        .Select(line => line.Reason)
        .FirstOrDefaultAsync(cancellationToken);

    private static DashboardLine[] Newest(List<PostingFacts> postings) => [.. postings.Select(item => item.Line)
        .OrderByDescending(line => line.UpdatedAt).ThenBy(line => line.Id).Take(CompanyDashboard.Shown)];

    private static int Hired(List<StageCount> applications, PostingFacts posting) => applications
        .Where(item => item.PostingId == posting.Line.Id && item.Stage == ApplicationStage.Hired).Sum(item => item.Count);

    private static ApplicantsLine[] Waiting(List<PostingFacts> postings, List<StageCount> applications) =>
        [.. applications.Where(item => item.Stage == ApplicationStage.Received)
            .Join(
                postings,
                item => item.PostingId,
                posting => posting.Line.Id,
                (item, posting) => new ApplicantsLine(item.PostingId, posting.Line.Title, posting.Line.Place, item.Count, item.Since))
            .OrderBy(line => line.Since).ThenBy(line => line.PostingId)];

    private async Task<List<PostingFacts>> PostingsAsync(Company company, DateTime now, CancellationToken cancellationToken)
    {
        var rows = await db.Postings.OwnedBy(company.Id)
            .Select(item => new
            {
                item.Id,
                item.Title,
                item.State,
                item.PublishAt,
                item.ClosesAt,
                item.ClosesZone,
                item.UpdatedAt,
                item.Openings,
                item.Workplace,
                FirstPlace = item.Sites.OrderBy(link => link.SiteId)
                    .Select(link => link.Site.City + ", " + link.Site.StateCode).FirstOrDefault(),
                SiteCount = item.Sites.Count,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new PostingFacts(
            new DashboardLine(
                row.Id,
                row.Title,
                EmployerWords.Place(row.Workplace, row.FirstPlace, row.SiteCount),
                row.UpdatedAt,
                row.ClosesAt,
                row.ClosesZone),
            Posting.StatusOf(row.State, row.PublishAt, row.ClosesAt, company.IsVerified, now),
            row.Openings));
    }

    private Task<List<StageCount>> ApplicationsAsync(int companyId, CancellationToken cancellationToken) =>
        db.Applications.OwnedBy(companyId)
            .Where(item => item.Stage == ApplicationStage.Received || item.Stage == ApplicationStage.Hired)
            .GroupBy(item => new { item.PostingId, item.Stage })
            .Select(group => new StageCount(
                group.Key.PostingId, group.Key.Stage, group.Count(), group.Min(item => item.SubmittedAt)))
            .ToListAsync(cancellationToken);

    private async Task<List<DraftLine>> WithGapsAsync(
        Company company, DashboardLine[] drafts, CancellationToken cancellationToken)
    {
        var ids = drafts.Select(line => line.Id).ToList();
        var written = await db.Postings.OwnedBy(company.Id).AsNoTracking()
            .Where(posting => ids.Contains(posting.Id))
            .Include(posting => posting.Requirements).Include(posting => posting.Sites)
            .ToDictionaryAsync(posting => posting.Id, cancellationToken);
        return [.. drafts.Where(line => written.ContainsKey(line.Id)).Select(line => new DraftLine(
            line,
            [.. PublishingRules.Gaps(written[line.Id], company)
                .Select(gap => gap.Step).Where(step => step != PostingSteps.Company).Distinct(StringComparer.Ordinal)]))];
    }

    private sealed record StageCount(int PostingId, ApplicationStage Stage, int Count, DateTime Since);
}
