using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Apply;

/// <summary>A live posting to go on to.</summary>
public sealed record SimilarJob(int Id, string Title, string Slug, string Company, string? Place, Pay? Pay);

/// <summary>Live postings like one that is over.</summary>
public sealed class SimilarJobsQuery(AppDbContext db, JobSearch search, TimeProvider clock)
{
    private const int Most = 4;

    public async Task<IReadOnlyList<SimilarJob>> ReadAsync(ApplyPosting posting, CancellationToken cancellationToken)
    {
        var ids = Find(posting);
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await db.Postings.AsNoTracking()
            .Where(Posting.LiveAt(now))
            .Where(other => ids.Contains(other.Id) && other.Visibility != PostingVisibility.VettedOnly)
            .Select(other => new
            {
                other.Id,
                other.Title,
                other.Visibility,
                other.Company.Name,
                other.Pay,
                Site = other.Sites.OrderBy(link => link.SiteId)
                    .Select(link => link.Site.City + ", " + link.Site.StateCode).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from id in ids
               join row in rows on id equals row.Id
               let isConfidential = row.Visibility == PostingVisibility.Confidential
               let title = isConfidential ? ConfidentialName.Hide(row.Title, row.Name) : row.Title
               select new SimilarJob(
                   row.Id, title, Slug.From(title), isConfidential ? ConfidentialName.Label : row.Name, row.Site, row.Pay),
        ];
    }

    /// <summary>By likeness; what was closed or filled has left the index, so then by occupation.</summary>
    private List<int> Find(ApplyPosting posting)
    {
        try
        {
            var alike = search.Similar(posting.Id, Most, SearchAudience.Anyone);
            return alike.Count > 0 || posting.OccupationSlug is null
                ? [.. alike]
                : [.. search.Find(
                        SearchCriteria.Everything.With(SearchFacet.Occupation, posting.OccupationSlug), SearchAudience.Anyone)
                    .Hits.Select(hit => hit.PostingId).Where(id => id != posting.Id).Take(Most)];
        }
        catch (SearchUnavailableException)
        {
            return [];
        }
    }
}
