using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.JobCards;
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
}

/// <summary>A site on the page.</summary>
public sealed record CompanySite(string Name, string? Street, string City, string StateCode, string Zip);

/// <summary>Reads a company's public page.</summary>
public sealed class CompanyPageQuery(AppDbContext db, JobSearch search, JobCardsQuery cards, CurrentViewer viewer)
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
        };
    }
}
