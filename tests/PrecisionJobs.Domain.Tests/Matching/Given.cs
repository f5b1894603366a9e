using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Matching;

/// <summary>A small trade with everything that matching looks at, and random people and postings in it.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static readonly GeoPoint Cleveland = new(41.4993, -81.6944);

    private static readonly string[] Skills =
        ["milling", "machining-center", "turning", "fanuc", "haas", "gdt", "tig", "mig", "calipers", "cmm"];

    private static readonly string[] Certifications = ["nims", "welder", "journeyworker-certificate", "osha"];

    private static readonly string[] Occupations = ["operator", "machinist", "toolmaker", "welder", "supervisor"];

    private static readonly string[] Pathways = ["machinist-apprenticeship", "welder-apprenticeship", "navy", "degree"];

    public static TradeMap Map { get; } = new(
        [
            new("milling", "CNC milling", [new("machining-center", 10), new("turning", 40)]),
            new("machining-center", "Machining center", []),
            new("turning", "CNC turning", []),
            new("fanuc", "FANUC", [new("haas", 30)]),
            new("haas", "Haas", []),
            new("gdt", "GD&T", []),
            new("tig", "TIG welding", [new("mig", 45)]),
            new("mig", "MIG welding", []),
            new("calipers", "Calipers", [new("cmm", 60)]),
            new("cmm", "CMM", []),
        ],
        [
            new("nims", "NIMS Milling", ["milling", "gdt"]),
            new("welder", "AWS CW", ["tig"]),
            new("journeyworker-certificate", "Journeyworker", []),
            new("osha", "OSHA 10", []),
        ],
        [
            new("machinist-apprenticeship", "Machinist apprenticeship", PathwayKind.RegisteredApprenticeship),
            new("welder-apprenticeship", "Welder apprenticeship", PathwayKind.RegisteredApprenticeship),
            new("navy", "Navy Machinery Repairman", PathwayKind.Military),
            new("degree", "Machine tool degree", PathwayKind.AssociateDegree),
        ],
        [
            new("operator", "CNC operator", "machining"),
            new("machinist", "Machinist", "machining"),
            new("toolmaker", "Tool and die maker", "machining"),
            new("welder", "Welder", "welding"),
            new("supervisor", "Supervisor", "supervision"),
        ],
        [
            new("operator", "machinist", LadderKind.Promotion),
            new("machinist", "toolmaker", LadderKind.Specialisation),
            new("machinist", "supervisor", LadderKind.Promotion),
            new("welder", "supervisor", LadderKind.Promotion),
        ]);

    public static CandidateFacts Candidate(Random random) => new()
    {
        Skills = [.. Some(random, 7, () => Skill(random))],
        Certifications = [.. Some(random, 3, () => Certification(random))],
        Work = [.. Some(random, 4, () => Work(random))],
        Pathways = [.. Some(random, 2, () => Pathway(random))],
        ToleranceMicroinches = Maybe(random, () => random.Next(1, 40) * 100),
        Point = random.Next(4) == 0 ? null : new GeoPoint(41 + random.NextDouble(), -82 + random.NextDouble()),
        TravelRadiusMiles = Maybe(random, () => random.Next(0, 80)),
        WillRelocate = random.Next(5) == 0,
        Shifts = [.. Some(random, 2, () => (Shift)random.Next(6)).Distinct()],
        PayFloorAnnualCents = random.Next(3) == 0 ? null : random.Next(3_000_000, 9_000_000),
        IsAuthorisedToWork = Flag(random),
        IsUsPerson = Flag(random),
        AvailableFrom = random.Next(2) == 0 ? null : Today.AddDays(random.Next(-10, 90)),
    };

    public static PostingFacts Posting(Random random) => new()
    {
        Occupation = random.Next(6) == 0 ? null : Pick(random, Occupations),
        Requirements = [.. Some(random, 9, () => Requirement(random))],
        PayMaximumAnnualCents = random.Next(3) == 0 ? null : random.Next(3_000_000, 9_000_000),
        Shift = random.Next(3) == 0 ? null : (Shift)random.Next(6),
        Sites = [.. Some(random, 2, () => new GeoPoint(41 + random.NextDouble(), -82 + random.NextDouble()))],
        IsRemote = random.Next(8) == 0,
        ToleranceMicroinches = Maybe(random, () => random.Next(1, 20) * 100),
        UsPersonRequired = random.Next(3) == 0,
        StartsOn = random.Next(2) == 0 ? null : Today.AddDays(random.Next(0, 120)),
    };

    public static SkillFact Skill(Random random) => new(
        Pick(random, Skills),
        random.Next(3) == 0 ? null : (SkillLevel)random.Next(1, 6),
        Maybe(random, () => random.Next(0, 12)),
        Maybe(random, () => random.Next(2005, 2028)),
        (EvidenceTier)random.Next(1, 4),
        random.Next(2) == 0 ? null : "Machinist");

    public static CertificationFact Certification(Random random) => new(
        Pick(random, Certifications),
        random.Next(3) == 0 ? null : Today.AddDays(random.Next(-200, 300)),
        (ExpiryKind)random.Next(4),
        (EvidenceTier)random.Next(1, 4),
        random.Next(2) == 0 ? null : "6G",
        random.Next(2) == 0);

    public static WorkFact Work(Random random) => new(random.Next(8) == 0 ? null : Pick(random, Occupations), random.Next(0, 90));

    public static PathwayFact Pathway(Random random) => random.Next(3) == 0
        ? new(Slug: null, (PathwayKind)random.Next(8), random.Next(2) == 0)
        : PathwayOf(random, Pick(random, Pathways));

    public static void Shuffle<T>(Random random, List<T> list) =>
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list));

    private static PathwayFact PathwayOf(Random random, string slug) =>
        new(slug, Map.PathwayKindOf(slug), random.Next(2) == 0, (EvidenceTier)random.Next(1, 4));

    private static RequirementFact Requirement(Random random)
    {
        var (kind, slug) = random.Next(10) switch
        {
            0 or 1 => (RequirementKind.Certification, Pick(random, Certifications)),
            2 => (RequirementKind.Pathway, Pick(random, Pathways)),
            3 => (RequirementKind.TradeExperience, random.Next(3) == 0 ? string.Empty : Pick(random, Occupations)),
            _ => (RequirementKind.Skill, Pick(random, Skills)),
        };
        return new RequirementFact(
            kind,
            slug,
            slug.Length == 0 ? "Experience" : slug.ToUpperInvariant(),
            (RequirementImportance)random.Next(3),
            Maybe(random, () => random.Next(1, 9)),
            kind == RequirementKind.Skill && random.Next(2) == 0 ? (SkillLevel)random.Next(1, 6) : null,
            random.Next(3) == 0 ? random.Next(2) : null,
            random.Next(1, 4));
    }

    private static List<T> Some<T>(Random random, int most, Func<T> make) =>
        Enumerable.Range(0, random.Next(most + 1)).Select(_ => make()).ToList();

    private static int? Maybe(Random random, Func<int> make) => random.Next(3) == 0 ? null : make();

    private static bool? Flag(Random random) => random.Next(3) switch { 0 => null, 1 => true, _ => false };

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
