using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Applicants.Notes;

/// <summary>What came of writing a note or taking it back.</summary>
public enum NoteOutcome
{
    Done,
    NotFound,
}

/// <summary>
/// Adds a note. The application itself does not change: whoever is deciding at the same moment is not disturbed.
/// </summary>
public sealed class AddNote(AppDbContext db)
{
    public async Task<NoteOutcome> ExecuteAsync(
        ReviewDesk desk, int postingId, string reference, NoteForm form, Process process, CancellationToken cancellationToken)
    {
        var application = await db.Applications.OwnedBy(desk.CompanyId).SingleOrDefaultAsync(
            item => item.PostingId == postingId && item.Reference == reference, cancellationToken);
        if (application is null || process.AccountId is not { } authorId)
        {
            return NoteOutcome.NotFound;
        }

        application.Notes.Add(new ApplicationNote
        {
            Text = form.Text!.Trim(),
            AuthorAccountId = authorId,
            AuthorName = process.ActorName,
            At = process.At,
        });
        await db.SaveChangesAsync(process.For("Write note on application"), cancellationToken);
        return NoteOutcome.Done;
    }
}
