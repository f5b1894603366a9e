using System.Reflection;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Guide.Articles;

/// <summary>
/// The guide's articles, read once at start. What is wrong in one of them stops the start: every fault is named with
/// its file.
/// </summary>
public sealed class ArticleLibrary
{
    private const string Folder = "PrecisionJobs.Web.Features.Guide.Articles.Content.";

    private readonly Dictionary<string, Article> _bySlug;

    /// <summary>Reads the articles that ship with the product.</summary>
    public ArticleLibrary(CatalogueSnapshot catalogue)
        : this(Embedded(), slug => catalogue.Occupation(slug) is not null)
    {
    }

    /// <summary>Reads articles.</summary>
    /// <param name="files">Name without ending, and text.</param>
    /// <param name="isOccupation">Whether a slug names an occupation.</param>
    /// <exception cref="InvalidOperationException">Something is wrong in them; the message says all of it.</exception>
    internal ArticleLibrary(IEnumerable<(string Name, string Text)> files, Func<string, bool> isOccupation)
    {
        var faults = new List<string>();
        All =
        [
            .. files.Select(file => Read(file.Name, file.Text, isOccupation, text => faults.Add($"{file.Name}.md: {text}")))
                .OfType<Article>().OrderBy(article => article.Order),
        ];
        faults.AddRange(All.GroupBy(article => article.Order).Where(group => group.Count() > 1).Select(
            group => $"{string.Join(".md and ", group.Select(article => article.Slug))}.md: have the same order {group.Key}"));
        if (faults.Count > 0)
        {
            throw new InvalidOperationException(
                $"The guide's articles were not loaded: {faults.Count} fault(s).{string.Concat(faults.Select(fault => $"{Environment.NewLine}  {fault}"))}");
        }

        _bySlug = All.ToDictionary(article => article.Slug, StringComparer.Ordinal);
    }

    /// <summary>All articles in their order.</summary>
    public IReadOnlyList<Article> All { get; }

    /// <summary>The article with a slug, or null.</summary>
    public Article? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>Articles about an occupation.</summary>
    public IReadOnlyList<Article> About(string occupation) =>
        [.. All.Where(article => article.Occupations.Contains(occupation, StringComparer.Ordinal))];

    /// <summary>Articles that hold published claims about an occupation against the figures.</summary>
    public IReadOnlyList<Article> Disputing(string occupation) =>
        [.. All.Where(article => article.Claims.Any(claim => claim.Occupation == occupation))];

    private static Article? Read(string name, string text, Func<string, bool> isOccupation, Action<string> fault)
    {
        var parts = text.ReplaceLineEndings("\n").Split("---\n", 3);
        if (parts.Length != 3 || parts[0].Length > 0)
        {
            fault("does not begin with front matter between two lines of ---");
            return null;
        }

        if (ArticleFrontMatter.Parse(parts[1], fault) is not { } front)
        {
            return null;
        }

        var isSound = true;
        Action<string> note = problem =>
        {
            isSound = false;
            fault(problem);
        };
        front.Check(name, note);
        foreach (var slug in front.RelatedOccupations.Concat(front.Claims.Select(claim => claim.Occupation).OfType<string>()).Where(slug => !isOccupation(slug)))
        {
            note($"'{slug}' is not an occupation of the catalogue");
        }

        return isSound ? ToArticle(front, parts[2]) : null;
    }

    private static Article ToArticle(ArticleFrontMatter front, string markdown)
    {
        var (parts, headings, plainText) = ArticleText.Read(markdown);
        return new Article(
            front.Slug!,
            front.Title!,
            front.Summary!,
            front.Order,
            front.UpdatedOn!.Value,
            front.AudienceKind!.Value,
            front.Topics,
            front.RelatedOccupations,
            front.Claims.ConvertAll(claim => new ArticleClaim(claim.Occupation!, claim.Text!, claim.ClaimedBy!, claim.Files!)),
            front.Sources.ConvertAll(source => new ArticleSource(source.Name!, source.Period!, source.Url)),
            parts,
            headings,
            plainText);
    }

    private static IEnumerable<(string Name, string Text)> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (Path.GetFileNameWithoutExtension(resource[Folder.Length..]), reader.ReadToEnd());
        }
    }
}
