using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Admin.Dashboard;

/// <summary>Reads what waits.</summary>
public sealed class DashboardQuery(AppDbContext db, TimeProvider clock)
{
    private const int Shown = 5;

    public async Task<DashboardPage> FindAsync(CancellationToken cancellationToken)
    {
        var open = clock.GetUtcNow().UtcDateTime - Invitation.Lifetime;
        var awaiting = db.Companies.Where(company => company.Verification == VerificationState.Awaiting);
        var parked = db.Outbox.Where(
            message => message.ParkedAt != null && message.DoneAt == null && message.DiscardedAt == null);
        var takenDown = db.Postings.Where(
            posting => posting.State == PostingState.Closed && posting.CloseReason == CloseReason.TakenDown);
        return new DashboardPage(
            await awaiting.CountAsync(cancellationToken),
            await parked.CountAsync(cancellationToken),
            await takenDown.CountAsync(cancellationToken),
            await db.Invitations.CountAsync(
                invitation => invitation.AcceptedAt == null && invitation.RevokedAt == null && invitation.CreatedAt > open,
                cancellationToken),
            await db.UnlistedTerms.Where(term => term.State == UnlistedState.Waiting)
                .GroupBy(term => new { term.Kind, term.Folded }).Select(group => group.Key).CountAsync(cancellationToken),
            await awaiting.OrderBy(company => company.CreatedAt).ThenBy(company => company.Id).Take(Shown)
                .Select(company => new WaitingCompany(
                    company.Slug, company.Name, company.Website, company.CreatedAt,
                    db.Postings.Count(posting => posting.CompanyId == company.Id)))
                .ToListAsync(cancellationToken),
            await parked.OrderBy(message => message.ParkedAt).ThenBy(message => message.Id).Take(Shown)
                .Select(message => new ParkedLine(message.Id, message.Kind, message.ParkedAt!.Value, message.LastError))
                .ToListAsync(cancellationToken),
            await LatestAsync(takenDown, cancellationToken));
    }

    private static Task<List<TakenDownLine>> LatestAsync(
        IQueryable<Posting> takenDown, CancellationToken cancellationToken) => takenDown
        .SelectMany(
            posting => posting.History.Where(line => line.Verb == PostingVerb.TakeDown)
                .OrderByDescending(line => line.Id).Take(1),
            (posting, line) => new { posting.Id, posting.Title, Company = posting.Company.Name, line.At, line.ActorName, line.Reason })
        .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Shown)
        .Select(row => new TakenDownLine(row.Id, row.Title, row.Company, row.At, row.ActorName, row.Reason))
        .ToListAsync(cancellationToken);
}
