using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.Paging;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Companies;

/// <summary>A page of verified companies, by name.</summary>
/// <param name="Companies">Those of the page.</param>
/// <param name="Total">All verified companies.</param>
/// <param name="Pages">The way through the pages.</param>
public sealed record CompanyList(IReadOnlyList<CompanyCard> Companies, int Total, PageLinks Pages);

/// <summary>A company in the list.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Industry">What it makes.</param>
/// <param name="SizeBand">How many people it has.</param>
/// <param name="Places">Where its sites are.</param>
/// <param name="Postings">Its live postings, as search counts them: confidential ones are nobody's.</param>
public sealed record CompanyCard(
    string Slug, string Name, string? Industry, string? SizeBand, IReadOnlyList<string> Places, int Postings)
{
    public string Initials => Domain.Employers.Company.InitialsOf(Name);
}

/// <summary>Reads the list of companies.</summary>
public sealed class CompanyListQuery(AppDbContext db, JobSearch search, CurrentViewer viewer, Links links)
{
    private const int PageSize = 30;
    private const int MostPlaces = 3;

    public async Task<CompanyList> ReadAsync(int page, CancellationToken cancellationToken)
    {
        var verified = db.Companies.AsNoTracking().Where(company => company.Verification == VerificationState.Verified);
        var total = await verified.CountAsync(cancellationToken);
        var pageCount = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pageCount);
        var rows = await verified.OrderBy(company => company.Name).ThenBy(company => company.Id)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .Select(company => new
            {
                company.Slug,
                company.Name,
                company.Industry,
                company.SizeBand,
                Sites = company.Sites.Where(site => !site.IsRetired).OrderBy(site => site.Id)
                    .Select(site => new { site.City, site.StateCode }).ToList(),
            })
            .ToListAsync(cancellationToken);
        var counts = search.Find(SearchCriteria.Everything, (await viewer.ReadAsync(cancellationToken)).Audience)[SearchFacet.Company]
            .ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        return new CompanyList(
            rows.ConvertAll(row => new CompanyCard(
                row.Slug,
                row.Name,
                row.Industry,
                row.SizeBand,
                [.. row.Sites.Select(site => $"{site.City}, {site.StateCode}").Distinct(StringComparer.Ordinal).Take(MostPlaces)],
                counts.GetValueOrDefault(row.Slug))),
            total,
            new PageLinks(shown, pageCount, number => links.Companies.IndexPage(number), "Pages of companies"));
    }
}
