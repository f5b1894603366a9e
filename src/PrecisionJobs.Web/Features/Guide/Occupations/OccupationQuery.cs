using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Features.Guide.Articles;
using PrecisionJobs.Web.Features.Guide.Demand;
using PrecisionJobs.Web.Features.Guide.Ladder;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Guide.Occupations;

/// <summary>Reads an occupation's page.</summary>
public sealed class OccupationQuery(
    AppDbContext db, CatalogueSnapshot catalogue, LadderStepsQuery ladder, NextSkillsQuery next, ArticleLibrary articles, LaborBenchmarks benchmarks)
{
    private const int ArticlesShown = 7;

    /// <summary>The page, or null where there is no such occupation.</summary>
    public async Task<OccupationPage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (catalogue.Occupation(slug) is not { } known)
        {
            return null;
        }

        var row = await db.Occupations.AsNoTracking()
            .Where(item => item.Id == known.Id)
            .Select(item => new OccupationFacts(
                item.BlsTitle,
                item.Description,
                item.Workplace,
                item.Note,
                item.Tasks,
                item.Tools,
                item.Similar,
                item.TypicalEducation,
                item.WorkExperience,
                item.OnTheJobTraining,
                item.Projection))
            .SingleAsync(cancellationToken);
        var wages = await db.Set<WageEstimate>().AsNoTracking()
            .Where(wage => wage.OccupationId == known.Id)
            .OrderByDescending(wage => wage.Period)
            .ToListAsync(cancellationToken);
        var steps = await ladder.AroundAsync(known, cancellationToken);
        return new OccupationPage(
            known,
            row,
            wages,
            await PathwaysAsync(known.Id, cancellationToken),
            LadderDrawing.Around(known, steps),
            [.. row.Similar.Select(similar => catalogue.Occupation(similar)!)],
            Outlook.Of(row.Projection, benchmarks),
            [.. articles.About(slug).OrderBy(article => article.Occupations.Count).Take(ArticlesShown)],
            articles.Disputing(slug))
        {
            Next = await NextAsync(known, steps, cancellationToken),
        };
    }

    private Task<IReadOnlyList<NextSkill>> NextAsync(
        KnownOccupation known, IReadOnlyList<LadderListStep> steps, CancellationToken cancellationToken) => next.OfAsync(
            known,
            steps.Where(step => step.From.Slug == known.Slug)
                .Select(step => (step.To, (IReadOnlyList<string>)[.. step.Adds.Select(skill => skill.Slug)])),
            cancellationToken);

    private Task<List<OccupationPathwayLine>> PathwaysAsync(int occupationId, CancellationToken cancellationToken) =>
        db.Set<OccupationPathway>().AsNoTracking()
            .Where(link => link.OccupationId == occupationId)
            .OrderBy(link => link.Order)
            .Select(link => new OccupationPathwayLine(
                link.Pathway.Slug, link.Pathway.Name, link.Pathway.Kind, link.Pathway.LengthText, link.Pathway.IsSourced))
            .ToListAsync(cancellationToken);
}

/// <summary>What is stored of an occupation beyond what the snapshot knows.</summary>
public sealed record OccupationFacts(
    string BlsTitle,
    string Description,
    string? Workplace,
    string? Note,
    IReadOnlyList<string> Tasks,
    IReadOnlyList<string> Tools,
    IReadOnlyList<string> Similar,
    string? TypicalEducation,
    string? WorkExperience,
    string? OnTheJobTraining,
    EmploymentProjection? Projection)
{
    /// <summary>The description, paragraph by paragraph.</summary>
    public IEnumerable<string> Paragraphs => Description.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A way in, on the page of an occupation.</summary>
public sealed record OccupationPathwayLine(string Slug, string Name, PathwayKind Kind, string? Length, bool IsSourced);

/// <summary>An occupation's page.</summary>
/// <param name="Occupation">What lists know of it.</param>
/// <param name="Facts">The rest.</param>
/// <param name="Wages">The latest period first.</param>
/// <param name="Pathways">Ways in.</param>
/// <param name="Ladder">What leads here, and where it leads.</param>
/// <param name="Similar">Occupations that are easily taken for it.</param>
/// <param name="Outlook">The projection in words.</param>
/// <param name="Articles">Articles about it, the most particular first.</param>
/// <param name="Disputes">Articles that hold published claims about it against the figures.</param>
public sealed record OccupationPage(
    KnownOccupation Occupation,
    OccupationFacts Facts,
    IReadOnlyList<WageEstimate> Wages,
    IReadOnlyList<OccupationPathwayLine> Pathways,
    LadderDrawing? Ladder,
    IReadOnlyList<KnownOccupation> Similar,
    Outlook? Outlook,
    IReadOnlyList<Article> Articles,
    IReadOnlyList<Article> Disputes)
{
    /// <summary>What to learn next, by what is asked for now; empty where no posting asks for any of it.</summary>
    public IReadOnlyList<NextSkill> Next { get; init; } = [];

    /// <summary>The latest wages.</summary>
    public WageEstimate? Wage => Wages.Count > 0 ? Wages[0] : null;

    /// <summary>Other names for it, without those that differ from one before only in spacing, hyphens and capitals.</summary>
    public IReadOnlyList<string> Names { get; } =
        [.. Occupation.Aliases.Prepend(Occupation.Title).DistinctBy(Letters, StringComparer.Ordinal).Skip(1)];

    /// <summary>Published claims about it that the figures do not bear out.</summary>
    public IEnumerable<ArticleClaim> Claims =>
        Disputes.SelectMany(article => article.Claims).Where(claim => claim.Occupation == Occupation.Slug);

    public IEnumerable<KnownSkill> CoreSkills => Occupation.Skills.Take(Occupation.CoreSkillCount);

    public IEnumerable<KnownSkill> OtherSkills => Occupation.Skills.Skip(Occupation.CoreSkillCount);

    /// <summary>Steps up from here whose projection is known, the fastest growing first.</summary>
    public IEnumerable<KnownOccupation> StepsUp => (Ladder?.Steps ?? [])
        .Where(step => step.From.Id == Occupation.Id && step.Kind != LadderKind.Sideways && step.To.Figures.ChangePermille is not null)
        .Select(step => step.To).DistinctBy(item => item.Id).OrderByDescending(item => item.Figures.ChangePermille);

    private static string Letters(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
