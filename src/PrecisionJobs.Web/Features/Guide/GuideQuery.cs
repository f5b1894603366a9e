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
        var words = new GuideWords(text);
        List<GuideFindings> found =
        [
            new("Occupations", Named(words, SuggestionKind.Occupation, item => new GuideFinding(
                item.Label, links.Guide.Occupation(item.Value), catalogue.Occupation(item.Value)!.Summary))),
            new("Skills", Named(words, SuggestionKind.Skill, item => new GuideFinding(
                item.Label, links.Guide.Skill(item.Value), catalogue.Skill(item.Value)!.Summary))),
            new("Certifications", Named(words, SuggestionKind.Certification, item => new GuideFinding(
                item.Label, links.Guide.Certification(item.Value), catalogue.Certification(item.Value)!.Summary))),
            new("Pathways", await PathwaysAsync(words, cancellationToken)),
            new("Articles", Articles(words)),
        ];
        return [.. found.Where(findings => findings.Lines.Count > 0)];
    }

    /// <summary>What begins with the whole text; where nothing does, what has every word of it in one of its names.</summary>
    private List<GuideFinding> Named(GuideWords words, SuggestionKind kind, Func<Suggestion, GuideFinding> finding)
    {
        var found = catalogue.Suggest(words.Text, [kind], PerKind);
        if (found.Count == 0 && words.All.Count > 1)
        {
            found = [.. words.All.Select(word => catalogue.Suggest(word, [kind], int.MaxValue))
                .Aggregate((some, others) => [.. some.IntersectBy(others.Select(item => item.Value), item => item.Value, StringComparer.Ordinal)])
                .Take(PerKind)];
        }

        return [.. found.Select(finding)];
    }

    private async Task<IReadOnlyList<GuideFinding>> PathwaysAsync(GuideWords words, CancellationToken cancellationToken)
    {
        var names = await db.Pathways.AsNoTracking().OrderBy(item => item.Name)
            .Select(item => new { item.Slug, item.Name, item.Summary }).ToListAsync(cancellationToken);
        return
        [
            .. names.Where(item => words.AreIn(item.Name)).Take(PerKind)
                .Select(item => new GuideFinding(item.Name, links.Guide.Pathway(item.Slug), item.Summary)),
        ];
    }

    private List<GuideFinding> Articles(GuideWords words) =>
    [
        .. articles.All.Where(article => words.AreIn(article.Title)
                || article.Topics.Any(words.AreIn)
                || words.StandIn(article.PlainText))
            .OrderByDescending(article => words.AreIn(article.Title))
            .Select(article => new GuideFinding(article.Title, links.Guide.Article(article.Slug), article.Summary)),
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
/// <param name="Label">Its name, and the other name that was recognized.</param>
/// <param name="Href">Where it is.</param>
/// <param name="Summary">What it is, in a sentence.</param>
public sealed record GuideFinding(string Label, string Href, string Summary);
