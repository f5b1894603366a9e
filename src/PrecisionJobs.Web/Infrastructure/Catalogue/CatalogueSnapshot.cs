using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;

namespace PrecisionJobs.Web.Infrastructure.Catalogue;

/// <summary>
/// The catalogue in memory, for names, pick lists, suggestions and synonyms: it changes only when the product starts.
/// Read at start; a later <see cref="LoadAsync"/> replaces everything at once. Safe for any number of threads.
/// </summary>
public sealed class CatalogueSnapshot
{
    private State _state = State.Empty;

    /// <summary>Families in their order.</summary>
    public IReadOnlyList<KnownFamily> Families => _state.Families;

    /// <summary>Occupations by title.</summary>
    public IReadOnlyList<KnownOccupation> Occupations => _state.Occupations;

    /// <summary>Skills by name.</summary>
    public IReadOnlyList<KnownSkill> Skills => _state.Skills;

    /// <summary>Certifications by name.</summary>
    public IReadOnlyList<KnownCertification> Certifications => _state.Certifications;

    /// <summary>Pathways by name.</summary>
    public IReadOnlyList<KnownPathway> Pathways => _state.Pathways;

    /// <summary>The pathway with an id, or null.</summary>
    public KnownPathway? Pathway(int id) => _state.PathwaysById.GetValueOrDefault(id);

    /// <summary>The family with a slug, or null.</summary>
    public KnownFamily? Family(string slug) => _state.FamiliesBySlug.GetValueOrDefault(slug);

    /// <summary>The occupation with an id, or null.</summary>
    public KnownOccupation? Occupation(int id) => _state.OccupationsById.GetValueOrDefault(id);

    /// <summary>The occupation with a slug, or null.</summary>
    public KnownOccupation? Occupation(string slug) => _state.OccupationsBySlug.GetValueOrDefault(slug);

    /// <summary>The skill with an id, or null.</summary>
    public KnownSkill? Skill(int id) => _state.SkillsById.GetValueOrDefault(id);

    /// <summary>The skill with a slug, or null.</summary>
    public KnownSkill? Skill(string slug) => _state.SkillsBySlug.GetValueOrDefault(slug);

    /// <summary>The certification with an id, or null.</summary>
    public KnownCertification? Certification(int id) => _state.CertificationsById.GetValueOrDefault(id);

    /// <summary>The certification with a slug, or null.</summary>
    public KnownCertification? Certification(string slug) => _state.CertificationsBySlug.GetValueOrDefault(slug);

    /// <summary>What somebody may mean who has typed the beginning of a name; see <see cref="SuggestionIndex"/>.</summary>
    public IReadOnlyList<Suggestion> Suggest(string? text, IReadOnlyCollection<SuggestionKind> kinds, int count = 10) =>
        _state.Suggestions.Find(text, kinds, count);

    /// <summary>What exactly this text is the name or a synonym of, or null; case and punctuation do not matter.</summary>
    public Suggestion? Named(string? text, IReadOnlyCollection<SuggestionKind> kinds) => _state.Suggestions.Named(text, kinds);

