namespace PrecisionJobs.Web.Features.Import;

/// <summary>What became of a row.</summary>
public enum ImportStatus
{
    Created,
    Updated,

    /// <summary>The source says what it said before.</summary>
    Unchanged,
    Refused,
}

/// <summary>What became of a row, and what somebody should know about it.</summary>
/// <param name="Row">Line of the file, or place in the list, from 1.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Title">The posting's title; empty where there is none.</param>
/// <param name="PostingId">The posting; null where the row was refused.</param>
/// <param name="IsPublished">This import released it.</param>
/// <param name="Notes">Why it was refused, what is missing for publishing, what could not be read.</param>
public sealed record ImportResult(
    int Row, ImportStatus Status, string Title, int? PostingId, bool IsPublished, IReadOnlyList<string> Notes);

/// <summary>How an import went.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>There is no company with that slug.</summary>
    public sealed record NoCompany : ImportOutcome;

    /// <summary>Every row was looked at.</summary>
    /// <param name="Counts">Rows by what became of them.</param>
    /// <param name="Published">Postings released.</param>
    /// <param name="NamesOther">Rows that name another organisation than the company.</param>
    /// <param name="IsRolledBack">Rows were refused and all or nothing was asked: nothing was stored.</param>
    public sealed record Done(
        IReadOnlyDictionary<ImportStatus, int> Counts, int Published, int NamesOther, bool IsRolledBack) : ImportOutcome;
}

/// <summary>What to import, and how.</summary>
/// <param name="CompanySlug">Whose postings they are.</param>
/// <param name="Publish">Release what the publishing rules allow.</param>
/// <param name="AllOrNothing">Store nothing if any row is refused.</param>
public sealed record ImportRequest(string CompanySlug, bool Publish, bool AllOrNothing);
