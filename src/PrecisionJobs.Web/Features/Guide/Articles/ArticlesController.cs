using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Guide.Convert;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Guide.Articles;

/// <summary>The guide's articles.</summary>
[AllowAnonymous]
[Route("guide/articles")]
public sealed class ArticlesController(ArticleLibrary library, CatalogueSnapshot catalogue, Links links) : AppController
{
    [HttpGet("")]
    public IActionResult Index() => View(library.All);

    /// <param name="slug">The article.</param>
    /// <param name="form">What its converter was asked, where it has one.</param>
    [HttpGet("{slug}")]
    public IActionResult Show(string slug, ConvertForm form)
    {
        if (library.Find(slug) is not { } article)
        {
            return NotFound();
        }

        var others = library.All.Where(other => other != article)
            .OrderByDescending(other => other.Topics.Intersect(article.Topics, StringComparer.Ordinal).Count())
            .ThenBy(other => other.Order);
        return View(new ArticlePage(
            article,
            [.. article.Occupations.Select(occupation => catalogue.Occupation(occupation)!)],
            [.. others.Take(3)],
            ConverterPage.Of(form, links.Guide.Article(slug))));
    }
}

/// <summary>An article's page.</summary>
/// <param name="Article">The article.</param>
/// <param name="Occupations">The occupations it concerns.</param>
/// <param name="Others">Articles on the same topics.</param>
/// <param name="Converter">The converter, where the text asks for it.</param>
public sealed record ArticlePage(
    Article Article,
    IReadOnlyList<KnownOccupation> Occupations,
    IReadOnlyList<Article> Others,
    ConverterPage Converter)
{
    /// <summary>Openings in the occupations it concerns; null where it is for employers, or concerns none or too many to name.</summary>
    public SearchCriteria? Openings => Article.Audience == ArticleAudience.Employers
            || Occupations.Count is 0 or > FacetSelection.MaximumValues
        ? null
        : Occupations.Aggregate(SearchCriteria.Everything, (all, item) => all.With(SearchFacet.Occupation, item.Slug));
}
