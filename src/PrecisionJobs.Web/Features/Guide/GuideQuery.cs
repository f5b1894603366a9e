using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Guide.Articles;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Guide;

/// <summary>Reads the guide's front page, and what its search finds.</summary>
public sealed class GuideQuery(
    AppDbContext db, CatalogueSnapshot catalogue, ArticleLibrary articles, LiveCounts counts, Links links)
{
    private const int MaximumLength = 60;
    private const int PerKind = 12;

    /// <summary>The page.</summary>
    public async Task<GuidePage> ReadAsync(string? text, CancellationToken cancellationToken)
    {
        var openings = await counts.ByAsync(SearchFacet.Family, cancellationToken);
        var families = catalogue.Families.Select(family => new GuideFamily(
            family,
            catalogue.Occupations.Count(item => item.Family.Id == family.Id),
            openings?.GetValueOrDefault(family.Slug)));
        var wanted = text?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, MaximumLength)] : null;
        return new GuidePage(
            wanted,
            wanted is null ? [] : await FindAsync(wanted, cancellationToken),
            [.. families],
            articles.All,
            catalogue.Occupations.Count,
            catalogue.Skills.Count,
            catalogue.Certifications.Count);
    }

    private async Task<IReadOnlyList<GuideFindings>> FindAsync(string text, CancellationToken cancellationToken)
    {
        List<GuideFindings> found =
        [
            new("Occupations", Suggested(text, SuggestionKind.Occupation, links.Guide.Occupation)),
            new("Skills", Suggested(text, SuggestionKind.Skill, links.Guide.Skill)),
            new("Certifications", Suggested(text, SuggestionKind.Certification, links.Guide.Certification)),
            new("Pathways", await PathwaysAsync(text, cancellationToken)),
            new("Articles", Articles(text)),
        ];
        return [.. found.Where(findings => findings.Lines.Count > 0)];
    }

    private List<GuideFinding> Suggested(string text, SuggestionKind kind, Func<string, string> link) =>
        [.. catalogue.Suggest(text, [kind], PerKind).Select(item => new GuideFinding(item.Label, link(item.Value)))];

    private async Task<IReadOnlyList<GuideFinding>> PathwaysAsync(string text, CancellationToken cancellationToken)
    {
        var names = await db.Pathways.AsNoTracking().OrderBy(item => item.Name)
            .Select(item => new { item.Slug, item.Name }).ToListAsync(cancellationToken);
        return
        [
            .. names.Where(item => item.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(PerKind)
                .Select(item => new GuideFinding(item.Name, links.Guide.Pathway(item.Slug))),
        ];
    }

    private List<GuideFinding> Articles(string text) =>
    [
        .. articles.All.Where(article => article.PlainText.Contains(text, StringComparison.OrdinalIgnoreCase)
                || article.Title.Contains(text, StringComparison.OrdinalIgnoreCase)
                || article.Topics.Contains(text, StringComparer.OrdinalIgnoreCase))
            .OrderByDescending(article => article.Title.Contains(text, StringComparison.OrdinalIgnoreCase))
            .Select(article => new GuideFinding(article.Title, links.Guide.Article(article.Slug))),
    ];
}

/// <summary>The guide's front page.</summary>
/// <param name="Text">What was looked for; null where nothing was.</param>
/// <param name="Found">What was found, by kind.</param>
/// <param name="Families">All families.</param>
/// <param name="Articles">All articles.</param>
/// <param name="Occupations">How many occupations the catalogue has.</param>
/// <param name="Skills">How many skills.</param>
/// <param name="Certifications">How many certifications.</param>
public sealed record GuidePage(
    string? Text,
    IReadOnlyList<GuideFindings> Found,
    IReadOnlyList<GuideFamily> Families,
    IReadOnlyList<Article> Articles,
    int Occupations,
    int Skills,
    int Certifications);

/// <summary>A family on the front page.</summary>
/// <param name="Family">The family.</param>
/// <param name="Occupations">How many occupations it has.</param>
/// <param name="LiveOpenings">Live postings; null while they cannot be counted.</param>
public sealed record GuideFamily(KnownFamily Family, int Occupations, int? LiveOpenings);

/// <summary>What was found of a kind.</summary>
public sealed record GuideFindings(string Kind, IReadOnlyList<GuideFinding> Lines);

/// <summary>A page that was found.</summary>
public sealed record GuideFinding(string Label, string Href);
