using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Me.Profile;

/// <summary>
/// A candidate's own profile, to be read. An account that has none yet is shown the one it would get: with its name and
/// address, stored with the first change.
/// </summary>
public sealed class ProfileQuery(AppDbContext db, TimeProvider clock)
{
    /// <summary>Today, for validity; dates of certificates have no time of day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The profile's own facts, without its lists.</summary>
    public async Task<Candidate> FactsAsync(int accountId, CancellationToken cancellationToken) =>
        await db.Candidates.AsNoTracking().OwnedBy(accountId).Include(candidate => candidate.ToleranceProcess)
            .SingleOrDefaultAsync(cancellationToken) ?? await NewAsync(accountId, cancellationToken);

    /// <summary>The profile with everything on it.</summary>
    public async Task<Candidate> WholeAsync(int accountId, CancellationToken cancellationToken) =>
        await db.Candidates.AsNoTracking().OwnedBy(accountId).WithParts().SingleOrDefaultAsync(cancellationToken)
            ?? await NewAsync(accountId, cancellationToken);

    private async Task<Candidate> NewAsync(int accountId, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(user => user.Id == accountId, cancellationToken);
        return new Candidate
        {
            AccountId = accountId,
            Name = account.DisplayName,
            Email = account.Email!,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
    }
}
