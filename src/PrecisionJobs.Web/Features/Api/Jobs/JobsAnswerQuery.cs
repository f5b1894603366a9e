using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Api.Jobs;

/// <summary>Reads a page of results for the API.</summary>
public sealed class JobsAnswerQuery(JobSearch search, JobCardsQuery cards, FacetLabels labels, Links links)
{
    /// <summary>Searches only.</summary>
    public SearchResult Find(SearchCriteria criteria, SearchAudience audience) => search.Find(criteria, audience);

    /// <summary>Puts a result into words and addresses.</summary>
    public async Task<JobsAnswer> ReadAsync(
        SearchCriteria criteria, SearchResult result, CancellationToken cancellationToken)
    {
        var found = await cards.ReadAsync(result.Hits, cancellationToken);
        var facets = await labels.ReadAsync(result, (result.Spoken?.Criteria ?? criteria).PayUnit, FacetLabels.MaximumValues, cancellationToken);
        return new JobsAnswer(
            result.Total,
            criteria.Page,
            SearchCriteria.PageSize,
            result.PageCount,
            [.. found.Select(Item)],
            facets.ToDictionary(
                facet => facet.Key,
                IReadOnlyList<FacetItem> (facet) =>
                    [.. facet.Values.Select(value => new FacetItem(value.Value, value.Label, value.Count, value.IsSelected))],
                StringComparer.Ordinal),
            [.. (result.Spoken?.Filters ?? []).Select(filter => new ReadAsItem(filter.Words, filter.Key, filter.Value))]);
    }

    private JobItem Item(JobCard card) => JobItem.Of(
        card,
        links.Absolute(links.Jobs.Posting(card.Id, card.Slug)),
        card.CompanySlug is null ? null : links.Absolute(links.Companies.Company(card.CompanySlug)));
}
