using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Recruiter.Candidates;

/// <summary>A trade profile as a recruiter sees it.</summary>
/// <param name="Profile">Everything on it but what is nobody's business: pay floor and the companies kept out.</param>
/// <param name="Today">For validity of certifications.</param>
/// <param name="Note">What was typed about a check that could not be stored.</param>
public sealed record CandidatePage(Candidate Profile, DateOnly Today, CheckForm? Note = null);

/// <summary>Reads a profile for a recruiter who may see it.</summary>
public sealed class CandidatePageQuery(AppDbContext db, TimeProvider clock)
{
    /// <summary>The profile, or null where the recruiter may not see it.</summary>
    public async Task<CandidatePage?> FindAsync(int candidateId, int accountId, CancellationToken cancellationToken)
    {
        var profile = await db.Candidates.AsNoTracking().VisibleToRecruiter(db, accountId).WithParts()
            .SingleOrDefaultAsync(candidate => candidate.Id == candidateId, cancellationToken);
        return profile is null ? null : new CandidatePage(profile, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }
}
