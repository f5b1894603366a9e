namespace PrecisionJobs.Domain.Catalogue;

/// <summary>What became of a text that should name something of the catalogue. A closed set.</summary>
public abstract record NameMatch
{
    private NameMatch()
    {
    }

    /// <summary>Exactly one is meant.</summary>
    public sealed record Found(CatalogueEntry Entry) : NameMatch;

    /// <summary>Not certain: one of these may be meant, the likeliest first.</summary>
    public sealed record Near(IReadOnlyList<CatalogueEntry> Entries) : NameMatch;

    /// <summary>Nothing is called so, nor anything like it.</summary>
    public sealed record Unknown : NameMatch
    {
        /// <summary>The one instance.</summary>
        public static readonly Unknown Instance = new();
    }
}
