using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Features.Applicants.Notes;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Applicants;

/// <summary>One application, as those see it who decide on it.</summary>
public sealed record ApplicantPage
{
    public required ReviewDesk Desk { get; init; }

    public required PostingHead Posting { get; init; }

    public required ApplicantCriteria Criteria { get; init; }

    public required string Reference { get; init; }

    public required int Revision { get; init; }

    public required ApplicationStage Stage { get; init; }

    public required DateTime SubmittedAt { get; init; }

    public required ApplicationSnapshot Snapshot { get; init; }

    public required StoredFile? Resume { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<StageChange> History { get; init; }

    /// <summary>Those not taken back, oldest first.</summary>
    public required IReadOnlyList<ApplicationNote> Notes { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<VettingRecord> Vettings { get; init; }

    public required bool IsVetted { get; init; }

    /// <summary>Whose application it is.</summary>
    public required int CandidateId { get; init; }

    public required Neighbours Neighbours { get; init; }

    /// <summary>A letter about the last decision waits until then; null where none does.</summary>
    public required DateTime? LetterWaitsUntil { get; init; }

    /// <summary>Who looks: their own notes can be taken back.</summary>
    public required int ViewerId { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The note being written.</summary>
    public NoteForm Form { get; init; } = new();

    /// <summary>What was wrong with the last thing asked for; null where nothing was asked.</summary>
    public string? Problem { get; init; }

    public ApplicantLinks Links => Desk.Links(Posting.Id);

    /// <summary>The stages it can be moved to by a button; ending it asks for a reason first.</summary>
    public IEnumerable<ApplicationStage> Moves => StageTransitions.From(Stage, MoveSide.Company)
        .Where(stage => stage is not (ApplicationStage.Declined or ApplicationStage.Withdrawn));

    /// <summary>It can be ended.</summary>
    public bool CanEnd => StageTransitions.Allows(Stage, ApplicationStage.Declined, MoveSide.Company);

    /// <summary>The candidate is told something new when it moves there, so a letter may go with it.</summary>
    public bool IsNews(ApplicationStage to) => StageTransitions.StatusFor(Stage) != StageTransitions.StatusFor(to);

    /// <summary>An address of this application that keeps what is looked at.</summary>
    public string Address(string verb) => Criteria.On(Links.Verb(Reference, verb));

    /// <summary>How a certification stands today, in words, and whether that is good.</summary>
    public (string Words, bool? IsGood) ValidityOf(ApplicationSnapshot.CertificationHeld held) =>
        held.ExpiresOn is { } expires && expires < Today
            ? ("Expired", false)
            : held.Validity switch
            {
                nameof(HeldValidity.Valid) => (held.ExpiresOn is null ? "Valid when sent" : "Valid", true),
                nameof(HeldValidity.Expired) => ("Expired", false),
                nameof(HeldValidity.ContinuityOverdue) => ("Continuity overdue when sent", false),
                _ => ("Validity not stated", (bool?)null),
            };
}

/// <summary>The applications before and after, in the list and order that was looked at.</summary>
/// <param name="Previous">Reference; null at the beginning.</param>
/// <param name="Next">Reference; null at the end.</param>
/// <param name="Position">From 1; null where it is no longer in the list, for it was moved on.</param>
/// <param name="Count">How many there are in the list.</param>
public sealed record Neighbours(string? Previous, string? Next, int? Position, int Count);
