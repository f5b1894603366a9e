namespace PrecisionJobs.Search;

/// <summary>Names of the index's fields and the version of their meaning.</summary>
internal static class IndexSchema
{
    /// <summary>Raise it whenever analysis, fields or the layout of the record change: old indexes are then rebuilt.</summary>
    public const int Version = 1;

    /// <summary>The posting id as text; the key for updates.</summary>
    public const string Id = "id";

    /// <summary>The title; counts double in relevance.</summary>
    public const string Title = "title";

    /// <summary>All text; the only field that decides whether a posting matches.</summary>
    public const string All = "all";

    /// <summary>Unstemmed words, for correcting spelling.</summary>
    public const string Word = "word";

    /// <summary>The typed facts, <see cref="Columns.PostingRecord"/>.</summary>
    public const string Record = "rec";
}
