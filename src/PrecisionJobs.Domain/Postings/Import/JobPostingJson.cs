using System.Globalization;
using System.Text.Json;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>
/// Reads postings from JSON: schema.org <c>JobPosting</c> in all the shapes that writers use, an answer of the USAJOBS
/// search, or plain objects with field names of their own.
/// </summary>
public static class JobPostingJson
{
    /// <summary>Deepest nesting accepted.</summary>
    public const int MaximumDepth = 32;

    /// <summary>How a document is read: comments and trailing commas are forgiven, depth is not.</summary>
    public static JsonDocumentOptions Options => new()
    {
        MaxDepth = MaximumDepth,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>
    /// The postings in a document: itself, the members of an array or of <c>@graph</c>, of an <c>ItemList</c>, of a
    /// USAJOBS answer. What is no posting (an organisation, a breadcrumb) is passed over.
    /// </summary>
    /// <param name="root">The document.</param>
    /// <param name="firstRow">Row of the first posting.</param>
    public static IEnumerable<ImportedRow> ReadAll(JsonElement root, int firstRow = 1)
    {
        var row = firstRow;
        foreach (var found in Find(root, depth: 0))
        {
            yield return ReadOne(found, row++);
        }
    }

    /// <summary>Reads one object.</summary>
    public static ImportedRow ReadOne(JsonElement element, int row)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new ImportedRow.Unreadable(row, $"This is no posting but a JSON {element.ValueKind.ToString().ToLowerInvariant()}.");
        }

        if (element.Get("MatchedObjectDescriptor") is { } federal)
        {
            return new ImportedRow.Read(UsaJobsJson.Read(federal, element.TextAt("MatchedObjectId"), row));
        }

        return element.IsA("JobPosting") || element.Get("hiringOrganization") is not null || element.Get("jobLocation") is not null
            ? new ImportedRow.Read(ReadSchemaOrg(element, row))
            : element.Get("@type") is not null
                ? new ImportedRow.Unreadable(row, "This is no JobPosting.")
                : PlainFields.Read(Plain(element), row);
    }

    private static IEnumerable<JsonElement> Find(JsonElement element, int depth)
    {
        if (depth > MaximumDepth)
        {
            return [];
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(item => Find(item, depth + 1));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [element];
        }

        if (element.Get("SearchResult")?.Get("SearchResultItems") is { ValueKind: JsonValueKind.Array } federal)
        {
            return federal.EnumerateArray();
        }

        if (element.IsA("JobPosting"))
        {
            return [element];
        }

        return element.GetAny("@graph", "itemListElement", "mainEntity", "jobs", "postings", "results", "items") is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } inner
            ? Find(inner, depth + 1)
            : element.IsA("ListItem") && element.Get("item") is { ValueKind: JsonValueKind.Object } item
                ? Find(item, depth + 1)
                : element.Get("@type") is null || element.Get("title") is not null ? [element] : [];
    }

    private static ImportedPosting ReadSchemaOrg(JsonElement element, int row)
    {
        var salary = element.Get("baseSalary");
        var value = salary?.Get("value");
        var experience = element.Get("experienceRequirements");
        return new ImportedPosting
        {
            Row = row,
            Identifier = Identifier(element),
            Title = element.TextAt("title", "name"),
            Description = element.TextAt("description"),
            Responsibilities = element.TextAt("responsibilities"),
            Requirements = Lines(element.TextAt("qualifications"), element.TextAt("educationRequirements"), experience.Text(), element.TextAt("physicalRequirement")),
            Skills = element.TextAt("skills"),
            Benefits = Lines(element.TextAt("jobBenefits", "benefits"), element.TextAt("incentiveCompensation", "incentives")),
            Organization = element.TextAt("hiringOrganization"),
            Occupation = null,
            Places = Places(element),
            IsRemote = element.Get("jobLocationType").Many().Any(type => TypeIsRemote(type)),
            RemoteFrom = [.. element.Get("applicantLocationRequirements").Many().Select(place => ((JsonElement?)place).Text()).OfType<string>()],
            PayMinimum = value?.TextAt("minValue", "value") ?? Number(value) ?? salary?.TextAt("minValue") ?? Number(salary),
            PayMaximum = value?.TextAt("maxValue") ?? salary?.TextAt("maxValue"),
            PayUnit = value?.TextAt("unitText", "unitCode") ?? salary?.TextAt("unitText", "unitCode"),
            PayCurrency = salary?.TextAt("currency") ?? value?.TextAt("currency") ?? element.TextAt("salaryCurrency"),
            PayText = Words(salary) ?? Words(value),
            Shift = element.TextAt("workHours"),
            EmploymentTypes = [.. element.Get("employmentType").Many().Select(type => ((JsonElement?)type).Text()).OfType<string>()],
            Experience = experience.Text(),
            ExperienceMonths = Whole(experience?.TextAt("monthsOfExperience")),
            Openings = element.TextAt("totalJobOpenings"),
            PostedOn = element.TextAt("datePosted"),
            ClosesOn = element.TextAt("validThrough"),
            Url = element.TextAt("url", "sameAs", "@id"),
        };
    }

    private static bool TypeIsRemote(JsonElement type) =>
        type.ValueKind == JsonValueKind.String
        && type.GetString()!.Contains("TELECOMMUTE", StringComparison.OrdinalIgnoreCase);

    private static string? Identifier(JsonElement element) => element.Get("identifier") switch
    {
        { ValueKind: JsonValueKind.Object } named => named.TextAt("value", "@id") ?? named.TextAt("name"),
        { ValueKind: JsonValueKind.Array } many => many.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.Object ? item.TextAt("value", "@id") : ((JsonElement?)item).Text())
            .FirstOrDefault(text => text is not null),
        { } single => ((JsonElement?)single).Text(),
        null => null,
    };

    private static List<ImportedPlace> Places(JsonElement element) =>
        [.. element.Get("jobLocation").Many().Select(PlaceOf).OfType<ImportedPlace>()];

    private static ImportedPlace? PlaceOf(JsonElement place)
    {
        if (place.ValueKind == JsonValueKind.String)
        {
            return new ImportedPlace { Text = place.GetString() };
        }

        var address = place.Get("address") is { ValueKind: JsonValueKind.Array } several
            ? several.EnumerateArray().Cast<JsonElement?>().FirstOrDefault()
            : place.Get("address");
        return address switch
        {
            { ValueKind: JsonValueKind.String } words => new ImportedPlace { Text = words.GetString() },
            { ValueKind: JsonValueKind.Object } parts => AddressOf(parts),
            _ when place.Get("addressLocality") is not null || place.Get("postalCode") is not null => AddressOf(place),
            _ => place.TextAt("name") is { } name ? new ImportedPlace { Text = name } : null,
        };
    }

    private static ImportedPlace AddressOf(JsonElement address) => new()
    {
        Street = address.TextAt("streetAddress"),
        City = address.TextAt("addressLocality"),
        Region = address.TextAt("addressRegion"),
        PostalCode = address.TextAt("postalCode"),
        Country = address.TextAt("addressCountry"),
    };

    private static Dictionary<string, string> Plain(JsonElement element)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            if (((JsonElement?)property.Value).Text() is { } text)
            {
                fields.TryAdd(property.Name, text);
            }
        }

        return fields;
    }

    private static string? Number(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Number } ? value.Text() : null;

    private static string? Words(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.String } ? value.Text() : null;

    private static string? Lines(params IEnumerable<string?> texts)
    {
        var all = texts.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return all.Count == 0 ? null : string.Join("\n\n", all);
    }

    private static int? Whole(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1_000
            ? (int)number
            : null;
}
