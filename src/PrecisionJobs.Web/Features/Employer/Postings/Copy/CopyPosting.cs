using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Features.Employer.Postings.Steps;

namespace PrecisionJobs.Web.Features.Employer.Postings.Copy;

/// <summary>What came of copying.</summary>
public abstract record CopyOutcome
{
    private CopyOutcome()
    {
    }

    /// <summary>The new draft.</summary>
    public sealed record Copied(int PostingId) : CopyOutcome;

    /// <summary>The company has no such posting.</summary>
    public sealed record NotFound : CopyOutcome;
}

/// <summary>Writes a new draft with everything of a posting but its history; the same button pressed twice writes one.</summary>
public sealed class CopyPosting(AppDbContext db, WrittenPostingsQuery postings)
{
    public async Task<CopyOutcome> ExecuteAsync(
        Member member, int postingId, string key, Process process, CancellationToken cancellationToken)
    {
        var posting = await postings.FindAsync(member.CompanyId, postingId, cancellationToken);
        if (posting is null)
        {
            return new CopyOutcome.NotFound();
        }

        var copy = posting.Copy(key, process.At);
        db.Postings.Add(copy);
        try
        {
            await db.SaveChangesAsync(process.For("Copy posting"), cancellationToken);
            return new CopyOutcome.Copied(copy.Id);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return new CopyOutcome.Copied(await db.Postings.OwnedBy(member.CompanyId)
                .Where(item => item.CreationKey == key).Select(item => item.Id).SingleAsync(cancellationToken));
        }
    }
}
