namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>Something that is wrong in the catalogue's files.</summary>
/// <param name="File">The file.</param>
/// <param name="Entry">The entry in it: a slug, a SOC code, two slugs of a ladder step; empty for the file as a whole.</param>
/// <param name="Text">What is wrong, so that it can be mended.</param>
public sealed record CatalogueFault(string File, string Entry, string Text)
{
    /// <inheritdoc />
    public override string ToString() => Entry.Length == 0 ? $"{File}: {Text}" : $"{File}, {Entry}: {Text}";
}

/// <summary>The catalogue cannot be loaded; the message names every fault, not only the first.</summary>
public sealed class CatalogueException(IReadOnlyList<CatalogueFault> faults) : Exception(MessageOf(faults))
{
    /// <summary>All faults, in the order of the files.</summary>
    public IReadOnlyList<CatalogueFault> Faults { get; } = faults;

    private static string MessageOf(IReadOnlyList<CatalogueFault> faults) =>
        $"The catalogue was not loaded: {faults.Count} fault(s) in its files."
        + string.Concat(faults.Select(fault => $"{Environment.NewLine}  {fault}"));
}
