using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>Turns the files into entries. An entry that cannot be read becomes a fault, and reading goes on.</summary>
internal sealed class CatalogueReader(CatalogueFiles files, List<CatalogueFault> faults)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public CatalogueContent Read() => new(
        Entries<FamilyEntry>(CatalogueFiles.Families),
        Entries<OccupationEntry>(CatalogueFiles.Occupations),
        Entries<SkillEntry>(CatalogueFiles.Skills),
        Entries<CertificationEntry>(CatalogueFiles.Certifications),
        Entries<PathwayEntry>(CatalogueFiles.Pathways),
        Entries<LadderEntry>(CatalogueFiles.Ladder),
        new LaborFiguresReader(faults).Read(files[CatalogueFiles.Figures]),
        Programs());

    private List<T> Entries<T>(string file)
    {
        var entries = new List<T>();
        try
        {
            using var document = JsonDocument.Parse(files[file]);
            foreach (var (index, element) in document.RootElement.EnumerateArray().Index())
            {
                if (Entry<T>(file, index, element) is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            faults.Add(new CatalogueFault(file, string.Empty, $"is not a JSON list: {exception.Message}"));
        }

        return entries;
    }

    private T? Entry<T>(string file, int index, JsonElement element)
    {
        try
        {
            return element.Deserialize<T>(Json);
        }
        catch (JsonException exception)
        {
            faults.Add(new CatalogueFault(file, NameOf(index, element), exception.Message));
            return default;
        }
    }

    private static string NameOf(int index, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty("slug", out var slug) && slug.ValueKind == JsonValueKind.String)
        {
            return slug.GetString()!;
        }

        return $"entry {index + 1}";
    }

    private Dictionary<string, string> Programs()
    {
        var programs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in files[CatalogueFiles.Programs].ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var cells = line.Split('\t');
            if (cells.Length != 2 || !programs.TryAdd(cells[0], cells[1]))
            {
                faults.Add(new CatalogueFault(CatalogueFiles.Programs, cells[0], "is there twice or has no title"));
            }
        }

        return programs;
    }
}
