using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Me.Profile.Skills.Evidence;

/// <summary>A piece of evidence for a skill.</summary>
public sealed class EvidenceForm
{
    public EvidenceKind Kind { get; set; } = EvidenceKind.ShopTest;

    public int? DocumentId { get; set; }

    public string? Text { get; set; }

    /// <summary>What was wrong with it, when it is shown again.</summary>
    public string? Error { get; private set; }

    /// <summary>Says what is wrong with it, and whether anything is; the documents are those of the profile.</summary>
    public bool Check(IReadOnlyCollection<CandidateDocument> documents)
    {
        var text = Text?.Trim() ?? string.Empty;
        Error = !Enum.IsDefined(Kind) ? "Choose the kind from the list."
            : Kind == EvidenceKind.Document && documents.All(document => document.Id != DocumentId)
                ? "Choose the document that shows it."
            : text.Length == 0 ? "Say what it shows."
            : text.Length > SkillEvidence.TextLength ? $"Use at most {SkillEvidence.TextLength} characters."
            : null;
        return Error is null;
    }
}
