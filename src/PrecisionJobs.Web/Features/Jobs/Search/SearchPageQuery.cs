using System.Collections.Frozen;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Features.Shared.Paging;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Matching;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs.Search;

/// <summary>Reads the search page.</summary>
public sealed class SearchPageQuery(
    JobSearch search, JobCardsQuery cards, SnippetsQuery snippets, AppDbContext db, FactsReader facts, MatchPools pools,
    FacetLabels labels, CatalogueSnapshot catalogue, Links links)
{
    private static readonly SearchFacet[] Indexable = [SearchFacet.Family, SearchFacet.Occupation, SearchFacet.State];

    public async Task<SearchPage> ReadAsync(
        ParsedCriteria parsed, Viewer viewer, CancellationToken cancellationToken)
    {
        var audience = viewer.Audience;
        var matchOf = await MatchOfAsync(parsed.Criteria, viewer, cancellationToken);
        var (criteria, result) = FindWithinRange(parsed.Criteria, audience, matchOf);
        var found = await snippets.MarkAsync(
            await cards.ReadAsync(result.Hits, cancellationToken), result.Words, cancellationToken);
        var chips = await ChipsAsync(criteria, result.Place, cancellationToken);
        var states = criteria.Values(SearchFacet.State);
        return new SearchPage
        {
            Criteria = criteria,
            Result = result,
            Heading = Heading(criteria, result),
            Jobs = new JobList(
                [.. found.Select(card => card.LeadingIn(states))], Near: result.Place is PlaceOutcome.Found ? criteria.Near : null)
            {
                Applied = await AppliedAsync(viewer, result, cancellationToken),
                FoundBy = criteria.IsEmpty ? null : criteria with { Page = 1 },
            },
            Facets = await labels.ReadAsync(result, criteria.PayUnit, SearchPage.MostValues, cancellationToken),
            Chips = chips,
            ReadAs = [.. (result.Spoken?.Filters ?? []).Select(filter => filter.Words)],
            AsWords = result.Spoken?.AsWords ?? criteria,
            Notes = [.. SearchNotes.Of(parsed, criteria, result)],
            Advice = new SearchAdvisor(search, audience).Advise(criteria, result, chips),
            Pages = new PageLinks(
                criteria.Page, result.PageCount, page => links.Jobs.SearchFor(criteria with { Page = page })),
            IsIndexable = IsIndexable(criteria, result),
            Canonical = Canonical(criteria),
            HasProfile = viewer.CandidateId is not null,
        };
    }

    /// <summary>
    /// The search as it was understood, filters among its words included, so that every link of the page goes on from
    /// there. A page beyond the last is the last.
    /// </summary>
    private (SearchCriteria Criteria, SearchResult Result) FindWithinRange(
        SearchCriteria criteria, SearchAudience audience, Func<int, int>? matchOf)
    {
        var result = search.Find(criteria, audience, matchOf);
        if (criteria.Page > result.PageCount)
        {
            result = search.Find(criteria with { Page = result.PageCount }, audience, matchOf);
        }

        return (result.Spoken!.Criteria, result);
    }

    /// <summary>How well postings match the candidate who looks, where the order asks it.</summary>
    private async Task<Func<int, int>?> MatchOfAsync(SearchCriteria criteria, Viewer viewer, CancellationToken cancellationToken)
    {
        if (criteria.Sort != SearchSort.Match || viewer.CandidateId is not { } id
            || await facts.CandidateAsync(id, cancellationToken) is not { } own)
        {
            return null;
        }

        var scores = await pools.ScoresAsync(own, cancellationToken);
        return posting => scores.GetValueOrDefault(posting);
    }

    private async Task<IReadOnlySet<int>> AppliedAsync(
        Viewer viewer, SearchResult result, CancellationToken cancellationToken)
    {
        var ids = result.Hits.Select(hit => hit.PostingId).ToList();
        return viewer.CandidateId is not { } candidateId || ids.Count == 0
            ? FrozenSet<int>.Empty
            : (await db.Applications.AsNoTracking()
                .Where(item => item.CandidateId == candidateId && ids.Contains(item.PostingId)
                    && item.Stage != ApplicationStage.Withdrawn)
                .Select(item => item.PostingId)
                .ToListAsync(cancellationToken)).ToFrozenSet();
    }

    private async Task<IReadOnlyList<FilterChip>> ChipsAsync(
        SearchCriteria criteria, PlaceOutcome place, CancellationToken cancellationToken)
    {
        var chips = new List<FilterChip>();
        if (criteria.Query is { } words)
        {
            chips.Add(new FilterChip($"“{words}”", criteria.WithQuery(null), $"without “{words}”"));
        }

        foreach (var filter in criteria.ActiveFilters)
        {
            var label = filter.Facet is null && PlaceChip(place) is { } placed
                ? placed
                : await labels.ChipAsync(filter, criteria, cancellationToken);
            chips.Add(new FilterChip(label, filter.Removed, filter.Facet is null ? "anywhere in the US" : $"without {label}"));
        }

        return chips;
    }

    /// <summary>What the chip of a place says where no radius counts: a whole state, or a place not understood.</summary>
    private static string? PlaceChip(PlaceOutcome place) => place switch
    {
        PlaceOutcome.StateWide statewide => statewide.State.Name,
        PlaceOutcome.Ambiguous ambiguous => $"“{ambiguous.Text}”: which one?",
        PlaceOutcome.Unknown unknown => $"“{unknown.Text}”, not known",
        _ => null,
    };

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

    /// <summary>One occupation or one state alone has a page of its own, with more to say; that is the one to be found.</summary>
    private string Canonical(SearchCriteria criteria) => criteria switch
    {
        { Query: null, ActiveFilters: [{ Facet: SearchFacet.Occupation, Value: var slug }] } when catalogue.Occupation(slug) is not null =>
            links.Jobs.Page(links.Jobs.Of(slug), criteria.Page),
        { Query: null, ActiveFilters: [{ Facet: SearchFacet.State, Value: var code }] } when UsState.FromCode(code) is { } state =>
            links.Jobs.Page(links.Jobs.In(state), criteria.Page),
        _ => links.Jobs.SearchFor(criteria),
    };

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
            IgnoredReason.OutOfRange => $"“{parameter.Value}” is out of range for {Named(parameter)}; the nearest allowed value is used.",
            IgnoredReason.TooLong => $"Only the beginning of {Named(parameter)} was used; it is too long.",
            IgnoredReason.TooMany => $"“{parameter.Value}” was left out: too many values for {Named(parameter)}.",
            _ => $"“{parameter.Value}” is not a value of {Named(parameter)} and was left out.",
        });

    /// <summary>The parameter by the name that its field has on the page.</summary>
    private static string Named(IgnoredParameter parameter) => parameter.Key.ToLowerInvariant() switch
    {
        "q" => "“What”",
        "near" => "“Where”",
        "radius" => "“Within”",
        "payunit" => "the unit of pay",
        var key => SearchFacets.Find(key) is { } facet ? $"“{FacetLabels.Heading(facet)}”" : $"“{key}”",
    };

    private static string Listed(IEnumerable<string> words) => string.Join(" or ", words.Select(word => $"“{word}”"));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
