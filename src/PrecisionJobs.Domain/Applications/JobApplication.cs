using System.Linq.Expressions;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Applications;

/// <summary>One candidate's application to one posting; there is at most one of each pair.</summary>
public sealed class JobApplication : IRevisioned
{
    public const int ReferenceLength = 16;
    public const int MessageLength = 3_000;
    public const int ReasonLength = 1_000;
    public const int SearchTextLength = 4_000;

    private readonly List<StageChange> _history = [];

    private JobApplication()
    {
    }

    public int Id { get; private set; }

    /// <summary>What both sides call it, such as <c>PJ-7K2M-94QX</c>.</summary>
    public string Reference { get; private set; } = null!;

    public int PostingId { get; private set; }

    public Posting Posting { get; private set; } = null!;

    public int CandidateId { get; private set; }

    public Candidate Candidate { get; private set; } = null!;

    public ApplicationStage Stage { get; private set; }

    public DeclineReason? DeclineReason { get; private set; }

    public DateTime SubmittedAt { get; private set; }

    public DateTime StageChangedAt { get; private set; }

    public ApplicationSnapshot Snapshot { get; private set; } = null!;

    /// <summary>
    /// Name, headline, skills and certifications of the snapshot in the form of <see cref="ApplicantSearch.Fold"/>, for
    /// finding an applicant in a list.
    /// </summary>
    public string SearchText { get; private set; } = null!;

    /// <summary>Miles to the nearest site when it was sent; null where it is not known.</summary>
    public int? DistanceMiles { get; private set; }

    /// <summary>Score of the match in the snapshot, 0 to 100; null where there was none.</summary>
    public int? MatchScore { get; private set; }

    public int? ResumeId { get; private set; }

    public StoredFile? Resume { get; private set; }

    public int Revision { get; private set; }

    public IReadOnlyList<StageChange> History => _history;

    public List<ApplicationNote> Notes { get; } = [];

    /// <summary>What the candidate is told.</summary>
    public CandidateStatus CandidateStatus => StageTransitions.StatusFor(Stage);

    /// <summary>Nothing more is to be decided.</summary>
    public bool IsOver => Stage is ApplicationStage.Hired or ApplicationStage.Declined or ApplicationStage.Withdrawn;

    /// <summary>The applications on which something is still to be decided; the same rule as <see cref="IsOver"/>.</summary>
    public static Expression<Func<JobApplication, bool>> InProgress { get; } = application =>
        application.Stage != ApplicationStage.Hired
        && application.Stage != ApplicationStage.Declined
        && application.Stage != ApplicationStage.Withdrawn;

    /// <summary>Those on which nothing more is to be decided.</summary>
    public static Expression<Func<JobApplication, bool>> Over { get; } = application =>
        application.Stage == ApplicationStage.Hired
        || application.Stage == ApplicationStage.Declined
        || application.Stage == ApplicationStage.Withdrawn;

    /// <summary>Submits an application. Whether the posting is live is asked by the caller, in the same transaction.</summary>
    public static JobApplication Submit(
        string reference, int postingId, int candidateId, ApplicationSnapshot snapshot, int? resumeId, Process process)
    {
        var application = new JobApplication
        {
            Reference = reference,
            PostingId = postingId,
            CandidateId = candidateId,
            ResumeId = resumeId,
            SubmittedAt = process.At,
        };
        application.Keep(snapshot);
        application.Record(from: null, ApplicationStage.Received, MoveSide.Candidate, declineReason: null, process);
        return application;
    }

    /// <summary>Whether a side may make a move now.</summary>
    public bool CanMove(ApplicationStage to, MoveSide side) => StageTransitions.Allows(Stage, to, side);

    /// <summary>
    /// Moves it along. Declining or recording a withdrawal goes through <see cref="TryEnd"/>, which asks for a reason.
    /// </summary>
    /// <returns>False where the table does not allow it.</returns>
    public bool TryMove(ApplicationStage to, MoveSide side, Process process)
    {
        if (to is ApplicationStage.Declined || (to is ApplicationStage.Withdrawn && side == MoveSide.Company)
            || !CanMove(to, side))
        {
            return false;
        }

        Record(Stage, to, side, declineReason: null, process);
        return true;
    }

    /// <summary>Ends it from the company's side: "we declined" or "they withdrew", by the kind of the reason.</summary>
    /// <returns>False where the table does not allow it.</returns>
    public bool TryEnd(DeclineReason reason, Process process)
    {
        var to = StageTransitions.KindOf(reason) == DeclineKind.WeDeclined
            ? ApplicationStage.Declined
            : ApplicationStage.Withdrawn;
        if (!CanMove(to, MoveSide.Company))
        {
            return false;
        }

        Record(Stage, to, MoveSide.Company, reason, process);
        return true;
    }

    /// <summary>Sends it in again after it was withdrawn, with what the candidate says now.</summary>
    public bool TryResubmit(ApplicationSnapshot snapshot, int? resumeId, Process process)
    {
        if (Stage != ApplicationStage.Withdrawn || !TryMove(ApplicationStage.Received, MoveSide.Candidate, process))
        {
            return false;
        }

        Keep(snapshot);
        ResumeId = resumeId;
        SubmittedAt = process.At;
        return true;
    }

    private void Keep(ApplicationSnapshot snapshot)
    {
        Snapshot = snapshot;
        SearchText = ApplicantSearch.TextOf(snapshot);
        DistanceMiles = snapshot.DistanceMiles;
        MatchScore = snapshot.Match?.Score;
    }

    private void Record(
        ApplicationStage? from, ApplicationStage to, MoveSide side, DeclineReason? declineReason, Process process)
    {
        _history.Add(new StageChange
        {
            From = from,
            To = to,
            Side = side,
            DeclineReason = declineReason,
            At = process.At,
            AccountId = process.AccountId,
            ActorName = process.ActorName,
            Reason = process.Reason,
        });
        Stage = to;
        DeclineReason = declineReason;
        StageChangedAt = process.At;
    }
}
