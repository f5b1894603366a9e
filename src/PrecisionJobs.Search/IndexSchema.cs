namespace PrecisionJobs.Search;

/// <summary>Names of the index's fields and the version of their meaning.</summary>
internal static class IndexSchema
{
    /// <summary>Raise it whenever analysis, fields or the layout of the record change: old indexes are then rebuilt.</summary>
    public const int Version = 5;

    /// <summary>The posting id as text; the key for updates.</summary>
    public const string Id = "id";

    /// <summary>The title; counts double in relevance.</summary>
    public const string Title = "title";

    /// <summary>All text; together with <see cref="Name"/> it decides whether a posting matches.</summary>
    public const string All = "all";

    /// <summary>Runs of two and three head words in <see cref="All"/>, for phrases.</summary>
    public const string Run = "run";

    /// <summary>Runs of two and three words in <see cref="Title"/>, for phrases.</summary>
    public const string TitleRun = "titlerun";

    /// <summary>Other names of the occupation, each as one term.</summary>
    public const string Name = "name";

    /// <summary>Unstemmed words, for correcting spelling.</summary>
    public const string Word = "word";

    /// <summary>The typed facts, <see cref="Columns.PostingRecord"/>.</summary>
    public const string Record = "rec";
}
