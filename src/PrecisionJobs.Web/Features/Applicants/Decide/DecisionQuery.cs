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
                application.Candidate.Name,
                application.Candidate.Email,
                application.Posting.Title,
                application.Posting.Visibility,
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
                Facts = FactsOf(found.Email, found.Name, found.Title, found.Visibility, desk.CompanyName, reference),
                LastMove = found.LastMove,
                Zone = found.ClosesZone,
                Target = target,
            };
    }

    /// <summary>What a letter about an application may say; a confidential employer is not named.</summary>
    public LetterFacts FactsOf(JobApplication application, ReviewDesk desk) => FactsOf(
        application.Candidate.Email,
        application.Candidate.Name,
        application.Posting.Title,
        application.Posting.Visibility,
        desk.CompanyName,
        application.Reference);

    private LetterFacts FactsOf(
        string email, string name, string job, PostingVisibility visibility, string company, string reference) => new(
        email,
        name,
        job,
        visibility == PostingVisibility.Confidential ? "the company" : company,
        reference,
        links.Absolute(links.Me.Application(reference)));
}
