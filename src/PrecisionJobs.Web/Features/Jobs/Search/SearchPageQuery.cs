using System.Globalization;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Features.Shared.Paging;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs.Search;

/// <summary>Reads the search page.</summary>
public sealed class SearchPageQuery(
    JobSearch search, JobCardsQuery cards, FacetLabels labels, CatalogueSnapshot catalogue, Links links)
{
    private static readonly SearchFacet[] Indexable = [SearchFacet.Family, SearchFacet.Occupation, SearchFacet.State];

    public async Task<SearchPage> ReadAsync(
        ParsedCriteria parsed, SearchAudience audience, CancellationToken cancellationToken)
    {
        var (criteria, result) = FindWithinRange(parsed.Criteria, audience);
        var found = await cards.ReadAsync(result.Hits, cancellationToken);
        var chips = await ChipsAsync(criteria, cancellationToken);
        return new SearchPage
        {
            Criteria = criteria,
            Result = result,
            Heading = Heading(criteria, result),
            Jobs = new JobList(found, Near: result.Place is PlaceOutcome.Found ? criteria.Near : null),
            Facets = await labels.ReadAsync(result, criteria.PayUnit, cancellationToken),
            Chips = chips,
            Notes = [.. SearchNotes.Of(parsed, criteria, result)],
            Advice = new SearchAdvisor(search, audience).Advise(criteria, result, chips),
            Pages = new PageLinks(
                criteria.Page, result.PageCount, page => links.Jobs.SearchFor(criteria with { Page = page })),
            IsIndexable = IsIndexable(criteria, result),
        };
    }

    /// <summary>A page beyond the last is the last.</summary>
    private (SearchCriteria Criteria, SearchResult Result) FindWithinRange(SearchCriteria criteria, SearchAudience audience)
    {
        var result = search.Find(criteria, audience);
        if (criteria.Page <= result.PageCount)
        {
            return (criteria, result);
        }

        var last = criteria with { Page = result.PageCount };
        return (last, search.Find(last, audience));
    }

    private async Task<IReadOnlyList<FilterChip>> ChipsAsync(SearchCriteria criteria, CancellationToken cancellationToken)
    {
        var chips = new List<FilterChip>();
        if (criteria.Query is { } words)
        {
            chips.Add(new FilterChip($"“{words}”", criteria.WithQuery(null), $"without “{words}”"));
        }

        foreach (var filter in criteria.ActiveFilters)
        {
            var label = await labels.ChipAsync(filter, criteria, cancellationToken);
            chips.Add(new FilterChip(label, filter.Removed, filter.Facet is null ? "anywhere in the US" : $"without {label}"));
        }

        return chips;
    }

    private string Heading(SearchCriteria criteria, SearchResult result)
    {
        var what = criteria switch
        {
            { Query: { } words } => $"Jobs for “{words}”",
            _ when Single(criteria, SearchFacet.Occupation) is { } slug && catalogue.Occupation(slug) is { } occupation =>
                $"{occupation.Title} jobs",
            _ when Single(criteria, SearchFacet.Family) is { } slug && catalogue.Family(slug) is { } family =>
                $"{family.ShortName} jobs",
            _ => "Jobs in precision production",
        };
        var where = result.Place switch
        {
            PlaceOutcome.Found found => $" near {found.Place.Label}",
            PlaceOutcome.StateWide statewide => $" in {statewide.State.Name}",
            _ when Single(criteria, SearchFacet.State) is { } code && UsState.FromCode(code) is { } state => $" in {state.Name}",
            _ => "",
        };
        return what + where;
    }

    private static string? Single(SearchCriteria criteria, SearchFacet facet) =>
        criteria.Values(facet) is [var only] ? only : null;

    /// <summary>The plain list and one family, occupation or state by itself; never what nothing is found for.</summary>
    private static bool IsIndexable(SearchCriteria criteria, SearchResult result) =>
        criteria.Query is null && criteria.Near is null && criteria.Page == 1 && criteria.Sort == SearchSort.Relevance
        && (criteria.ActiveFilters.Count == 0
            || (result.Total > 0 && criteria.ActiveFilters is [{ Facet: { } facet }] && Indexable.Contains(facet)));
}

/// <summary>Says how the search was understood where that is not plain to see.</summary>
internal static class SearchNotes
{
    public static IEnumerable<string> Of(ParsedCriteria parsed, SearchCriteria shown, SearchResult result) =>
        [.. OfWords(result.Words), .. OfPages(parsed.Criteria, shown, result), .. OfParameters(parsed.Ignored)];

    private static IEnumerable<string> OfWords(QueryReading words)
    {
        foreach (var correction in words.Corrections)
        {
            yield return $"No posting says “{correction.Written}”, so this shows “{correction.TakenFor}”.";
        }

        if (words.NotFound.Count > 0)
        {
            yield return $"No posting says {Listed(words.NotFound)}.";
        }

        if (words.MatchedAnyWord)
        {
            yield return "No posting holds all of the words. These hold some of them, the closest first.";
        }
    }

    private static IEnumerable<string> OfPages(SearchCriteria asked, SearchCriteria shown, SearchResult result)
    {
        if (asked.Page > shown.Page)
        {
            yield return $"There is no page {Number(asked.Page)}. This is the last one.";
        }

        if (result.IsCapped)
        {
            yield return $"Only the first {Number(SearchCriteria.MaximumPage * SearchCriteria.PageSize)} can be paged through. Narrow the search to see others.";
        }

        if (result.UnstatedPay > 0)
        {
            yield return $"{Number(result.UnstatedPay)} more match but state no pay, so they are not shown here.";
        }
    }

    private static IEnumerable<string> OfParameters(IReadOnlyList<IgnoredParameter> ignored) => ignored
        .Where(parameter => parameter.Reason != IgnoredReason.UnknownKey)
        .Take(3)
        .Select(parameter => parameter.Reason switch
        {
            IgnoredReason.OutOfRange => $"“{parameter.Value}” is out of range for {parameter.Key}; the nearest allowed value is used.",
            IgnoredReason.TooLong => $"Only the beginning of {parameter.Key} was used; it is too long.",
            IgnoredReason.TooMany => $"“{parameter.Value}” was left out: too many values for {parameter.Key}.",
            _ => $"“{parameter.Value}” is not a value of {parameter.Key} and was left out.",
        });

    private static string Listed(IEnumerable<string> words) => string.Join(" or ", words.Select(word => $"“{word}”"));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
