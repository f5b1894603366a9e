using PrecisionJobs.Domain.Postings;

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

    /// <summary>The file holds no posting; nothing was done.</summary>
    /// <param name="Why">What is wrong with it.</param>
    public sealed record NoPostings(string Why) : ImportOutcome;

    /// <summary>Every row was looked at.</summary>
    /// <param name="Counts">Rows by what became of them.</param>
    /// <param name="Published">Postings released.</param>
    /// <param name="NamesOther">Rows that name another organisation than the company.</param>
    /// <param name="IsRolledBack">Rows were refused and all or nothing was asked: nothing was stored.</param>
    public sealed record Done(
        IReadOnlyDictionary<ImportStatus, int> Counts, int Published, int NamesOther, bool IsRolledBack) : ImportOutcome
    {
        /// <summary>Rows whose posting is a draft now.</summary>
        public int Drafts { get; init; }

        /// <summary>What keeps drafts from being published, the most frequent first; empty where that was not asked.</summary>
        public IReadOnlyList<GapCount> Gaps { get; init; } = [];
    }
}

/// <summary>A reason why drafts were not published.</summary>
/// <param name="What">The reason.</param>
/// <param name="Rows">How many rows have it.</param>
public sealed record GapCount(string What, int Rows);

/// <summary>What to import, and how.</summary>
/// <param name="CompanySlug">Whose postings they are.</param>
/// <param name="Publish">Release what the publishing rules allow.</param>
/// <param name="AllOrNothing">Store nothing if any row is refused.</param>
public sealed record ImportRequest(string CompanySlug, bool Publish, bool AllOrNothing)
{
    /// <summary>The shift of rows that name none; null where somebody has to look at them.</summary>
    public Shift? UsualShift { get; init; }

    /// <summary>The kind of employment of rows that name none; null where somebody has to look at them.</summary>
    public EmploymentType? UsualType { get; init; }
}
