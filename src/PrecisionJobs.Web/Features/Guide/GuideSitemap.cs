using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Web.Features.Guide.Articles;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Guide;

/// <summary>Every page of the career guide that has an address of its own.</summary>
public sealed class GuideSitemap(AppDbContext db, CatalogueSnapshot catalogue, ArticleLibrary articles, Links links) : ISitemapSource
{
    /// <inheritdoc />
    public int Order => 30;

    /// <inheritdoc />
    public async IAsyncEnumerable<SitemapEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var guide = links.Guide;
        var pathways = await db.Pathways.AsNoTracking().OrderBy(item => item.Slug).Select(item => item.Slug).ToListAsync(cancellationToken);
        IEnumerable<string> paths =
        [
            guide.Index, guide.Occupations, guide.Skills, guide.Certifications, guide.Pathways, guide.CompareTwo,
            guide.Articles, guide.Converter,
            .. catalogue.Families.Select(item => guide.Family(item.Slug)),
            .. catalogue.Families.Select(item => guide.LadderOf(item.Slug)),
            .. catalogue.Occupations.Select(item => guide.Occupation(item.Slug)),
            .. catalogue.Skills.Select(item => guide.Skill(item.Slug)),
            .. catalogue.Certifications.Select(item => guide.Certification(item.Slug)),
            .. pathways.Select(guide.Pathway),
        ];
        foreach (var path in paths)
        {
            yield return new SitemapEntry(path);
        }

        foreach (var article in articles.All)
        {
            yield return new SitemapEntry(guide.Article(article.Slug), article.Updated.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        }
    }
}
