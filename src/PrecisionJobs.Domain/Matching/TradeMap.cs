using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Matching;

/// <summary>A skill with what is next to it.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Neighbours">Slugs of neighbours with their distances in hundredths; one direction is enough.</param>
public sealed record TradeSkill(string Slug, string Name, IReadOnlyList<TradeNeighbour> Neighbours);

/// <summary>Something next to a skill.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Distance">In hundredths, 1 to 100.</param>
public sealed record TradeNeighbour(string Slug, int Distance);

/// <summary>A certification with the skills it is evidence of.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Skills">Slugs of the skills.</param>
public sealed record TradeCertification(string Slug, string Name, IReadOnlyList<string> Skills);

/// <summary>A pathway with its kind.</summary>
public sealed record TradePathway(string Slug, string Name, PathwayKind Kind);

/// <summary>An occupation with its family.</summary>
public sealed record TradeOccupation(string Slug, string Name, string Family);

/// <summary>A step of the career ladder.</summary>
public sealed record TradeStep(string From, string To, LadderKind Kind);

/// <summary>
/// What matching needs of the catalogue: which skills are next to each other, which skills a certification is evidence
/// of, how far occupations are apart, and what everything is called. Immutable; safe to share between threads.
/// </summary>
public sealed class TradeMap
{
    /// <summary>The credential that a completed registered apprenticeship gives; the two stand for each other.</summary>
    public const string Journeyworker = "journeyworker-certificate";

    private readonly Dictionary<string, string> _skillNames = [];
    private readonly Dictionary<string, string> _certificationNames = [];
    private readonly Dictionary<string, TradePathway> _pathways = [];
    private readonly Dictionary<string, string> _occupationNames = [];
    private readonly Dictionary<string, TradeNeighbour[]> _neighbours;
    private readonly Dictionary<string, string[]> _certificationsOfSkill;
    private readonly OccupationDistances _distances;

    public TradeMap(
        IEnumerable<TradeSkill> skills,
        IEnumerable<TradeCertification> certifications,
        IEnumerable<TradePathway> pathways,
        IEnumerable<TradeOccupation> occupations,
        IEnumerable<TradeStep> steps)
    {
        _neighbours = NeighboursOf(skills);
        var byCertification = certifications.ToList();
        byCertification.ForEach(entry => _certificationNames[entry.Slug] = entry.Name);
        _certificationsOfSkill = byCertification
            .SelectMany(entry => entry.Skills.Select(skill => (skill, entry.Slug)))
            .GroupBy(pair => pair.skill, pair => pair.Slug, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
        foreach (var pathway in pathways)
        {
            _pathways[pathway.Slug] = pathway;
        }

        var trades = occupations.ToList();
        trades.ForEach(entry => _occupationNames[entry.Slug] = entry.Name);
        _distances = new OccupationDistances(trades, steps);
    }

    /// <summary>A map that knows nothing: only the very same slugs match.</summary>
    public static TradeMap Empty { get; } = new([], [], [], [], []);

    /// <summary>
    /// From the catalogue's nouns. Neighbours of skills with the neighbour itself, families of occupations and both ends of
    /// steps must be loaded.
    /// </summary>
    public static TradeMap Of(
        IEnumerable<Skill> skills,
        IEnumerable<Certification> certifications,
        IEnumerable<Pathway> pathways,
        IEnumerable<Occupation> occupations,
        IEnumerable<LadderStep> steps) => new(
            skills.Select(skill => new TradeSkill(
                skill.Slug, skill.Name, [.. skill.Neighbours.Select(near => new TradeNeighbour(near.Neighbour.Slug, near.Distance))])),
            certifications.Select(entry => new TradeCertification(entry.Slug, entry.ShortName, entry.Skills)),
            pathways.Select(entry => new TradePathway(entry.Slug, entry.Name, entry.Kind)),
            occupations.Select(entry => new TradeOccupation(entry.Slug, entry.Title, entry.Family.Slug)),
            steps.Select(step => new TradeStep(step.From.Slug, step.To.Slug, step.Kind)));

    /// <summary>Skills next to a skill, the nearest first.</summary>
    public IReadOnlyList<TradeNeighbour> Neighbours(string skill) => _neighbours.GetValueOrDefault(skill, []);

    /// <summary>Certifications that are evidence of a skill.</summary>
    public IReadOnlyList<string> CertificationsOf(string skill) => _certificationsOfSkill.GetValueOrDefault(skill, []);

    /// <summary>The kind of a pathway; null for one that is not in the catalogue.</summary>
    public PathwayKind? PathwayKindOf(string slug) => _pathways.GetValueOrDefault(slug)?.Kind;

    /// <summary>
    /// How far it is from work in one occupation to another, in hundredths: 0 is the same, 100 has nothing to do with it.
    /// Going up the ladder is farther than going down.
    /// </summary>
    public int OccupationDistance(string from, string to) => _distances.Between(from, to);

    public string SkillName(string slug) => _skillNames.GetValueOrDefault(slug, slug);

    public string CertificationName(string slug) => _certificationNames.GetValueOrDefault(slug, slug);

    public string PathwayName(string slug) => _pathways.GetValueOrDefault(slug)?.Name ?? slug;

    public string OccupationName(string slug) => _occupationNames.GetValueOrDefault(slug, slug);

    private Dictionary<string, TradeNeighbour[]> NeighboursOf(IEnumerable<TradeSkill> skills)
    {
        var near = new Dictionary<(string, string), int>();
        foreach (var skill in skills)
        {
            _skillNames[skill.Slug] = skill.Name;
            foreach (var (slug, distance) in skill.Neighbours)
            {
                Nearest(near, (skill.Slug, slug), distance);
                Nearest(near, (slug, skill.Slug), distance);
            }
        }

        return near.Where(pair => pair.Key.Item1 != pair.Key.Item2)
            .GroupBy(pair => pair.Key.Item1, pair => new TradeNeighbour(pair.Key.Item2, pair.Value), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Sorted, StringComparer.Ordinal);
    }

    private static TradeNeighbour[] Sorted(IEnumerable<TradeNeighbour> neighbours) =>
        [.. neighbours.OrderBy(neighbour => neighbour.Distance).ThenBy(neighbour => neighbour.Slug, StringComparer.Ordinal)];

    private static void Nearest(Dictionary<(string, string), int> near, (string, string) pair, int distance)
    {
        var known = Math.Clamp(distance, 1, 100);
        near[pair] = Math.Min(near.GetValueOrDefault(pair, known), known);
    }
}
