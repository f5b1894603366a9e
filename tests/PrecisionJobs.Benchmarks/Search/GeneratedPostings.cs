using System.Text.Json;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>
/// Postings with the trade's own words: titles, skills and certifications of the catalogue, filler with the head-heavy
/// frequencies of real text. The same seed gives the same postings on every machine.
/// </summary>
internal sealed class GeneratedPostings
{
    /// <summary>The instant that counts as now.</summary>
    public static readonly DateTime Now = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);

    private const int Companies = 5_000;
    private const int FillerWords = 20_000;

    private static readonly Shift[] Shifts = Enum.GetValues<Shift>();
    private static readonly EmploymentType[] Types = Enum.GetValues<EmploymentType>();
    private static readonly ExperienceLevel[] Levels = Enum.GetValues<ExperienceLevel>();

    private readonly List<(string Slug, string Title, string Family)> _occupations = [];
    private readonly List<(string Slug, string Name, SkillCategory Category)> _skills = [];
    private readonly List<(string Slug, string Name)> _certifications = [];
    private readonly IReadOnlyList<Place> _places;

    public GeneratedPostings()
    {
        foreach (var entry in Read("occupations.json"))
        {
            _occupations.Add((Text(entry, "slug"), Text(entry, "title"), Text(entry, "family")));
        }

        foreach (var entry in Read("skills.json"))
        {
            var category = Text(entry, "category").Replace("-", string.Empty, StringComparison.Ordinal);
            _skills.Add((Text(entry, "slug"), Text(entry, "name"), Enum.Parse<SkillCategory>(category, ignoreCase: true)));
        }

        foreach (var entry in Read("certifications.json"))
        {
            _certifications.Add((Text(entry, "slug"), Text(entry, "name")));
        }

        _places = [.. ZipCodes().Select(Gazetteer.UnitedStates.FindZip).OfType<Place>()];
    }

    /// <summary>The words that queries are made of.</summary>
    public IReadOnlyList<string> Titles => [.. _occupations.Select(occupation => occupation.Title)];

    public IReadOnlyList<string> SkillNames => [.. _skills.Select(skill => skill.Name)];

    public IReadOnlyList<string> Families => [.. _occupations.Select(occupation => occupation.Family).Distinct(StringComparer.Ordinal)];

    /// <summary>The first <paramref name="count"/> postings.</summary>
    public IEnumerable<PostingDocument> Make(int count)
    {
        var random = new Random(20270309);
        for (var id = 1; id <= count; id++)
        {
            yield return Make(id, random);
        }
    }

    private PostingDocument Make(int id, Random random)
    {
        var occupation = _occupations[Skewed(random, _occupations.Count)];
        var skills = Enumerable.Range(0, 6).Select(_ => _skills[Skewed(random, _skills.Count)]).DistinctBy(skill => skill.Slug).ToList();
        var certification = _certifications[Skewed(random, _certifications.Count)];
        var place = _places[Skewed(random, _places.Count)];
        var company = random.Next(Companies);
        var published = Now.AddMinutes(-random.Next(60 * 24 * 60));
        var low = random.Next(1_800, 5_000);
        return new PostingDocument
        {
            Id = id,
            Title = $"{Levels[random.Next(Levels.Length)]} {occupation.Title}",
            CompanyId = company,
            CompanySlug = $"company-{company}",
            CompanyName = $"Company {company}",
            OccupationSlug = occupation.Slug,
            FamilySlug = occupation.Family,
            Skills = [.. skills.Select(skill => new DocumentSkill(skill.Slug, skill.Category))],
            Certifications = [certification.Slug],
            Text = $"{string.Join(' ', skills.Select(skill => skill.Name))} {certification.Name} {Filler(random)}",
            Sites = [new DocumentSite(place.Location, place.City, place.StateCode)],
            Shifts = [Shifts[Skewed(random, Shifts.Length)]],
            EmploymentType = Types[Skewed(random, Types.Length)],
            ExperienceLevel = Levels[random.Next(Levels.Length)],
            Pay = random.Next(10) == 0 ? null : Pay.Range(low, low + random.Next(200, 1_500), PayUnit.Hour),
            PublishedAt = published,
            LiveFrom = published,
            ClosesAt = Now.AddDays(random.Next(1, 60)),
            Completeness = random.NextDouble(),
        };
    }

    private static string Filler(Random random) =>
        string.Join(' ', Enumerable.Range(0, 200).Select(_ => $"w{Skewed(random, FillerWords)}"));

    // Head-heavy: a few values are very common, most are rare.
    private static int Skewed(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 3));

    private static IEnumerable<string> ZipCodes()
    {
        for (var zip = 1_000; zip < 99_999; zip += 97)
        {
            yield return zip.ToString("00000", System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static List<JsonElement> Read(string file)
    {
        var assembly = typeof(AppDbContext).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(file, StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return [.. JsonDocument.Parse(stream).RootElement.EnumerateArray()];
    }

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
}
