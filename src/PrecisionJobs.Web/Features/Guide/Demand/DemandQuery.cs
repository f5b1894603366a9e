using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Guide.Demand;

/// <summary>Of which skills, where, in which order; what is not understood counts as not given.</summary>
public sealed record DemandForm(string? State, string? Category, string? Family, string? Sort)
{
    /// <summary>The scarcest first; otherwise the most asked for.</summary>
    public bool ByScarcity => Sort == "scarce";
}

/// <summary>A skill with its figures.</summary>
public sealed record DemandLine(KnownSkill Skill, SkillDemand Figures);

/// <summary>The report.</summary>
/// <param name="Form">What was asked for.</param>
/// <param name="State">The state; null for the whole country.</param>
/// <param name="States">States to choose from.</param>
/// <param name="Families">Families to choose from.</param>
/// <param name="Lines">At most <see cref="DemandQuery.Most"/> skills.</param>
/// <param name="Total">How many are asked for.</param>
/// <param name="At">When it was counted, UTC.</param>
public sealed record DemandReport(
    DemandForm Form,
    UsState? State,
    IReadOnlyList<UsState> States,
    IReadOnlyList<KnownFamily> Families,
    IReadOnlyList<DemandLine> Lines,
    int Total,
    DateTime At);

/// <summary>Reads the report.</summary>
public sealed class DemandQuery(RecentDemand demand, CatalogueSnapshot catalogue)
{
    /// <summary>Skills shown.</summary>
    public const int Most = 100;

    public async Task<DemandReport> ReadAsync(DemandForm form, CancellationToken cancellationToken)
    {
        var figures = await demand.ReadAsync(cancellationToken);
        var state = UsState.FromCode(form.State?.ToUpperInvariant());
        var category = form.Category is null ? null : SearchFacets.Parse<SkillCategory>(form.Category);
        var family = form.Family is null ? null : catalogue.Family(form.Family);
        var lines = figures.AskedIn(state?.Code ?? DemandFigures.Everywhere)
            .Select(found => new DemandLine(catalogue.Skill(found.SkillId)!, found))
            .Where(line => (category is null || line.Skill.Category == category)
                && (family is null || line.Skill.Families.Contains(family.Slug, StringComparer.Ordinal)))
            .ToList();
        var ordered = form.ByScarcity
            ? lines.OrderByDescending(line => line.Figures.PostingsPerTenPeople).ThenByDescending(line => line.Figures.Postings)
            : lines.OrderByDescending(line => line.Figures.Postings).ThenByDescending(line => line.Figures.PostingsPerTenPeople);
        return new DemandReport(
            form,
            state,
            [.. figures.Regions.Select(UsState.FromCode).OfType<UsState>().OrderBy(item => item.Name, StringComparer.Ordinal)],
            catalogue.Families,
            [.. ordered.ThenBy(line => line.Skill.Name, StringComparer.OrdinalIgnoreCase).Take(Most)],
            lines.Count,
            figures.At);
    }
}
