using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Data.Scopes;

/// <summary>The profile that an account writes to.</summary>
public static class OwnCandidate
{
    extension(AppDbContext db)
    {
        /// <summary>
        /// The account's profile to write to. An account without one gets one with the name and address of the account;
        /// it is stored with the caller's save.
        /// </summary>
        /// <param name="accountId">Whose profile.</param>
        /// <param name="process">The act; its instant is when a new profile begins.</param>
        /// <param name="with">Parts to load, such as its lists; none when null.</param>
        /// <param name="cancellationToken">Ends the work.</param>
        public async Task<Candidate> CandidateOfAsync(
            int accountId,
            Process process,
            Func<IQueryable<Candidate>, IQueryable<Candidate>>? with,
            CancellationToken cancellationToken)
        {
            var own = db.Candidates.OwnedBy(accountId);
            var stored = await (with is null ? own : with(own)).SingleOrDefaultAsync(cancellationToken);
            if (stored is not null)
            {
                return stored;
            }

            var account = await db.Users.SingleAsync(user => user.Id == accountId, cancellationToken);
            var candidate = new Candidate
            {
                AccountId = accountId,
                Name = account.DisplayName,
                Email = account.Email!,
                CreatedAt = process.At,
                UpdatedAt = process.At,
            };
            db.Candidates.Add(candidate);
            return candidate;
        }
    }
}
