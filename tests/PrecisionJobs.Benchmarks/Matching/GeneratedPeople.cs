using System.Text.Json;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Benchmarks.Matching;

/// <summary>
/// Made-up candidates and postings over the product's catalogue: each has an occupation with its core skills nearly always
/// and others now and then, machines, materials and software of the trade besides, 8 to 35 skills, up to four
/// certifications. The same seed gives the same people.
/// </summary>
internal sealed class GeneratedPeople(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<Trade> _trades = [.. Read("occupations.json").Select(Trade.Of).Where(trade => trade.Core.Length > 2)];
    private readonly string[] _others = [.. Read("skills.json").Select(entry => entry.GetProperty("slug").GetString()!)];
    private readonly Dictionary<string, ExpiryKind> _expiry = ExpiryKinds();

    public static DateOnly Today { get; } = new(2026, 11, 20);

    /// <summary>How each certification of the catalogue ends.</summary>
    public static Dictionary<string, ExpiryKind> ExpiryKinds() => Read("certifications.json").ToDictionary(
        entry => entry.GetProperty("slug").GetString()!,
        entry => Enum.Parse<ExpiryKind>(entry.GetProperty("expiryKind").GetString()!, ignoreCase: true),
        StringComparer.Ordinal);

    public CandidateFacts Candidate()
    {
        var trade = Pick();
        return new CandidateFacts
        {
            Skills = [.. Slugs(trade).Select(Skill)],
            Certifications = [.. trade.Certifications.Where(_ => _random.Next(6) == 0).Take(4).Select(Certification)],
            Work = [.. Work(trade)],
            Pathways = _random.Next(3) == 0 && trade.Pathways.Length > 0
                ? [new PathwayFact(trade.Pathways[_random.Next(trade.Pathways.Length)],
                    PathwayKind.RegisteredApprenticeship, _random.Next(4) > 0)]
                : [],
            ToleranceMicroinches = _random.Next(2) == 0 ? null : 100 * _random.Next(1, 50),
            Point = Point(),
            TravelRadiusMiles = _random.Next(4) == 0 ? null : 10 * _random.Next(1, 8),
            WillRelocate = _random.Next(6) == 0,
            Shifts = [(Shift)_random.Next(6)],
            PayFloorAnnualCents = _random.Next(3) == 0 ? null : 100_000L * _random.Next(30, 90),
            IsAuthorisedToWork = true,
        };
    }

    public PostingFacts Posting()
    {
        var trade = Pick();
        return new PostingFacts
        {
            Occupation = trade.Slug,
            Requirements =
            [
                .. trade.Core.OrderBy(_ => _random.Next()).Take(_random.Next(3, 7))
                    .Select(slug => Requirement(slug, RequirementImportance.Required)),
                .. trade.More.OrderBy(_ => _random.Next()).Take(_random.Next(2, 5))
                    .Select(slug => Requirement(slug, RequirementImportance.Preferred)),
                .. trade.Certifications.OrderBy(_ => _random.Next()).Take(_random.Next(2)).Select(slug =>
                    new RequirementFact(RequirementKind.Certification, slug, slug, RequirementImportance.Preferred)),
            ],
            PayMaximumAnnualCents = 100_000L * _random.Next(40, 95),
            Shift = (Shift)_random.Next(6),
            Sites = [Point()],
            ToleranceMicroinches = _random.Next(2) == 0 ? null : 100 * _random.Next(2, 30),
        };
    }

    private IEnumerable<WorkFact> Work(Trade trade)
    {
        yield return new WorkFact(trade.Slug, _random.Next(1, 240));
        if (_random.Next(2) == 0)
        {
            yield return new WorkFact(Pick().Slug, _random.Next(1, 60));
        }
    }

    private SkillFact Skill(string slug) => new(
        slug,
        _random.Next(4) == 0 ? null : (SkillLevel)_random.Next(2, 6),
        _random.Next(4) == 0 ? null : _random.Next(0, 25),
        _random.Next(3) == 0 ? null : 2026 - _random.Next(0, 9),
        (EvidenceTier)_random.Next(1, 4));

    private CertificationFact Certification(string slug) =>
        new(slug, _random.Next(3) == 0 ? null : Today.AddDays(_random.Next(-300, 900)), _expiry[slug], (EvidenceTier)_random.Next(1, 4));

    private RequirementFact Requirement(string slug, RequirementImportance importance) => new(
        RequirementKind.Skill,
        slug,
        slug,
        importance,
        _random.Next(2) == 0 ? null : _random.Next(1, 7),
        _random.Next(3) == 0 ? SkillLevel.Independent : null);

    private HashSet<string> Slugs(Trade trade) =>
    [
        .. trade.Core.Where(_ => _random.Next(10) < 8),
        .. trade.More.Where(_ => _random.Next(10) < 3),
        .. Enumerable.Range(0, _random.Next(8)).Select(_ => _others[_random.Next(_others.Length)]),
    ];

    /// <summary>Cities of the belt where most such work is, about as people are spread.</summary>
    private GeoPoint Point() => new(33 + (_random.NextDouble() * 12), -95 + (_random.NextDouble() * 20));

    /// <summary>A few trades have most of the people.</summary>
    private Trade Pick() => _trades[Math.Min(_random.Next(_trades.Count), _random.Next(_trades.Count))];

    private static List<JsonElement> Read(string file)
    {
        var assembly = typeof(AppDbContext).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(file, StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return [.. JsonDocument.Parse(stream).RootElement.EnumerateArray()];
    }

    private sealed record Trade(string Slug, string[] Core, string[] More, string[] Certifications, string[] Pathways)
    {
        public static Trade Of(JsonElement entry)
        {
            var skills = entry.GetProperty("skills").EnumerateArray()
                .ToLookup(item => item.GetProperty("core").GetBoolean(), item => item.GetProperty("slug").GetString()!);
            return new Trade(
                entry.GetProperty("slug").GetString()!,
                [.. skills[true]],
                [.. skills[false]],
                [.. entry.GetProperty("certifications").EnumerateArray().Select(item => item.GetString()!)],
                [.. entry.GetProperty("pathways").EnumerateArray().Select(item => item.GetString()!)]);
        }
    }
}
