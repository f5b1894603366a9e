using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>Gathers what lines name to skills, each once with all its evidence.</summary>
internal static class SkillReader
{
    private const int MostSources = 12;

    /// <summary>The skills that are held.</summary>
    public static IReadOnlyList<ProposedSkill> Held(IEnumerable<TermReading> readings) =>
        [.. Skills(readings.Where(reading => reading.Stance == Stance.Held))];

    /// <summary>The skills that are learned and nowhere said to be held.</summary>
    public static IReadOnlyList<ProposedSkill> Learning(IEnumerable<TermReading> readings, IReadOnlyCollection<ProposedSkill> held)
    {
        var known = held.Select(skill => skill.Slug).ToHashSet(StringComparer.Ordinal);
        return [.. Skills(readings.Where(reading => reading.Stance == Stance.Learning)).Where(skill => !known.Contains(skill.Slug))];
    }

    private static IEnumerable<ProposedSkill> Skills(IEnumerable<TermReading> readings) => readings
        .Where(reading => reading.Entry is { Kind: CatalogueKind.Skill, Category: not null }
            && reading.Section is not (ResumeSection.References or ResumeSection.Personal))
        .GroupBy(reading => reading.Entry.Slug, StringComparer.Ordinal)
        .Select(Skill);

    private static ProposedSkill Skill(IGrouping<string, TermReading> group)
    {
        var entry = group.First().Entry;
        return new ProposedSkill
        {
            Slug = entry.Slug,
            Name = entry.Name,
            Category = entry.Category!.Value,
            Years = group.Max(reading => reading.Years),
            Jobs = [.. group.Select(reading => reading.Job).OfType<int>().Distinct().Order()],
            IsListed = group.Any(reading => reading.Job is null),
            Sources = [.. group.Select(reading => reading.Source).Distinct().Take(MostSources)],
        };
    }
}
