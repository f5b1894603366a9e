using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Applicants.Notes;

/// <summary>Takes back a note of one's own; anybody else's is not found.</summary>
public sealed class TakeBackNote(AppDbContext db)
{
    public async Task<NoteOutcome> ExecuteAsync(
        ReviewDesk desk, int postingId, string reference, int noteId, Process process, CancellationToken cancellationToken)
    {
        var note = await db.Applications.OwnedBy(desk.CompanyId)
            .Where(item => item.PostingId == postingId && item.Reference == reference)
            .SelectMany(item => item.Notes)
            .SingleOrDefaultAsync(item => item.Id == noteId && item.AuthorAccountId == process.AccountId, cancellationToken);
        if (note is null)
        {
            return NoteOutcome.NotFound;
        }

        note.Remove(process.At);
        await db.SaveChangesAsync(process.For("Take note back"), cancellationToken);
        return NoteOutcome.Done;
    }
}
