using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Apply;

/// <summary>Live postings like one that is over.</summary>
public sealed class SimilarJobsQuery(JobCardsQuery cards, JobSearch search, CurrentViewer viewer)
{
    private const int Most = 4;

    public async Task<JobList> ReadAsync(ApplyPosting posting, CancellationToken cancellationToken)
    {
        var audience = (await viewer.ReadAsync(cancellationToken)).Audience;
        return new JobList(await cards.ReadAsync(Find(posting, audience), cancellationToken));
    }

    /// <summary>By likeness; what was closed or filled has left the index, so then by occupation.</summary>
    private List<int> Find(ApplyPosting posting, SearchAudience audience)
    {
        try
        {
            var alike = search.Similar(posting.Id, Most, audience);
            return alike.Count > 0 || posting.OccupationSlug is null
                ? [.. alike]
                : [.. search.Find(SearchCriteria.Everything.With(SearchFacet.Occupation, posting.OccupationSlug), audience)
                    .Hits.Select(hit => hit.PostingId).Where(id => id != posting.Id).Take(Most)];
        }
        catch (SearchUnavailableException)
        {
            return [];
        }
    }
}
