using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Me.Applications;

/// <summary>A candidate's own applications.</summary>
public sealed class ApplicationListQuery(AppDbContext db)
{
    /// <summary>One of the lists, with all counts.</summary>
    public async Task<ApplicationList> ReadAsync(int accountId, Standing shown, CancellationToken cancellationToken)
    {
        var own = db.Applications.AsNoTracking().SentBy(accountId);
        var open = await own.CountAsync(JobApplication.InProgress, cancellationToken);
        var over = await own.CountAsync(JobApplication.Over, cancellationToken);
        var listed = shown switch
        {
            Standing.Open => own.Where(JobApplication.InProgress),
            Standing.Over => own.Where(JobApplication.Over),
            _ => own,
        };
        return new ApplicationList(shown, await CardsAsync(listed, cancellationToken), open, over);
    }

    /// <summary>Those in progress, newest first.</summary>
    public Task<IReadOnlyList<ApplicationCard>> InProgressAsync(int accountId, CancellationToken cancellationToken) =>
        CardsAsync(db.Applications.AsNoTracking().SentBy(accountId).Where(JobApplication.InProgress), cancellationToken);

    private static async Task<IReadOnlyList<ApplicationCard>> CardsAsync(
        IQueryable<JobApplication> applications, CancellationToken cancellationToken)
    {
        var rows = await applications
            .OrderByDescending(application => application.SubmittedAt).ThenByDescending(application => application.Id)
            .Select(application => new { application.Reference, application.Snapshot, application.Stage, application.SubmittedAt })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new ApplicationCard(
            row.Reference,
            row.Snapshot.PostingTitle,
            row.Snapshot.CompanyName,
            StageTransitions.StatusFor(row.Stage),
            row.SubmittedAt));
    }
}
