using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Guide.Compare;

/// <summary>Reads two occupations for comparing.</summary>
public sealed class CompareQuery(AppDbContext db, CatalogueSnapshot catalogue, LiveCounts counts, Links links)
{
    /// <summary>The comparison; with a slug missing or unknown, the form.</summary>
    public async Task<ComparePage> ReadAsync(string? a, string? b, CancellationToken cancellationToken)
    {
        var (first, second) = (Find(a), Find(b));
        var page = new ComparePage(
            catalogue.Occupations,
            first,
            second,
            [.. new[] { a, b }.Where(slug => !string.IsNullOrEmpty(slug) && Find(slug) is null).OfType<string>()],
            [],
            []);
        return page.IsComplete ? await FillAsync(page, first!, second!, cancellationToken) : page;
    }

    private KnownOccupation? Find(string? slug) => string.IsNullOrEmpty(slug) ? null : catalogue.Occupation(slug);

    private async Task<ComparePage> FillAsync(
        ComparePage page, KnownOccupation a, KnownOccupation b, CancellationToken cancellationToken)
    {
        var rows = await db.Occupations.AsNoTracking()
            .Where(item => item.Id == a.Id || item.Id == b.Id)
            .Select(item => new
            {
                item.Id,
                item.TypicalEducation,
                item.WorkExperience,
                item.OnTheJobTraining,
                item.Projection,
                Pathways = item.Pathways.OrderBy(link => link.Order).Select(link => link.Pathway.Name).ToList(),
            })
            .ToDictionaryAsync(
                item => item.Id,
                item => new ComparedFacts(
                    item.TypicalEducation, item.WorkExperience, item.OnTheJobTraining, item.Projection, item.Pathways),
                cancellationToken);
        var step = await db.LadderSteps.AsNoTracking()
            .Where(item => (item.FromId == a.Id && item.ToId == b.Id) || (item.FromId == b.Id && item.ToId == a.Id))
            .Select(item => new ComparedStep(item.FromId == a.Id, item.Kind, item.Note))
            .FirstOrDefaultAsync(cancellationToken);
        var (left, right) = (new Compared(a, rows[a.Id]), new Compared(b, rows[b.Id]));
        return page with
        {
            Differences = [.. CompareWords.Differences(left, right, step)],
            Rows = [.. CompareWords.Rows(left, right), await OpeningsAsync(a, b, cancellationToken)],
        };
    }

    private async Task<CompareRow> OpeningsAsync(KnownOccupation a, KnownOccupation b, CancellationToken cancellationToken)
    {
        var openings = await counts.ByAsync(SearchFacet.Occupation, cancellationToken);
        return new CompareRow(
            "Live openings here now",
            Text(a),
            Text(b),
            links.Jobs.SearchBy("occupation", a.Slug),
            links.Jobs.SearchBy("occupation", b.Slug));

        string Text(KnownOccupation item) => openings is null
            ? "cannot be counted right now"
            : FigureText.Number(openings.GetValueOrDefault(item.Slug));
    }
}

/// <summary>What is compared beyond what the snapshot knows.</summary>
internal sealed record ComparedFacts(
    string? TypicalEducation,
    string? WorkExperience,
    string? OnTheJobTraining,
    EmploymentProjection? Projection,
    IReadOnlyList<string> Pathways);

/// <summary>One side of the comparison.</summary>
internal sealed record Compared(KnownOccupation Occupation, ComparedFacts Facts)
{
    public KnownFigures Figures => Occupation.Figures;

    public IReadOnlyList<KnownSkill> CoreSkills => [.. Occupation.Skills.Take(Occupation.CoreSkillCount)];

    /// <summary>Its name in the middle of a sentence: "tool and die makers", "CNC operators".</summary>
    public string Plural => CatalogueWords.InSentence(Occupation.Plural);
}

/// <summary>A step of the ladder between the two.</summary>
internal sealed record ComparedStep(bool LeadsFromFirst, LadderKind Kind, string Note);
