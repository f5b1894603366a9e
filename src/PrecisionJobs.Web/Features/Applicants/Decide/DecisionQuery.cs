using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Applicants.Decide;

/// <summary>Reads what a decision is about.</summary>
public sealed class DecisionQuery(AppDbContext db, Links links)
{
    /// <summary>The page for a decision, or null where the application is not one of the desk's.</summary>
    public async Task<DecisionPage?> FindAsync(
        ReviewDesk desk,
        int postingId,
        string reference,
        ApplicantCriteria criteria,
        Target target,
        CancellationToken cancellationToken)
    {
        var found = await db.Applications.AsNoTracking().OwnedBy(desk.CompanyId)
            .Where(application => application.PostingId == postingId && application.Reference == reference)
            .Select(application => new
            {
                application.Stage,
                application.Revision,
                application.Snapshot,
                application.Posting.Title,
                application.Posting.ClosesZone,
                LastMove = application.History.OrderByDescending(line => line.Id).First(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new DecisionPage
            {
                Desk = desk,
                Criteria = criteria,
                PostingId = postingId,
                PostingTitle = found.Title,
                Reference = reference,
                Stage = found.Stage,
                Revision = found.Revision,
                Facts = FactsOf(found.Snapshot, reference),
                LastMove = found.LastMove,
                Zone = found.ClosesZone,
                Target = target,
            };
    }

    /// <summary>
    /// What a letter about an application may say: the job, the company and the address as the candidate has them from
    /// applying. A confidential employer is named neither itself nor in the title.
    /// </summary>
    public LetterFacts FactsOf(JobApplication application) => FactsOf(application.Snapshot, application.Reference);

    private LetterFacts FactsOf(ApplicationSnapshot sent, string reference) => new(
        sent.Email,
        sent.Name,
        sent.PostingTitle,
        sent.CompanyName == ConfidentialName.Label ? ConfidentialName.Placeholder : sent.CompanyName,
        reference,
        links.Absolute(links.Me.Application(reference)));
}
