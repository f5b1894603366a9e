using System.Globalization;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs.Why;

/// <summary>Holds a posting against a search, by the same text and the same rules as the index.</summary>
public sealed class WhyQuery(
    JobSearch search, JobCardsQuery cards, PostingDocuments documents, WhyWords words, FacetLabels labels, TimeProvider clock)
{
    /// <summary>The page, or null when there is no such live posting for this audience.</summary>
    public async Task<WhyPage?> ReadAsync(
        int id, SearchCriteria asked, SearchAudience audience, CancellationToken cancellationToken)
    {
        if (await cards.ReadAsync([id], cancellationToken) is not [var job]
            || (job.Visibility == PostingVisibility.VettedOnly && audience != SearchAudience.Vetted)
            || await documents.ReadAsync([id], cancellationToken) is not [var document])
        {
            return null;
        }

        var result = search.Find(asked with { Page = 1 }, audience);
        var criteria = result.Spoken!.Criteria;
        var lines = new List<WhyLine>(words.LinesOf(result.Words, document));
        if (Place(result.Place, criteria, document) is { } place)
        {
            lines.Add(place);
        }

        foreach (var facet in criteria.Facets.Facets)
        {
            lines.Add(await FacetAsync(facet, criteria, document, cancellationToken));
        }

        lines.AddRange(new[] { Pay(criteria, document), Posted(criteria, document) }.OfType<WhyLine>());
        return new WhyPage(job, criteria, lines, Order(criteria));
    }

    private static WhyLine? Place(PlaceOutcome place, SearchCriteria criteria, PostingDocument document)
    {
        switch (place)
        {
            case PlaceOutcome.StateWide statewide:
                return new WhyLine(
                    $"In {statewide.State.Name}",
                    Listed(document.Sites.Select(SiteName)),
                    document.Sites.Any(site => site.StateCode == statewide.State.Code));
            case PlaceOutcome.Found found:
                var nearest = document.Sites
                    .Where(site => site.Location is not null)
                    .Select(site => (Site: site, Miles: site.Location!.Value.MilesTo(found.Place.Location)))
                    .OrderBy(entry => entry.Miles)
                    .FirstOrDefault();
                var within = string.Create(CultureInfo.InvariantCulture, $"Within {criteria.RadiusMiles} miles of {found.Place.Label}");
                return nearest.Site is null
                    ? new WhyLine(within, "It has no place of work with a point on the map", Holds: false)
                    : new WhyLine(
                        within, $"{SiteName(nearest.Site)} is {PostingWords.Miles(nearest.Miles)} away in a straight line", nearest.Miles <= criteria.RadiusMiles);
            default:
                return null;
        }
    }

    private async Task<WhyLine> FacetAsync(
        SearchFacet facet, SearchCriteria criteria, PostingDocument document, CancellationToken cancellationToken)
    {
        var has = ValuesOf(facet, document).ToHashSet(StringComparer.Ordinal);
        var wanted = new List<string>();
        var met = new List<string>();
        foreach (var value in criteria.Facets[facet])
        {
            var label = await labels.ChipAsync(
                new ActiveFilter(facet.Key(), value, facet, criteria), criteria, cancellationToken);
            wanted.Add(label);
            if (has.Contains(value))
            {
                met.Add(label);
            }
        }

        return new WhyLine(
            $"{FacetLabels.Heading(facet)}: {string.Join(" or ", wanted)}",
            met.Count > 0 ? Listed(met) : "It states nothing of this",
            met.Count > 0);
    }

    private static WhyLine? Pay(SearchCriteria criteria, PostingDocument document)
    {
        if (criteria.PayFloorAnnualCents is not { } floor)
        {
            return null;
        }

        var unit = criteria.PayUnit == PayUnit.Hour ? "an hour" : "a year";
        var top = document.Pay?.MaximumAnnualCents;
        return new WhyLine(
            string.Create(CultureInfo.InvariantCulture, $"Pay of at least ${criteria.PayFloor:0.##} {unit}"),
            document.Pay is { } pay
                ? string.Create(CultureInfo.InvariantCulture, $"{pay}; its top is ${top / 100m:N0} a year at 2,080 hours, the floor ${floor / 100m:N0}")
                : "It states no pay",
            top >= floor);
    }

    private WhyLine? Posted(SearchCriteria criteria, PostingDocument document)
    {
        if (criteria.PostedDays is not { } days)
        {
            return null;
        }

        var age = clock.GetUtcNow().UtcDateTime - document.PublishedAt;
        return new WhyLine(
            string.Create(CultureInfo.InvariantCulture, $"Posted within {days} {(days == 1 ? "day" : "days")}"),
            string.Create(CultureInfo.InvariantCulture, $"It was posted on {document.PublishedAt:MMM d, yyyy}"),
            age <= TimeSpan.FromDays(days));
    }

    private static string Order(SearchCriteria criteria) => criteria.Sort switch
    {
        SearchSort.Newest => "The list is sorted by the day of posting, the newest first.",
        SearchSort.Pay => "The list is sorted by the top of the pay range, the highest first; pay by the hour counts 2,080 hours a year.",
        SearchSort.Distance => "The list is sorted by distance, the nearest first.",
        SearchSort.Match => "The list is sorted by how well a posting matches your profile, the best first; without a profile the newest first.",
        SearchSort.Closing => "The list is sorted by closing day, the soonest first.",
        _ when criteria.Query is null => "Without words every posting that meets the filters counts alike; the newest come first.",
        _ => "The list is sorted by how well the words fit: rare words count more than common ones, a word counts three "
            + "times when the title holds it, and a posting that states its work, requirements and pay gains up to a tenth. Of equal fit the newest "
            + "come first. Nobody can pay for a place.",
    };

    private static IEnumerable<string> ValuesOf(SearchFacet facet, PostingDocument document) => facet switch
    {
        SearchFacet.Family => Some(document.FamilySlug),
        SearchFacet.Occupation => Some(document.OccupationSlug),
        SearchFacet.Company => Some(document.CompanySlug),
        SearchFacet.Certification => document.Certifications,
        SearchFacet.State => document.Sites.SelectMany(site => Some(site.StateCode)),
        SearchFacet.Shift => document.Shifts.Select(SearchFacets.Value),
        SearchFacet.Type => [SearchFacets.Value(document.EmploymentType)],
        SearchFacet.Pathway => document.ExperienceLevel is { } level ? [SearchFacets.Value(level)] : [],
        SearchFacet.UsPerson => [document.UsPersonRequired ? "true" : "false"],
        SearchFacet.Visibility => [SearchFacets.Value(document.Visibility)],
        _ => document.Skills.Select(skill => skill.Slug),
    };

    private static IEnumerable<string> Some(string? value) => value is null ? [] : [value];

    private static string SiteName(DocumentSite site) => site.City is null ? $"{site.StateCode}" : $"{site.City}, {site.StateCode}";

    private static string Listed(IEnumerable<string> names) => string.Join("; ", names.Distinct(StringComparer.Ordinal));
}
