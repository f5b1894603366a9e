using System.Globalization;
using System.Text.RegularExpressions;
using PrecisionJobs.Data.Configurations;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>
/// Everything that has to hold between the entries: each reference leads somewhere, each name means one thing, each
/// number is within its range. Collects every fault; nothing is loaded while there is one.
/// </summary>
internal sealed partial class CatalogueCheck(CatalogueContent content, List<CatalogueFault> faults)
{
    private readonly HashSet<string> _families = SlugsOf(content.Families);
    private readonly HashSet<string> _occupations = SlugsOf(content.Occupations);
    private readonly HashSet<string> _skills = SlugsOf(content.Skills);
    private readonly HashSet<string> _certifications = SlugsOf(content.Certifications);
    private readonly HashSet<string> _pathways = SlugsOf(content.Pathways);

    private string _file = string.Empty;
    private string _entry = string.Empty;

    public void Run()
    {
        Families();
        Occupations();
        Skills();
        Certifications();
        Pathways();
        Ladder();
    }

    /// <summary>Two names that differ only in case or spacing are the same name.</summary>
    internal static string Folded(string name) => Spaces().Replace(name.Trim(), " ").ToUpperInvariant();

    private void Families()
    {
        foreach (var family in Slugged(CatalogueFiles.Families, content.Families))
        {
            Text("name", family.Name, CatalogueLengths.Name);
            Text("shortName", family.ShortName, CatalogueLengths.Name);
            Text("summary", family.Summary, CatalogueLengths.Sentence);
            Text("icon", family.Icon, CatalogueLengths.Code);
        }
    }

