using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>What a document on a profile shows. Stored by name: names are frozen.</summary>
public enum DocumentKind
{
    /// <summary>Training record, transcript, journeyman card.</summary>
    Training,

    /// <summary>A letter of somebody they worked for.</summary>
    Reference,

    /// <summary>Result of a shop test, an inspection report of a part they made.</summary>
    ShopTest,

    Other,
}

/// <summary>A document on a profile; certificates hang on the held certification instead.</summary>
public sealed class CandidateDocument
{
    public const int TitleLength = 120;

    /// <summary>Most documents kept on one profile.</summary>
    public const int MaximumPerCandidate = 20;

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    public required DocumentKind Kind { get; set; }

    /// <summary>What it is, in the holder's words.</summary>
    public required string Title { get; set; }

    public int FileId { get; init; }

    public required StoredFile File { get; init; }

    public required DateTime AddedAt { get; init; }
}
