using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Employer.Postings.New;

/// <summary>The draft that was made.</summary>
/// <param name="PostingId">Which.</param>
/// <param name="SuggestedOccupation">Title of the occupation, where it was taken from the posting's title.</param>
public sealed record CreatePostingOutcome(int PostingId, string? SuggestedOccupation);

/// <summary>
/// Begins a posting: a draft with a title, with the occupation that was chosen or that the title names, and with the shift
/// that the title names.
/// </summary>
public sealed class CreatePosting(AppDbContext db, CatalogueNames names)
{
    public async Task<CreatePostingOutcome> ExecuteAsync(
        Member member, NewPostingForm form, Process process, CancellationToken cancellationToken)
    {
        var title = form.Title!.Trim();
        var suggested = form.OccupationId is null && names.OccupationsIn(title) is [{ Confidence: >= TitleMatch.Certain } best, ..]
            ? best.Occupation
            : null;
        var posting = new Posting
        {
            CompanyId = member.CompanyId,
            Title = title,
            OccupationId = form.OccupationId ?? suggested?.Id,
            Shift = SpokenCriteria.ShiftIn(title) ?? default,
            CreationKey = form.Key,
            CreatedAt = process.At,
            UpdatedAt = process.At,
        };
        await PlaceAsync(posting, cancellationToken);
        db.Postings.Add(posting);
        try
        {
            await db.SaveChangesAsync(process.For("Begin posting"), cancellationToken);
            return new CreatePostingOutcome(posting.Id, suggested?.Name);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // The same page was sent before: it made this draft.
            db.ChangeTracker.Clear();
            var id = await db.Postings.OwnedBy(member.CompanyId)
                .Where(item => item.CreationKey == form.Key)
                .Select(item => item.Id)
                .SingleAsync(cancellationToken);
            return new CreatePostingOutcome(id, suggested?.Name);
        }
    }

    /// <summary>A company with one site means that one, until its writer says otherwise.</summary>
    private async Task PlaceAsync(Posting posting, CancellationToken cancellationToken)
    {
        var sites = await db.Sites.OwnedBy(posting.CompanyId)
            .Where(site => !site.IsRetired).Select(site => site.Id).Take(2).ToListAsync(cancellationToken);
        if (sites is [var only])
        {
            posting.Sites.Add(new PostingSite { SiteId = only });
        }
    }
}
