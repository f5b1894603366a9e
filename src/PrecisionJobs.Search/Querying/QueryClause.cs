namespace PrecisionJobs.Search.Querying;

/// <summary>One thing that a query asks for: a term, or a phrase of several.</summary>
/// <param name="Surface">As written.</param>
/// <param name="Terms">Index terms with their distance from the first; one entry unless it is a phrase.</param>
/// <param name="Word">The plain word, when its spelling may be corrected; otherwise null.</param>
/// <param name="Run">Bare words that follow each other have the same number; null for what stood in quotes.</param>
internal sealed record QueryClause(
    string Surface, IReadOnlyList<(string Term, int Offset)> Terms, string? Word, int? Run = null)
{
    public bool IsPhrase => Terms.Count > 1;
}
