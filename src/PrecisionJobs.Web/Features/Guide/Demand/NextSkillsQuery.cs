using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Guide.Demand;

/// <summary>A skill worth learning next.</summary>
/// <param name="Line">The skill with its figures.</param>
/// <param name="LeadsTo">The occupation to which the ladder's step adds it; null where it is the occupation's own.</param>
public sealed record NextSkill(DemandLine Line, KnownOccupation? LeadsTo);

/// <summary>
/// What to learn next in an occupation: what the steps up the ladder add and what the occupation itself is asked for, the
/// scarcest first, by the live postings and the searchable profiles of now.
/// </summary>
public sealed class NextSkillsQuery(RecentDemand demand, CatalogueSnapshot catalogue)
{
    private const int Most = 6;

    /// <param name="occupation">The occupation.</param>
    /// <param name="stepsUp">Where its ladder leads, with the slugs of the skills that the step adds.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<NextSkill>> OfAsync(
        KnownOccupation occupation,
        IEnumerable<(KnownOccupation To, IReadOnlyList<string> Adds)> stepsUp,
        CancellationToken cancellationToken)
    {
        var figures = await demand.ReadAsync(cancellationToken);
        var steps = stepsUp.SelectMany(step => step.Adds.Select(slug => (Skill: catalogue.Skill(slug), LeadsTo: (KnownOccupation?)step.To)));
        var own = occupation.Skills.Select(skill => (Skill: (KnownSkill?)skill, LeadsTo: (KnownOccupation?)null));
        return
        [
            .. steps.Concat(own)
                .Where(pair => pair.Skill is not null)
                .DistinctBy(pair => pair.Skill!.Id)
                .Select(pair => new NextSkill(new DemandLine(pair.Skill!, figures.Of(pair.Skill!.Id)), pair.LeadsTo))
                .Where(next => next.Line.Figures.Postings > 0)
                .OrderByDescending(next => next.Line.Figures.PostingsPerTenPeople)
                .ThenBy(next => next.Line.Skill.Name, StringComparer.OrdinalIgnoreCase)
                .Take(Most),
        ];
    }
}
