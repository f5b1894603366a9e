using System.Globalization;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Benchmarks.Matching;

/// <summary>Postings, people and judgements of the folder <c>Labelled</c>; its README says what is in them.</summary>
internal sealed class LabelledSet
{
    private static readonly Dictionary<string, GeoPoint> Places = new(StringComparer.Ordinal)
    {
        ["cleveland"] = new GeoPoint(41.4993, -81.6944),
        ["akron"] = new GeoPoint(41.0814, -81.5190),
        ["columbus"] = new GeoPoint(39.9612, -82.9988),
    };

    private readonly Dictionary<string, ExpiryKind> _expiry;
    private readonly Dictionary<(string, string), Judgement> _judged = [];

    private LabelledSet(string folder, IReadOnlyDictionary<string, ExpiryKind> expiry)
    {
        _expiry = new Dictionary<string, ExpiryKind>(expiry, StringComparer.Ordinal);
        Postings = [.. Rows(folder, "postings.txt").Select(Posting)];
        People = [.. Rows(folder, "people.txt").Select(Person)];
        foreach (var line in Lines(folder, "judgements.txt"))
        {
            var cells = line.Split(':');
            foreach (var judged in cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var (person, grade) = (judged.Split('=')[0], judged.Split('=')[1]);
                _judged[(cells[0], person)] = new Judgement(grade[0] - '0', !grade.EndsWith('m'));
            }
        }
    }

    public IReadOnlyList<LabelledPosting> Postings { get; }

    public IReadOnlyList<LabelledPerson> People { get; }

    public static LabelledSet Read(string folder) => new(folder, GeneratedPeople.ExpiryKinds());

    public Judgement Of(LabelledPosting posting, LabelledPerson person) =>
        _judged.GetValueOrDefault((posting.Id, person.Id), new Judgement(0, HasAll: false));

    private static IEnumerable<string> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0 && line[0] != '#');

    private static IEnumerable<string[]> Rows(string folder, string file) =>
        Lines(folder, file).Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    private static LabelledPosting Posting(string[] cells)
    {
        var terms = Terms(cells[3]);
        var facts = new PostingFacts
        {
            Occupation = cells[1],
            Requirements = [.. Words(cells[2]).Select(Requirement)],
            PayMaximumAnnualCents = Cents(terms, "pay"),
            Shift = Enum.Parse<Shift>(terms["shift"]),
            Sites = [Places[terms["at"]]],
            ToleranceMicroinches = Number(terms, "tol"),
            UsPersonRequired = terms.ContainsKey("us"),
        };
        return new LabelledPosting(cells[0], facts, cells[4]);
    }

    private static RequirementFact Requirement(string text)
    {
        var importance = text[0] switch
        {
            '!' => RequirementImportance.Required,
            '+' => RequirementImportance.Preferred,
            _ => RequirementImportance.Used,
        };
        var group = text.Split('/');
        var parts = group[0][1..].Split(':').ToList();
        var kind = parts[0] switch
        {
            "c" => RequirementKind.Certification,
            "p" => RequirementKind.Pathway,
            "x" => RequirementKind.TradeExperience,
            _ => RequirementKind.Skill,
        };
        var slug = parts[kind == RequirementKind.Skill ? 0 : 1];
        int? Find(char letter) => parts.Find(part => part[0] == letter && part.Length > 1 && part[1..].All(char.IsAsciiDigit)) is { } found
            ? int.Parse(found[1..], CultureInfo.InvariantCulture)
            : null;
        return new RequirementFact(
            kind,
            slug,
            slug,
            importance,
            Find('Y'),
            (SkillLevel?)Find('L'),
            group.Length > 1 ? int.Parse(group[1], CultureInfo.InvariantCulture) : null);
    }

    private LabelledPerson Person(string[] cells)
    {
        var terms = Terms(cells[4]);
        var facts = new CandidateFacts
        {
            Skills = [.. Words(cells[1]).Select(Skill)],
            Certifications = [.. Words(cells[2]).Where(word => word.StartsWith("c:", StringComparison.Ordinal))
                .Select(word => Certification(word[2..].Split(':')))],
            Pathways = [.. Words(cells[2]).Where(word => word.StartsWith("p:", StringComparison.Ordinal))
                .Select(word => Pathway(word[2..].Split(':')))],
            Work = [.. Words(cells[3]).Select(word => word.Split('='))
                .Select(pair => new WorkFact(pair[0], int.Parse(pair[1], CultureInfo.InvariantCulture)))],
            ToleranceMicroinches = Number(terms, "tol"),
            Point = Places[terms["at"]],
            TravelRadiusMiles = Number(terms, "radius"),
            WillRelocate = terms.ContainsKey("relocate"),
            Shifts = terms.TryGetValue("shifts", out var shifts) ? [.. shifts.Split(',').Select(Enum.Parse<Shift>)] : [],
            PayFloorAnnualCents = Cents(terms, "floor"),
            IsAuthorisedToWork = terms.ContainsKey("auth") ? true : null,
            IsUsPerson = terms.ContainsKey("us") ? true : null,
        };
        return new LabelledPerson(cells[0], facts, cells[5]);
    }

    private static SkillFact Skill(string text)
    {
        var cells = text.Split(':');
        int? At(int index) => cells.Length > index && cells[index] != "-" ? int.Parse(cells[index], CultureInfo.InvariantCulture) : null;
        return new SkillFact(cells[0], (SkillLevel?)At(1), At(2), At(3), Tier(cells.ElementAtOrDefault(4)));
    }

    private CertificationFact Certification(string[] cells) => new(
        cells[0],
        cells[1] == "-" ? null : DateOnly.Parse(cells[1], CultureInfo.InvariantCulture),
        _expiry[cells[0]],
        Tier(cells[2]));

    private static PathwayFact Pathway(string[] cells) => new(cells[0], Kind: null, cells[1] == "done");

    private static EvidenceTier Tier(string? letter) => letter switch
    {
        "v" => EvidenceTier.Verified,
        "w" => EvidenceTier.WorkHistory,
        _ => EvidenceTier.SelfDeclared,
    };

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string> Terms(string cell) =>
        Words(cell).Select(word => word.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static int? Number(Dictionary<string, string> terms, string name) =>
        terms.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static long? Cents(Dictionary<string, string> terms, string name) => Number(terms, name) * 100L;
}

/// <summary>A posting of the labelled set.</summary>
internal sealed record LabelledPosting(string Id, PostingFacts Facts, string Text);

/// <summary>A person of the labelled set.</summary>
internal sealed record LabelledPerson(string Id, CandidateFacts Facts, string Text);

/// <summary>What was judged of a pair.</summary>
/// <param name="Grade">0 to 3.</param>
/// <param name="HasAll">Every must is shown.</param>
internal sealed record Judgement(int Grade, bool HasAll);
