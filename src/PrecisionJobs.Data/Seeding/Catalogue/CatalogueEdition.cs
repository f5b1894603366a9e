namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>One loading of the catalogue: which files, when, and how much it changed. Only ever added.</summary>
public sealed class CatalogueEdition
{
    public const int FingerprintLength = 64;

    public int Id { get; private set; }

    /// <summary>Of all files; see <see cref="CatalogueFiles.Fingerprint"/>.</summary>
    public required string Fingerprint { get; init; }

    public required DateTime LoadedAt { get; init; }

    /// <summary>Rows that are new, links included.</summary>
    public required int Added { get; init; }

    public required int Changed { get; init; }

    public required int Removed { get; init; }
}
