using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Changes;

/// <summary>
/// What a save touches that the search replicas and the pools of candidates hold copies of. Ids of new postings and
/// candidates may still be temporary until the save is done.
/// </summary>
internal sealed class SearchFeed
{
    private readonly List<Posting> _postings = [];
    private readonly List<Candidate> _candidates = [];
    private readonly HashSet<int> _postingIds = [];
    private readonly HashSet<int> _companyIds = [];

    /// <summary>Finds out what is about to be stored.</summary>
    public static SearchFeed Collect(ChangeTracker tracker)
    {
        var feed = new SearchFeed();
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            {
                feed.Note(entry.Entity);
            }
        }

        return feed;
    }

    /// <summary>The lines of the feed, after the save: new rows have their ids by then.</summary>
    public IEnumerable<SearchChange> Lines(DateTime at) =>
    [
        .. _postingIds.Union(_postings.Select(posting => posting.Id)).Select(id => new SearchChange { PostingId = id, At = at }),
        .. _companyIds.Select(id => new SearchChange { CompanyId = id, At = at }),
        .. _candidates.Select(candidate => candidate.Id).Distinct().Select(id => new SearchChange { CandidateId = id, At = at }),
    ];

    private void Note(object entity)
    {
        switch (entity)
        {
            case Posting posting:
                _postings.Add(posting);
                break;
            case PostingRequirement { PostingId: > 0 } requirement:
                _postingIds.Add(requirement.PostingId);
                break;
            case PostingSite { PostingId: > 0 } site:
                _postingIds.Add(site.PostingId);
                break;
            case Company { Id: > 0 } company:
                _companyIds.Add(company.Id);
                break;
            case Site { CompanyId: > 0 } site:
                _companyIds.Add(site.CompanyId);
                break;
            case Candidate candidate:
                _candidates.Add(candidate);
                break;
        }
    }
}
