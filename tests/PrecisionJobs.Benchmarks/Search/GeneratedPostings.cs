using System.Globalization;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>
/// Postings of about 2,000 characters in the trade's own words. A posting depends on its number alone, so the same number
/// gives the same posting on every machine and in every order.
/// </summary>
internal sealed class GeneratedPostings(CatalogueWords catalogue, Vocabulary vocabulary)
{
    /// <summary>The instant that counts as now.</summary>
    public static readonly DateTime Now = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);

    private const int Companies = 5_000;
    private const int FillerWords = 230;
    private const int Seed = 20_270_309;

    private static readonly Shift[] Shifts = Enum.GetValues<Shift>();
    private static readonly EmploymentType[] Types = Enum.GetValues<EmploymentType>();
    private static readonly ExperienceLevel[] Levels = Enum.GetValues<ExperienceLevel>();

    private readonly List<Place> _places = [.. ZipCodes().Select(Gazetteer.UnitedStates.FindZip).OfType<Place>()];

    /// <summary>The first <paramref name="count"/> postings.</summary>
    public IEnumerable<PostingDocument> Make(int count) => Enumerable.Range(1, count).Select(Of);

    /// <summary>The posting of a number.</summary>
    public PostingDocument Of(int id)
    {
        var random = new Random(Seed + id);
        var occupation = Skewed(random, catalogue.Occupations);
        var skills = Enumerable.Range(0, 6).Select(_ => Skewed(random, catalogue.Skills)).DistinctBy(skill => skill.Slug).ToList();
        var certification = Skewed(random, catalogue.Certifications);
        var company = random.Next(Companies);
        var published = Now.AddMinutes(-random.Next(60 * 24 * 60));
        var low = random.Next(1_800, 5_000);
        return new PostingDocument
        {
            Id = id,
            Title = TitleOf(occupation, random),
            CompanyId = company,
            CompanySlug = string.Create(CultureInfo.InvariantCulture, $"company-{company}"),
            CompanyName = $"{vocabulary.Words[5_000 + company]} industries",
            OccupationSlug = occupation.Slug,
            FamilySlug = occupation.Family,
            Skills = [.. skills.Select(skill => new DocumentSkill(skill.Slug, skill.Category))],
            Certifications = [certification.Slug],
            Text = $"{string.Join(". ", skills.Select(skill => skill.Name))}. {certification.Name}. {occupation.Title}. {Filler(random)}",
            Sites = [.. Enumerable.Range(0, random.Next(12) == 0 ? 3 : 1).Select(_ => SiteOf(random))],
            Shifts = [Skewed(random, Shifts)],
            EmploymentType = Skewed(random, Types),
            ExperienceLevel = Levels[random.Next(Levels.Length)],
            Pay = random.Next(10) == 0 ? null : Pay.Range(low, low + random.Next(200, 1_500), PayUnit.Hour),
            PublishedAt = published,
            LiveFrom = published,
            ClosesAt = Now.AddMinutes(random.Next(-60 * 24, 60 * 24 * 60)),
            Visibility = random.Next(50) == 0 ? PostingVisibility.VettedOnly : PostingVisibility.Public,
            UsPersonRequired = random.Next(8) == 0,
            Completeness = random.NextDouble(),
        };
    }

    /// <summary>Head-heavy: a few are very common, most are rare.</summary>
    public static T Skewed<T>(Random random, IReadOnlyList<T> items) => items[(int)(items.Count * Math.Pow(random.NextDouble(), 3))];

    private static string TitleOf(CatalogueWords.Occupation occupation, Random random) => random.Next(3) switch
    {
        0 => occupation.Title,
        1 when occupation.Aliases.Count > 0 => occupation.Aliases[random.Next(occupation.Aliases.Count)],
        _ => $"{Levels[random.Next(Levels.Length)]} {occupation.Title}",
    };

    private DocumentSite SiteOf(Random random)
    {
        var place = Skewed(random, _places);
        return new DocumentSite(place.Location, place.City, place.StateCode);
    }

    private string Filler(Random random)
    {
        var words = new string[FillerWords];
        for (var index = 0; index < words.Length; index++)
        {
            words[index] = vocabulary.Draw(random) + (index % 12 == 11 ? "." : string.Empty);
        }

        return string.Join(' ', words);
    }

    private static IEnumerable<string> ZipCodes()
    {
        for (var zip = 1_000; zip < 99_999; zip += 97)
        {
            yield return zip.ToString("00000", CultureInfo.InvariantCulture);
        }
    }
}
