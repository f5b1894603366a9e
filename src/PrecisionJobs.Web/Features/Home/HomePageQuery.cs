using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.CountLinks;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Home;

/// <summary>The home page. Each number is the length of the list it leads to.</summary>
/// <param name="Families">The four main families.</param>
/// <param name="Newest">The newest live postings.</param>
/// <param name="Postings">All live postings.</param>
/// <param name="Companies">All verified companies.</param>
/// <param name="States">States in which there is a live posting, those of most first.</param>
/// <param name="Occupations">Occupations with the most live postings.</param>
public sealed record HomePage(
    IReadOnlyList<HomeFamily> Families,
    JobList Newest,
    int Postings,
    int Companies,
    IReadOnlyList<CountLink> States,
    IReadOnlyList<CountLink> Occupations);

/// <summary>A job family on the home page.</summary>
public sealed record HomeFamily(string Slug, string Name, string Icon, int Postings, int Occupations);

/// <summary>Reads the home page.</summary>
public sealed class HomePageQuery(
    AppDbContext db, JobSearch search, JobCardsQuery cards, CatalogueSnapshot catalogue, CurrentViewer viewer, Links links)
{
    private const int NewestCount = 6;
    private const int MostOccupations = 12;

    public async Task<HomePage> ReadAsync(CancellationToken cancellationToken)
    {
        var audience = (await viewer.ReadAsync(cancellationToken)).Audience;
        var result = search.Find(SearchCriteria.Everything, audience);
        var byFamily = result[SearchFacet.Family].ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        var newest = await cards.ReadAsync([.. result.Hits.Take(NewestCount)], cancellationToken);
        var companies = await db.Companies
            .CountAsync(company => company.Verification == VerificationState.Verified, cancellationToken);
        return new HomePage(
            [
                .. catalogue.Families.Where(family => !family.IsAdjacent).Select(family => new HomeFamily(
                    family.Slug,
                    family.Name,
                    family.Icon,
                    byFamily.GetValueOrDefault(family.Slug),
                    catalogue.Occupations.Count(occupation => occupation.Family.Slug == family.Slug))),
            ],
            new JobList(newest),
            result.Total,
            companies,
            [
                .. from value in result[SearchFacet.State]
                   let state = UsState.FromCode(value.Value)
                   where state is not null
                   select new CountLink(state.Name, links.Jobs.In(state), value.Count),
            ],
            [
                .. from value in result[SearchFacet.Occupation].Take(MostOccupations)
                   let occupation = catalogue.Occupation(value.Value)
                   where occupation is not null
                   select new CountLink(occupation.Title, links.Jobs.Of(occupation.Slug), value.Count),
            ]);
    }
}
