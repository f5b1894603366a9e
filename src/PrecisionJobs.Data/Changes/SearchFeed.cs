using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Changes;

/// <summary>Finds out which postings a save touches, so that the search replicas hear of it.</summary>
internal static class SearchFeed
{
    /// <summary>The postings and companies touched. Ids of new postings may still be temporary.</summary>
    public static (List<EntityEntry<Posting>> Postings, HashSet<int> PostingIds, HashSet<int> CompanyIds) Collect(
        ChangeTracker tracker)
    {
        var postings = new List<EntityEntry<Posting>>();
        var postingIds = new HashSet<int>();
        var companyIds = new HashSet<int>();
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            switch (entry.Entity)
            {
                case Posting posting:
                    postings.Add(tracker.Context.Entry(posting));
                    break;
                case PostingRequirement { PostingId: > 0 } requirement:
                    postingIds.Add(requirement.PostingId);
                    break;
                case PostingSite { PostingId: > 0 } site:
                    postingIds.Add(site.PostingId);
                    break;
                case Company { Id: > 0 } company:
                    companyIds.Add(company.Id);
                    break;
                case Site { CompanyId: > 0 } site:
                    companyIds.Add(site.CompanyId);
                    break;
            }
        }

        return (postings, postingIds, companyIds);
    }
}
