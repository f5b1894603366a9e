using PrecisionJobs.Data;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs.Suggest;

/// <summary>Suggestions of one kind.</summary>
/// <param name="Label">The kind.</param>
/// <param name="Items">The best first.</param>
public sealed record SuggestionGroup(string Label, IReadOnlyList<JobSuggestion> Items);

/// <summary>Something to search for.</summary>
/// <param name="Value">What the field then holds.</param>
/// <param name="Label">Its usual name.</param>
/// <param name="Note">The name that was recognised, where it is another one.</param>
/// <param name="Count">How many live postings its address lists for this viewer.</param>
/// <param name="Url">The search that it stands for.</param>
public sealed record JobSuggestion(string Value, string Label, string? Note, int Count, string Url);

/// <summary>
/// What somebody may mean who types into the search box. Names come from memory; every count is a facet of one search
/// that the same second asks once, so nothing is said that the result page would not say.
/// </summary>
public sealed class SuggestQuery(SuggestionNames names, SharedResults results, AppDbContext db, Links links)
{
    private const int Fewest = 2;
    private const int MostOfAKind = 4;

    private static readonly (SearchFacet Facet, string Label)[] Kinds =
    [
        (SearchFacet.Occupation, "Titles"),
        (SearchFacet.Skill, "Skills"),
        (SearchFacet.Machine, "Machines"),
        (SearchFacet.Control, "Controls"),
        (SearchFacet.Material, "Materials"),
        (SearchFacet.Certification, "Certifications"),
        (SearchFacet.Company, "Companies"),
    ];

    /// <summary>Suggestions with live postings; none for a text of fewer than two characters.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="around">The rest of the search, which is kept; its words are what is being typed.</param>
    /// <param name="audience">Who types.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<SuggestionGroup>> ReadAsync(
        string? text, SearchCriteria around, SearchAudience audience, CancellationToken cancellationToken)
    {
        if ((text?.Trim().Length ?? 0) < Fewest)
        {
            return [];
        }

        var (context, result) = Context(around.WithQuery(null), audience);
        var companies = await names.OfCompaniesAsync(db, cancellationToken);
        var matches = names.OfCatalogue().Find(text).Concat(companies.Find(text)).ToLookup(match => match.Item.Facet);
        return
        [
            .. Kinds.Select(kind => new SuggestionGroup(
                    kind.Label, [.. Best(matches[kind.Facet], result[kind.Facet], context).Take(MostOfAKind)]))
                .Where(group => group.Items.Count > 0),
        ];
    }

    /// <summary>A place that is half typed, or none, would leave nothing: it is left out, of count and address alike.</summary>
    private (SearchCriteria Criteria, SearchResult Result) Context(SearchCriteria around, SearchAudience audience)
    {
        var result = results.Of(around, audience);
        if (result.Place is not (PlaceOutcome.Ambiguous or PlaceOutcome.Unknown))
        {
            return (around, result);
        }

        var anywhere = around.WithoutPlace();
        return (anywhere, results.Of(anywhere, audience));
    }

    private IEnumerable<JobSuggestion> Best(
        IEnumerable<PrefixMatch<NamedValue>> matches, IReadOnlyList<FacetCount> counts, SearchCriteria context)
    {
        var byValue = counts.ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        return matches
            .Select(match => (Match: match, Count: byValue.GetValueOrDefault(match.Item.Value)))
            .Where(found => found.Count > 0)
            .OrderBy(found => found.Match.Rank)
            .ThenByDescending(found => found.Count)
            .ThenBy(found => found.Match.Item.Name, StringComparer.OrdinalIgnoreCase)
            .Select(found => Of(found.Match, found.Count, context));
    }

    private JobSuggestion Of(PrefixMatch<NamedValue> match, int count, SearchCriteria context)
    {
        var (facet, value, name) = match.Item;
        return new JobSuggestion(
            name,
            name,
            match.Name == name ? null : match.Name,
            count,
            links.Jobs.SearchFor(context.Without(facet).With(facet, value)));
    }
}