    private void Occupations()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var occupation in Slugged(CatalogueFiles.Occupations, content.Occupations))
        {
            Text("title", occupation.Title, CatalogueLengths.Name);
            Text("plural", occupation.Plural, CatalogueLengths.Name);
            Text("blsTitle", occupation.BlsTitle, CatalogueLengths.Name);
            Text("summary", occupation.Summary, CatalogueLengths.Sentence);
            Text("description", occupation.Description, int.MaxValue);
            OptionalText("workplace", occupation.Workplace, CatalogueLengths.Sentence);
            OptionalText("note", occupation.Note, CatalogueLengths.Sentence);
            Texts("tasks", occupation.Tasks);
            Texts("tools", occupation.Tools);
            Texts("aliases", occupation.Aliases);
            if (!codes.TryAdd(occupation.Soc, occupation.Slug))
            {
                Fault($"has the SOC code {occupation.Soc} of {codes[occupation.Soc]}");
            }

            SocCode(occupation.Soc);
            Reference("family", occupation.Family, _families);
            References("skills", occupation.Skills.Select(skill => skill.Slug), _skills);
            References("certifications", occupation.Certifications, _certifications);
            References("pathways", occupation.Pathways, _pathways);
            References("similar", occupation.Similar, _occupations, itself: occupation.Slug);
        }
    }

    private void SocCode(string code)
    {
        if (!SocForm().IsMatch(code))
        {
            Fault($"soc '{code}' is not a SOC code like 51-4041");
        }
        else if (!content.Figures.TryGetValue(code, out var figures))
        {
            Fault($"no row for {code} in {CatalogueFiles.Figures}");
        }
        else if (figures.Median2024 is null || figures.EmploymentHundreds is null)
        {
            Fault($"the row for {code} in {CatalogueFiles.Figures} has no median of May 2024 or no employment");
        }
    }

    private void Skills()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var pairs = new HashSet<(string, string)>();
        foreach (var skill in Slugged(CatalogueFiles.Skills, content.Skills))
        {
            Text("name", skill.Name, CatalogueLengths.Name);
            Text("summary", skill.Summary, CatalogueLengths.Sentence);
            foreach (var name in skill.Synonyms.Prepend(skill.Name))
            {
                if (!names.TryAdd(Folded(name), skill.Slug))
                {
                    Fault($"the name '{name}' already belongs to {names[Folded(name)]}");
                }
            }

            References("families", skill.Families, _families);
            References("neighbours", skill.Neighbours.Select(near => near.Slug), _skills, itself: skill.Slug);
            foreach (var near in skill.Neighbours)
            {
                Neighbour(skill.Slug, near, pairs);
            }
        }
    }

    private void Neighbour(string slug, NeighbourEntry near, HashSet<(string, string)> pairs)
    {
        if (near.Distance is <= 0 or >= 1 || !decimal.IsInteger(near.Distance * 100))
        {
            Fault($"the distance to {near.Slug} is {near.Distance}; it must lie between 0 and 1, in hundredths");
        }

        var pair = string.CompareOrdinal(slug, near.Slug) < 0 ? (slug, near.Slug) : (near.Slug, slug);
        if (!pairs.Add(pair))
        {
            Fault($"the pair with {near.Slug} is named twice; name it at one of the two");
        }
    }

    private void Certifications()
    {
        foreach (var certification in Slugged(CatalogueFiles.Certifications, content.Certifications))
        {
            Text("name", certification.Name, CatalogueLengths.Name);
            OptionalText("abbreviation", certification.Abbreviation, CatalogueLengths.Name);
            Text("issuer", certification.Issuer, CatalogueLengths.Name);
            Text("summary", certification.Summary, CatalogueLengths.Sentence);
            OptionalText("verificationUrl", certification.VerificationUrl, CatalogueLengths.Name);
            Texts("aliases", certification.Aliases);
            References("families", certification.Families, _families);
            References("skills", certification.Skills, _skills);
            References("scopeFields", certification.ScopeFields, [.. Certification.KnownScopeFields]);
            Sourced(certification.Sourced, certification.Source);
            Expiry(certification);
            if (certification.VerificationUrl is { } url
                && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            {
                Fault($"verificationUrl '{url}' is not an https address");
            }
        }
    }

    private void Expiry(CertificationEntry certification)
    {
        var kind = certification.ExpiryKind;
        if ((kind == ExpiryKind.Fixed) != (certification.ValidityMonths is > 0))
        {
            Fault($"expiryKind is {kind} and validityMonths {Months(certification.ValidityMonths)}; "
                + "a fixed expiry needs its months, and nothing else has them");
        }

        if ((kind == ExpiryKind.Continuity) != (certification.ContinuityMonths is > 0))
        {
            Fault($"expiryKind is {kind} and continuityMonths {Months(certification.ContinuityMonths)}; "
                + "continuity needs its months, and nothing else has them");
        }
    }

    private void Pathways()
    {
        foreach (var pathway in Slugged(CatalogueFiles.Pathways, content.Pathways))
        {
            Text("name", pathway.Name, CatalogueLengths.Name);
            Text("summary", pathway.Summary, CatalogueLengths.Sentence);
            Texts("steps", pathway.Steps);
            Sourced(pathway.Sourced, pathway.Source);
            Program(pathway);
            if (pathway.LengthMonthsMin is <= 0 || pathway.LengthMonthsMax is <= 0
                || pathway.LengthMonthsMin > pathway.LengthMonthsMax)
            {
                Fault($"the length from {pathway.LengthMonthsMin} to {pathway.LengthMonthsMax} months is none");
            }
        }
    }

    private void Program(PathwayEntry pathway)
    {
        if (pathway.Cip is not { } code)
        {
            if (pathway.CipTitle is not null)
            {
                Fault("has a cipTitle without a cip");
            }
        }
        else if (!content.Programs.TryGetValue(code, out var title))
        {
            Fault($"cip '{code}' is not in {CatalogueFiles.Programs}");
        }
        else if (pathway.CipTitle != title)
        {
            Fault($"cip {code} is called '{title}', not '{pathway.CipTitle}'");
        }
    }

    private void Ladder()
    {
        _file = CatalogueFiles.Ladder;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in content.Ladder)
        {
            _entry = step.Key;
            if (!keys.Add(step.Key))
            {
                Fault("is there twice");
            }

            Reference("from", step.From, _occupations);
            Reference("to", step.To, _occupations);
            References("adds", step.Adds, _skills);
            References("certifications", step.Certifications, _certifications);
            Text("note", step.Note, CatalogueLengths.Sentence);
            OptionalText("typicalYears", step.TypicalYears, CatalogueLengths.Code);
            Sourced(step.Sourced, step.Source);
        }

        foreach (var cycle in LadderCycles.Find(content.Ladder))
        {
            _entry = $"{cycle[0]} → {cycle[1]}";
            Fault($"promotions go round in a circle: {string.Join(" → ", cycle)}");
        }
    }

    private IEnumerable<T> Slugged<T>(string file, IReadOnlyList<T> entries)
        where T : SluggedEntry
    {
        _file = file;
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            _entry = entry.Slug;
            if (!SlugForm().IsMatch(entry.Slug) || entry.Slug.Length > CatalogueLengths.Slug)
            {
                Fault("is not a slug: lower-case letters, digits and single hyphens");
            }

            if (!slugs.Add(entry.Slug))
            {
                Fault("is there twice");
            }

            yield return entry;
        }
    }

    private void Reference(string field, string slug, HashSet<string> known)
    {
        if (!known.Contains(slug))
        {
            Fault($"{field} names '{slug}', which does not exist");
        }
    }

    private void References(string field, IEnumerable<string> slugs, HashSet<string> known, string? itself = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slug in slugs)
        {
            Reference(field, slug, known);
            if (!seen.Add(slug))
            {
                Fault($"{field} names '{slug}' twice");
            }

            if (slug == itself)
            {
                Fault($"{field} names the entry itself");
            }
        }
    }

    private void Texts(string field, IReadOnlyList<string> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            Text(field, text, CatalogueLengths.Sentence);
            if (!seen.Add(Folded(text)))
            {
                Fault($"{field} has '{text}' twice");
            }
        }
    }

    private void Text(string field, string text, int length)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Fault($"{field} is empty");
        }
        else if (text.Length > length)
        {
            Fault($"{field} has {text.Length} characters; {length} fit");
        }
    }

    private void OptionalText(string field, string? text, int length)
    {
        if (text is not null)
        {
            Text(field, text, length);
        }
    }

    private void Sourced(bool isSourced, string? source)
    {
        if (isSourced && string.IsNullOrWhiteSpace(source))
        {
            Fault("is marked as sourced and names no source");
        }
    }

    private void Fault(string text) => faults.Add(new CatalogueFault(_file, _entry, text));

    private static string Months(int? months) => months?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static HashSet<string> SlugsOf(IEnumerable<SluggedEntry> entries) =>
        entries.Select(entry => entry.Slug).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SlugForm();

    [GeneratedRegex(@"^\d\d-\d{4}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SocForm();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Spaces();
}
