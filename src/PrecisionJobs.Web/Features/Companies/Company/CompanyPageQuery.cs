using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.CountLinks;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Companies.Company;

/// <summary>A company's public page.</summary>
public sealed record CompanyPage
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string? Website { get; init; }

    public required string? Industry { get; init; }

    public required string? SizeBand { get; init; }

    public required int? FoundedYear { get; init; }

    /// <summary>Markdown.</summary>
    public required string? About { get; init; }

    public required IReadOnlyList<string> QualitySystems { get; init; }

    public required IReadOnlyList<CompanySite> Sites { get; init; }

    /// <summary>The newest live postings that name the company.</summary>
    public required JobList Jobs { get; init; }

    /// <summary>How many there are in all.</summary>
    public required int Total { get; init; }

    /// <summary>Everybody's jobs in the states of its sites.</summary>
    public required IReadOnlyList<CountLink> States { get; init; }
}

/// <summary>A site on the page.</summary>
public sealed record CompanySite(string Name, string? Street, string City, string StateCode, string Zip);

/// <summary>Reads a company's public page.</summary>
public sealed class CompanyPageQuery(AppDbContext db, JobSearch search, JobCardsQuery cards, CurrentViewer viewer, Links links)
{
    /// <summary>Null where there is no verified company of that slug.</summary>
    public async Task<CompanyPage?> ReadAsync(string slug, CancellationToken cancellationToken)
    {
        var company = await db.Companies.AsNoTracking()
            .Where(stored => stored.Slug == slug && stored.Verification == VerificationState.Verified)
            .Select(stored => new
            {
                stored.Slug,
                stored.Name,
                stored.Website,
                stored.Industry,
                stored.SizeBand,
                stored.FoundedYear,
                stored.About,
                stored.QualitySystems,
                Sites = stored.Sites.Where(site => !site.IsRetired).OrderBy(site => site.Id)
                    .Select(site => new CompanySite(site.Name, site.Street, site.City, site.StateCode, site.Zip)).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (company is null)
        {
            return null;
        }

        var audience = (await viewer.ReadAsync(cancellationToken)).Audience;
        var result = search.Find(SearchCriteria.Everything.With(SearchFacet.Company, company.Slug), audience);
        return new CompanyPage
        {
            Slug = company.Slug,
            Name = company.Name,
            Website = WebAddress.Read(company.Website),
            Industry = company.Industry,
            SizeBand = company.SizeBand,
            FoundedYear = company.FoundedYear,
            About = company.About,
            QualitySystems = Domain.Employers.Company.QualitySystemsIn(company.QualitySystems),
            Sites = company.Sites,
            Jobs = new JobList(await cards.ReadAsync(result.Hits, cancellationToken), NamesCompany: false),
            Total = result.Total,
            States = [.. States(company.Sites, audience)],
        };
    }

    private IEnumerable<CountLink> States(IReadOnlyList<CompanySite> sites, SearchAudience audience)
    {
        var counts = search.Find(SearchCriteria.Everything, audience)[SearchFacet.State]
            .ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        return
            from state in sites.Select(site => UsState.FromCode(site.StateCode)).OfType<UsState>().Distinct()
            where counts.ContainsKey(state.Code)
            select new CountLink($"Jobs in {state.Name}", links.Jobs.In(state), counts[state.Code]);
    }
}
