using System.Security.Cryptography;
using System.Text;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>The texts that the catalogue is made from, by file name.</summary>
public sealed class CatalogueFiles
{
    public const string Families = "families.json";
    public const string Occupations = "occupations.json";
    public const string Skills = "skills.json";
    public const string Certifications = "certifications.json";
    public const string Pathways = "pathways.json";
    public const string Ladder = "ladder.json";

    /// <summary>Wages and projections, one row per SOC code.</summary>
    public const string Figures = "bls-wages-outlook.tsv";

    /// <summary>Codes and titles of the Classification of Instructional Programs that pathways may name.</summary>
    public const string Programs = "cip2020.tsv";

    // Part of the fingerprint: raise it when the loader itself puts something else into the tables.
    private const string LoaderVersion = "1";

    private static readonly string[] Names =
        [Families, Occupations, Skills, Certifications, Pathways, Ladder, Figures, Programs];

    private readonly Dictionary<string, string> _texts;

    private CatalogueFiles(Dictionary<string, string> texts) => _texts = texts;

    /// <summary>The text of a file; empty when there is none.</summary>
    public string this[string name] => _texts.GetValueOrDefault(name, string.Empty);

    /// <summary>The files that the product ships.</summary>
    public static CatalogueFiles Embedded()
    {
        var assembly = typeof(CatalogueFiles).Assembly;
        return new CatalogueFiles(Names.ToDictionary(name => name, Read, StringComparer.Ordinal));

        string Read(string name)
        {
            using var stream = assembly.GetManifestResourceStream($"{typeof(CatalogueFiles).Namespace}.Files.{name}")
                ?? throw new InvalidOperationException($"The catalogue file {name} is not part of this build.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The same files with another text for one of them.</summary>
    public CatalogueFiles With(string name, string text) =>
        new(new Dictionary<string, string>(_texts, StringComparer.Ordinal) { [name] = text });

    /// <summary>Equal for equal files, whatever the machine.</summary>
    public string Fingerprint()
    {
        var all = string.Join('\u0000', Names.Select(name => $"{name}\u0000{this[name].ReplaceLineEndings("\n")}").Prepend(LoaderVersion));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }
}
