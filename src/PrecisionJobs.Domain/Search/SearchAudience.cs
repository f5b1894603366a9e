namespace PrecisionJobs.Domain.Search;

/// <summary>Who is looking. Decides what is found and counted, so results of two audiences must never share a cache.</summary>
public enum SearchAudience
{
    /// <summary>Everybody: postings for vetted candidates are neither shown nor counted.</summary>
    Anyone,

    /// <summary>A vetted candidate, or staff acting for one.</summary>
    Vetted,
}
