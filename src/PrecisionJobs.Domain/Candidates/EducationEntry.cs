using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>What kind of training an entry is. Stored by name: names are frozen.</summary>
public enum EducationKind
{
    School,
    Apprenticeship,
    Military,
    Course,
}

/// <summary>School, apprenticeship or course.</summary>
public sealed class EducationEntry
{
    public const int TextLength = 160;

    /// <summary>Most entries kept on one profile.</summary>
    public const int MaximumPerCandidate = 15;

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    public required string Institution { get; set; }

    public required string Program { get; set; }

    public int? CompletedYear { get; set; }

    /// <summary>Null where nobody said.</summary>
    public EducationKind? Kind { get; set; }

    /// <summary>The catalogue's pathway, where it is one.</summary>
    public int? PathwayId { get; set; }

    public Pathway? Pathway { get; set; }

    /// <summary>Finished, with a card, certificate or degree; false while it lasts or where it was broken off.</summary>
    public bool IsCompleted { get; set; }
}