    /// <summary>Reads the catalogue's tables.</summary>
    public async Task LoadAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var families = await db.JobFamilies.OrderBy(family => family.Order)
            .Select(family => new KnownFamily(
                family.Id, family.Slug, family.Name, family.ShortName, family.Summary, family.IsAdjacent, family.Icon, family.Order))
            .ToListAsync(cancellationToken);
        var skills = await SkillsAsync(db, cancellationToken);
        var certifications = await CertificationsAsync(db, cancellationToken);
        var pathways = await db.Pathways.AsNoTracking()
            .Select(item => new KnownPathway(item.Id, item.Slug, item.Name, item.Kind))
            .ToListAsync(cancellationToken);
        var occupations = await OccupationsAsync(db, families, skills, certifications, pathways, cancellationToken);
        _state = new State(
            families,
            [.. occupations.OrderBy(item => item.Title, StringComparer.OrdinalIgnoreCase)],
            [.. skills.OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase)],
            [.. certifications.OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase)],
            [.. pathways.OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase)]);
    }

    private static async Task<List<KnownSkill>> SkillsAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var rows = await db.Skills.AsNoTracking()
            .Select(skill => new
            {
                skill.Id,
                skill.Slug,
                skill.Name,
                skill.Category,
                skill.Summary,
                skill.Synonyms,
                skill.Families,
                skill.IsSourced,
            })
            .ToListAsync(cancellationToken);
        var links = await db.Set<Domain.Catalogue.SkillNeighbour>().AsNoTracking()
            .Select(link => new { link.SkillId, link.NeighbourId, link.Distance })
            .ToListAsync(cancellationToken);
        var skills = rows.ConvertAll(row => new KnownSkill(
            row.Id, row.Slug, row.Name, row.Category, row.Summary, row.Synonyms, row.Families, row.IsSourced));
        var byId = skills.ToFrozenDictionary(skill => skill.Id);
        foreach (var group in links.GroupBy(link => link.SkillId))
        {
            byId[group.Key].Neighbours =
            [
                .. group.OrderBy(link => link.Distance).Select(link => (byId[link.NeighbourId], link.Distance)),
            ];
        }

        return skills;
    }

    private static async Task<List<KnownCertification>> CertificationsAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var certifications = await db.Certifications.AsNoTracking()
            .Select(item => new KnownCertification(
                item.Id, item.Slug, item.Name, item.Abbreviation, item.Issuer, item.Summary, item.Aliases, item.Families,
                item.Skills, item.ExpiryKind))
            .ToListAsync(cancellationToken);
        var own = certifications.Where(item => item.Abbreviation is not null)
            .GroupBy(item => item.Abbreviation, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() == 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return certifications.ConvertAll(item => own.Contains(item.Abbreviation) ? item with { ShortName = item.Abbreviation! } : item);
    }

    private static async Task<List<KnownOccupation>> OccupationsAsync(
        AppDbContext db,
        List<KnownFamily> families,
        List<KnownSkill> skills,
        List<KnownCertification> certifications,
        List<KnownPathway> pathways,
        CancellationToken cancellationToken)
    {
        var familyById = families.ToDictionary(family => family.Id);
        var skillById = skills.ToDictionary(skill => skill.Id);
        var certificationById = certifications.ToDictionary(item => item.Id);
        var pathwayById = pathways.ToDictionary(item => item.Id);
        var figures = await FiguresAsync(db, cancellationToken);
        var rows = await db.Occupations.AsNoTracking()
            .Select(item => new
            {
                item.Id,
                item.Slug,
                item.SocCode,
                item.Title,
                item.Plural,
                item.FamilyId,
                item.Summary,
                item.Aliases,
                Skills = item.Skills.OrderByDescending(link => link.IsCore).ThenBy(link => link.Order)
                    .Select(link => link.SkillId).ToList(),
                CoreSkills = item.Skills.Count(link => link.IsCore),
                Certifications = item.Certifications.OrderBy(link => link.Order).Select(link => link.CertificationId).ToList(),
                Pathways = item.Pathways.OrderBy(link => link.Order).Select(link => link.PathwayId).ToList(),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new KnownOccupation(
            row.Id,
            row.Slug,
            row.SocCode,
            row.Title,
            row.Plural,
            familyById[row.FamilyId],
            row.Summary,
            row.Aliases,
            row.Skills.ConvertAll(id => skillById[id]),
            row.Certifications.ConvertAll(id => certificationById[id]))
        {
            CoreSkillCount = row.CoreSkills,
            Pathways = row.Pathways.ConvertAll(id => pathwayById[id]),
            Figures = figures[row.Id],
        });
    }

    private static async Task<Dictionary<int, KnownFigures>> FiguresAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var rows = await db.Occupations.AsNoTracking()
            .Select(item => new
            {
                item.Id,
                item.Projection,
                item.TypicalEducation,
                Wages = item.Wages.Select(wage => new { wage.Period, wage.AnnualP10, wage.AnnualMedian, wage.AnnualP90 }).ToList(),
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row =>
        {
            var wage = row.Wages.MaxBy(item => item.Period, StringComparer.Ordinal);
            return new KnownFigures(
                wage?.Period,
                wage?.AnnualP10,
                wage?.AnnualMedian,
                wage?.AnnualP90,
                row.Projection?.Period,
                row.Projection?.ChangePermille,
                row.Projection?.OpeningsPerYearHundreds,
                row.TypicalEducation);
        });
    }

    private sealed class State(
        IReadOnlyList<KnownFamily> families,
        IReadOnlyList<KnownOccupation> occupations,
        IReadOnlyList<KnownSkill> skills,
        IReadOnlyList<KnownCertification> certifications,
        IReadOnlyList<KnownPathway> pathways)
    {
        public static readonly State Empty = new([], [], [], [], []);

        public IReadOnlyList<KnownFamily> Families => families;

        public IReadOnlyList<KnownOccupation> Occupations => occupations;

        public IReadOnlyList<KnownSkill> Skills => skills;

        public IReadOnlyList<KnownCertification> Certifications => certifications;

        public IReadOnlyList<KnownPathway> Pathways => pathways;

        public FrozenDictionary<int, KnownPathway> PathwaysById { get; } = pathways.ToFrozenDictionary(item => item.Id);

        public FrozenDictionary<string, KnownFamily> FamiliesBySlug { get; } =
            families.ToFrozenDictionary(item => item.Slug, StringComparer.Ordinal);

        public FrozenDictionary<int, KnownOccupation> OccupationsById { get; } = occupations.ToFrozenDictionary(item => item.Id);

        public FrozenDictionary<string, KnownOccupation> OccupationsBySlug { get; } =
            occupations.ToFrozenDictionary(item => item.Slug, StringComparer.Ordinal);

        public FrozenDictionary<int, KnownSkill> SkillsById { get; } = skills.ToFrozenDictionary(item => item.Id);

        public FrozenDictionary<string, KnownSkill> SkillsBySlug { get; } =
            skills.ToFrozenDictionary(item => item.Slug, StringComparer.Ordinal);

        public FrozenDictionary<int, KnownCertification> CertificationsById { get; } =
            certifications.ToFrozenDictionary(item => item.Id);

        public FrozenDictionary<string, KnownCertification> CertificationsBySlug { get; } =
            certifications.ToFrozenDictionary(item => item.Slug, StringComparer.Ordinal);

        public SuggestionIndex Suggestions { get; } = new(occupations, skills, certifications);
    }
}
