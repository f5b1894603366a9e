using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.CountLinks;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Features.Shared.Postings;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Matching;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs.Detail;

/// <summary>Reads what there is at the address of a posting.</summary>
public sealed class PostingPageQuery(
    AppDbContext db,
    PublicPostings postings,
    PostingDetailsQuery details,
    JobCardsQuery cards,
    JobSearch search,
    CatalogueSnapshot catalogue,
    Gazetteer gazetteer,
    FactsReader facts,
    MatchPools pools,
    Links addresses)
{
    private const int SimilarCount = 4;

    public async Task<PostingOutcome> ReadAsync(
        int id, string? near, Viewer viewer, CancellationToken cancellationToken)
    {
        var job = await details.ReadAsync(postings.SeenBy(viewer.Audience), id, cancellationToken);
        if (job is not null)
        {
            return new PostingOutcome.Live(await LiveAsync(job, near, viewer, cancellationToken));
        }

        return await postings.FindOverAsync(id, viewer.Audience, cancellationToken) is { } over
            ? new PostingOutcome.Over(await OverAsync(over, viewer, cancellationToken))
            : new PostingOutcome.Unknown();
    }

    private async Task<PostingPage> LiveAsync(
        PostingDetails job, string? near, Viewer viewer, CancellationToken cancellationToken)
    {
        var (from, label) = gazetteer.Resolve(near) is PlaceOutcome.Found found
            ? (found.Place.Location, found.Place.Label)
            : (viewer.Home, viewer.HomeLabel);
        var companyPostings = job.Company is null
            ? 0
            : search.Find(SearchCriteria.Everything.With(SearchFacet.Company, job.Company.Slug), viewer.Audience).Total;
        var similar = await cards.ReadAsync(search.Similar(job.Id, SimilarCount, viewer.Audience), cancellationToken);
        var application = viewer.CandidateId is null
            ? null
            : await db.Applications.AsNoTracking()
                .Where(item => item.PostingId == job.Id && item.CandidateId == viewer.CandidateId)
                .Select(item => new { item.Reference, item.SubmittedAt })
                .SingleOrDefaultAsync(cancellationToken);
        return new PostingPage(
            new PostingView(job, from, label),
            companyPostings,
            new JobList(similar, Near: near),
            Around(job, viewer.Audience),
            application?.Reference,
            application?.SubmittedAt)
        {
            Match = await MatchAsync(job.Id, viewer, cancellationToken),
        };
    }

    private async Task<Match?> MatchAsync(int postingId, Viewer viewer, CancellationToken cancellationToken) =>
        viewer.CandidateId is { } id && await facts.CandidateAsync(id, cancellationToken) is { } own
            ? (await pools.ExplainAsync(own, [postingId], cancellationToken)).GetValueOrDefault(postingId)
            : null;

    private IReadOnlyList<CountLink> Around(PostingDetails job, SearchAudience audience)
    {
        if (job.Occupation is not { } occupation)
        {
            return [];
        }

        var criteria = SearchCriteria.Everything.With(SearchFacet.Occupation, occupation.Slug);
        var result = search.Find(criteria, audience);
        var what = $"{occupation.Title} jobs";
        var links = new List<CountLink>();
        if (job.Sites.Count > 0)
        {
            var (city, code) = (job.Sites[0].City, job.Sites[0].StateCode);
            if (gazetteer.Resolve($"{city}, {code}") is PlaceOutcome.Found { Place: { PostalCode: null } town })
            {
                var near = search.CountNear(criteria, [town], audience)[0];
                links.Add(new CountLink($"{what} in {town.Label}", addresses.Jobs.Of(occupation.Slug, town), near));
            }

            if (UsState.FromCode(code) is { } state)
            {
                var count = result[SearchFacet.State].FirstOrDefault(value => value.Value == state.Code)?.Count ?? 0;
                links.Add(new CountLink($"{what} in {state.Name}", addresses.Jobs.Of(occupation.Slug, state), count));
            }
        }

        var all = $"All {CatalogueWords.InSentence(occupation.Title)} jobs";
        links.Add(new CountLink(all, addresses.Jobs.Of(occupation.Slug), result.Total));
        return [.. links.Where(link => link.Count > 0)];
    }

    private async Task<OverPage> OverAsync(OverPosting over, Viewer viewer, CancellationToken cancellationToken)
    {
        var ids = search.Similar(over.Id, SimilarCount, viewer.Audience);
        var similar = await cards.ReadAsync(ids.Count > 0 ? ids : LikeIt(over, viewer.Audience), cancellationToken);
        return new OverPage(
            over.Title, over.CompanyName, over.CompanySlug, over.Ending, new JobList(similar, HeadingLevel: 3), over.IsPaused);
    }

    /// <summary>
    /// The index knows nothing of what was filled or closed: the same occupation, then the same family, first in the same
    /// state.
    /// </summary>
    private IReadOnlyList<int> LikeIt(OverPosting over, SearchAudience audience) =>
    [
        .. Likenesses(over)
            .SelectMany(criteria => search.Find(criteria, audience).Hits)
            .Select(hit => hit.PostingId)
            .Distinct()
            .Take(SimilarCount),
    ];

    private IEnumerable<SearchCriteria> Likenesses(OverPosting over)
    {
        var occupation = over.OccupationSlug is { } slug ? catalogue.Occupation(slug) : null;
        SearchCriteria[] kinds = occupation is null
            ? [SearchCriteria.Everything]
            :
            [
                SearchCriteria.Everything.With(SearchFacet.Occupation, occupation.Slug),
                SearchCriteria.Everything.With(SearchFacet.Family, occupation.Family.Slug),
            ];
        return kinds.SelectMany(kind =>
            over.StateCode is { } state ? new[] { kind.With(SearchFacet.State, state), kind } : [kind]);
    }
}
