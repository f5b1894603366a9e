namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>What the catalogue's files call the occupations: for what has to know without a database.</summary>
public static class OccupationNames
{
    /// <summary>Every name and alias with the SOC code it stands for, from the files that ship.</summary>
    public static IReadOnlyList<(string Name, string Soc)> Embedded() =>
    [
        .. new CatalogueReader(CatalogueFiles.Embedded(), []).Read().Occupations
            .SelectMany(entry => entry.Aliases.Prepend(entry.Title).Select(name => (name, entry.Soc))),
    ];
}
