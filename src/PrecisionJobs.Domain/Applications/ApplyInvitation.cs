using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Applications;

/// <summary>Where an invitation to apply stands. Stored by name: names are frozen.</summary>
public enum ApplyInvitationState
{
    /// <summary>The candidate has not answered; to the company they have no name.</summary>
    Sent,

    /// <summary>The candidate is interested: each side knows who the other is.</summary>
    Interested,

    /// <summary>The candidate is not; the company never learns who it was.</summary>
    Declined,
}

/// <summary>
/// Asks a candidate who allows it to apply for a posting. Blind until both want it: the company sees what they can do,
/// and who they are once they said that they are interested. At most one of each pair.
/// </summary>
public sealed class ApplyInvitation
{
    public const int MessageLength = 1_000;

    public int Id { get; private set; }

    public required int PostingId { get; init; }

    public Posting Posting { get; init; } = null!;

    public required int CandidateId { get; init; }

    public Candidate Candidate { get; init; } = null!;

    public ApplyInvitationState State { get; private set; }

    /// <summary>What the company wrote; plain text.</summary>
    public string? Message { get; init; }

    /// <summary>Score of the match when it was sent, 0 to 100.</summary>
    public int? MatchScore { get; init; }

    public required DateTime SentAt { get; init; }

    public required int? SentByAccountId { get; init; }

    public required string SentByName { get; init; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Records the candidate's answer; one who declined may still say yes, never the other way round.</summary>
    /// <returns>False where that answer cannot follow.</returns>
    public bool TryAnswer(ApplyInvitationState answer, DateTime now)
    {
        if (answer == ApplyInvitationState.Sent || State == ApplyInvitationState.Interested || State == answer)
        {
            return false;
        }

        (State, AnsweredAt) = (answer, now);
        return true;
    }
}
