using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Guide.Articles;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Guide.Skills;

/// <summary>Skills: the catalogue by category, and each one's page.</summary>
[AllowAnonymous]
[Route("guide/skills")]
public sealed class SkillsController(CatalogueSnapshot catalogue, ArticleLibrary articles) : AppController
{
    [HttpGet("")]
    public IActionResult Index(SkillsForm form) => View(SkillList.Of(catalogue, form));

    [HttpGet("{slug}")]
    public IActionResult Show(string slug)
    {
        if (catalogue.Skill(slug) is not { } skill)
        {
            return NotFound();
        }

        return View(new SkillPage(
            skill,
            [.. skill.Families.Select(family => catalogue.Family(family)!)],
            [.. catalogue.Occupations.Where(item => item.Skills.Take(item.CoreSkillCount).Contains(skill))],
            [.. catalogue.Occupations.Where(item => item.Skills.Skip(item.CoreSkillCount).Contains(skill))],
            [.. catalogue.Certifications.Where(item => item.Skills.Contains(slug, StringComparer.Ordinal))],
            articles.Find("skills-that-matter")));
    }
}

/// <summary>A skill's page.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Families">The families that use it.</param>
/// <param name="CoreIn">Occupations that cannot be done without it.</param>
/// <param name="UsedIn">Other occupations that use it.</param>
/// <param name="Certifications">Certifications that are evidence of it.</param>
/// <param name="Reading">The article on skills.</param>
public sealed record SkillPage(
    KnownSkill Skill,
    IReadOnlyList<KnownFamily> Families,
    IReadOnlyList<KnownOccupation> CoreIn,
    IReadOnlyList<KnownOccupation> UsedIn,
    IReadOnlyList<KnownCertification> Certifications,
    Article? Reading);

/// <summary>How the list is narrowed; in the query string.</summary>
public sealed class SkillsForm
{
    /// <summary>The beginning of a name or synonym.</summary>
    public string? Q { get; set; }

    /// <summary>A category as a facet writes it, such as <c>soft-skill</c>.</summary>
    public string? Category { get; set; }

    /// <summary>Slug of a family.</summary>
    public string? Family { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && string.IsNullOrEmpty(Category) && string.IsNullOrEmpty(Family);
}

/// <summary>The list of skills by category.</summary>
/// <param name="Form">How it is narrowed.</param>
/// <param name="Groups">Categories with their skills.</param>
/// <param name="Families">Families to choose from.</param>
/// <param name="Total">Skills in all groups.</param>
public sealed record SkillList(SkillsForm Form, IReadOnlyList<SkillGroup> Groups, IReadOnlyList<KnownFamily> Families, int Total)
{
    private const int Examples = 10;

    /// <summary>Without a filter every category shows its most used skills; with one, everything that fits.</summary>
    public static SkillList Of(CatalogueSnapshot catalogue, SkillsForm form)
    {
        var named = string.IsNullOrWhiteSpace(form.Q)
            ? null
            : catalogue.Suggest(form.Q, [SuggestionKind.Skill], int.MaxValue).Select(item => item.Value).ToHashSet(StringComparer.Ordinal);
        var category = string.IsNullOrEmpty(form.Category) ? null : SearchFacets.Parse<SkillCategory>(form.Category);
        var found = catalogue.Skills.Where(skill => (named is null || named.Contains(skill.Slug))
            && (string.IsNullOrEmpty(form.Category) || skill.Category == category)
            && (string.IsNullOrEmpty(form.Family) || skill.Families.Contains(form.Family, StringComparer.Ordinal)));
        var uses = catalogue.Occupations.SelectMany(item => item.Skills).CountBy(skill => skill).ToDictionary();
        List<SkillGroup> groups =
        [
            .. found.GroupBy(skill => skill.Category).OrderBy(group => group.Key).Select(group => form.IsEmpty
                ? new SkillGroup(
                    group.Key,
                    [.. group.OrderByDescending(skill => uses.GetValueOrDefault(skill)).Take(Examples).OrderBy(skill => skill.Name, StringComparer.OrdinalIgnoreCase)],
                    group.Count())
                : new SkillGroup(group.Key, [.. group], group.Count())),
        ];
        return new SkillList(form, groups, catalogue.Families, groups.Sum(group => group.Count));
    }
}

/// <summary>A category with skills.</summary>
/// <param name="Category">The category.</param>
/// <param name="Skills">The skills shown.</param>
/// <param name="Count">How many there are.</param>
public sealed record SkillGroup(SkillCategory Category, IReadOnlyList<KnownSkill> Skills, int Count);
