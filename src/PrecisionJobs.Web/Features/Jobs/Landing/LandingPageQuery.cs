using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.CountLinks;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Features.Shared.Paging;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Jobs.Landing;

/// <summary>Reads a landing page.</summary>
public sealed class LandingPageQuery(
    AppDbContext db, JobSearch search, JobCardsQuery cards, CatalogueSnapshot catalogue, Links links)
{
    private const int MostLinks = 12;
    private const int MostAsked = 6;
    private const double MilesAround = 100;

    public async Task<LandingPage> ReadAsync(
        LandingSubject subject, int page, SearchAudience audience, CancellationToken cancellationToken)
    {
        var (criteria, result) = FindWithinRange(subject.Criteria with { Page = page }, audience);
        var address = subject.AddressOn(links.Jobs);
        var survey = search.Survey(subject.Criteria, audience);
        return new LandingPage
        {
            Subject = subject,
            Criteria = criteria,
            Result = result,
            Jobs = new JobList(await cards.ReadAsync(result.Hits, cancellationToken), Near: criteria.Near),
            Pages = new PageLinks(criteria.Page, result.PageCount, number => links.Jobs.Page(address, number)),
            Pay = await PayAsync(survey, cancellationToken),
            Occupations = await OccupationsAsync(subject, result, cancellationToken),
            Towns = Towns(subject, survey, audience),
            States = States(subject, result, audience),
            Machines = Asked(subject, result, SearchFacet.Machine, slug => catalogue.Skill(slug)?.Name),
            Certifications = Asked(subject, result, SearchFacet.Certification, slug => catalogue.Certification(slug)?.ShortName),
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

    private async Task<LandingPay> PayAsync(PostingSurvey survey, CancellationToken cancellationToken)
    {
        if (survey.Ids is not { } ids)
        {
            return new LandingPay([], (int?)(survey.HighestAnnualCents / 100));
        }

        if (survey.HighestAnnualCents is null)
        {
            return new LandingPay([], null);
        }

        var rows = await db.Postings.AsNoTracking()
            .Where(posting => ids.Contains(posting.Id) && posting.Pay != null)
            .GroupBy(posting => posting.Pay!.Unit)
            .Select(group => new
            {
                Unit = group.Key,
                Low = group.Min(posting => posting.Pay!.MinimumCents),
                High = group.Max(posting => posting.Pay!.MaximumCentsPerUnit),
            })
            .ToListAsync(cancellationToken);
        return new LandingPay([.. rows.OrderBy(row => row.Unit).Select(row => Pay.Range(row.Low, row.High, row.Unit))], null);
    }

    /// <summary>The counts of other occupations stand in the same result: a facet's own choice does not change them.</summary>
    private async Task<IReadOnlyList<CountLink>> OccupationsAsync(
        LandingSubject subject, SearchResult result, CancellationToken cancellationToken)
    {
        var counts = result[SearchFacet.Occupation].Where(value => value.Count > 0);
        if (subject.Occupation is { } own)
        {
            var near = await NeighboursAsync(own, cancellationToken);
            counts = counts.Where(value => catalogue.Occupation(value.Value) is { } other && near.Contains(other.Id));
        }

        return
        [
            .. from value in counts
               let occupation = catalogue.Occupation(value.Value)
               where occupation is not null
               select new CountLink(
                   occupation.Title, (subject with { Occupation = occupation }).AddressOn(links.Jobs), value.Count),
        ];
    }

    private async Task<HashSet<int>> NeighboursAsync(KnownOccupation occupation, CancellationToken cancellationToken)
    {
        var steps = await db.LadderSteps.AsNoTracking()
            .Where(step => step.FromId == occupation.Id || step.ToId == occupation.Id)
            .Select(step => new { step.FromId, step.ToId })
            .ToListAsync(cancellationToken);
        return [.. steps.SelectMany(step => new[] { step.FromId, step.ToId }).Where(id => id != occupation.Id)];
    }

    private IReadOnlyList<CountLink> Towns(LandingSubject subject, PostingSurvey survey, SearchAudience audience)
    {
        if (subject.Occupation is not { } occupation)
        {
            return [];
        }

        // Of an occupation around a town the survey knows the near ones alone; those further off are the neighbours.
        var everywhere = SearchCriteria.Everything.With(SearchFacet.Occupation, occupation.Slug);
        var known = subject.Town is null ? survey : search.Survey(everywhere, audience);
        var towns = known.Towns.Select(entry => entry.Town)
            .Where(town => town.Slug is not null && town.Slug != subject.Town?.Slug)
            .Where(town => subject.State is null || town.StateCode == subject.State.Code)
            .Where(town => subject.Town is null || town.Location.MilesTo(subject.Town.Location) <= MilesAround)
            .Take(MostLinks)
            .ToList();
        return
        [
            .. towns.Zip(
                search.CountNear(everywhere, towns, audience),
                (town, count) => new CountLink(town.Label, links.Jobs.Of(occupation.Slug, town), count))
                .Where(link => link.Count > 0),
        ];
    }

    private IReadOnlyList<CountLink> States(LandingSubject subject, SearchResult result, SearchAudience audience)
    {
        // Around a town, the counts of states are of that radius; the page of a state is of all of it.
        var counted = subject.Town is null
            ? result
            : search.Find(SearchCriteria.Everything.With(SearchFacet.Occupation, subject.Occupation!.Slug), audience);
        return
        [
            .. from value in counted[SearchFacet.State].Where(value => value.Count > 0)
               let state = UsState.FromCode(value.Value)
               where state is not null && state != subject.State
               orderby state == subject.Within descending
               select new CountLink(
                   state.Name,
                   subject.Occupation is { } occupation ? links.Jobs.Of(occupation.Slug, state) : links.Jobs.In(state),
                   value.Count),
        ];
    }

    private IReadOnlyList<CountLink> Asked(
        LandingSubject subject, SearchResult result, SearchFacet facet, Func<string, string?> nameOf) =>
    [
        .. from value in result[facet].Take(MostAsked)
           let name = nameOf(value.Value)
           where name is not null
           select new CountLink(name, links.Jobs.SearchFor(subject.Criteria.With(facet, value.Value)), value.Count),
    ];
}
