using Microsoft.EntityFrameworkCore;

namespace PrecisionJobs.Data;

/// <summary>For writes that do not depend on what the writer saw, such as adding to a list: a race is done over.</summary>
public static class ConcurrencyRetries
{
    private const int Attempts = 4;

    extension(AppDbContext db)
    {
        /// <summary>
        /// Does a write that loads, changes and saves; when somebody else changed the same thing in between, forgets
        /// everything loaded and does it again from the start, a few times.
        /// </summary>
        /// <exception cref="DbUpdateConcurrencyException">It was overtaken every time.</exception>
        public async Task<T> OverAgainAsync<T>(Func<Task<T>> write)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await write();
                }
                catch (DbUpdateConcurrencyException) when (attempt < Attempts)
                {
                    db.ChangeTracker.Clear();
                }
            }
        }
    }
}
