namespace PrecisionJobs.Domain.Catalogue;

/// <summary>A place in a text that names an entry of the catalogue.</summary>
/// <param name="Entry">What is named.</param>
/// <param name="Start">Where the name begins, in characters from the start of the text.</param>
/// <param name="Length">How many characters it is long.</param>
public sealed record TermHit(CatalogueEntry Entry, int Start, int Length)
{
    /// <summary>The first character after the name.</summary>
    public int End => Start + Length;

    /// <summary>The name as written.</summary>
    public string Words(string text) => text.Substring(Start, Length);
}
