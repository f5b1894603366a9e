using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Web.Features.Applicants.Decide;

/// <summary>The page on which a decision is made: remark, letter, and the letter as it would be sent.</summary>
public sealed record DecisionPage
{
    public required ReviewDesk Desk { get; init; }

    public required ApplicantCriteria Criteria { get; init; }

    public required int PostingId { get; init; }

    public required string PostingTitle { get; init; }

    public required string Reference { get; init; }

    public required ApplicationStage Stage { get; init; }

    public required int Revision { get; init; }

    public required LetterFacts Facts { get; init; }

    /// <summary>The last move, by whomever.</summary>
    public required StageChange LastMove { get; init; }

    /// <summary>IANA zone in which times are told; null is UTC.</summary>
    public required string? Zone { get; init; }

    public required Target Target { get; init; }

    public DecisionForm Form { get; init; } = new();

    /// <summary>It can be decided so from where the application stands.</summary>
    public bool IsPossible => StageTransitions.Allows(Stage, Target.To, MoveSide.Company);

    /// <summary>
    /// The candidate is told something new, so a letter may go with it. Who told us that they withdraw needs none.
    /// </summary>
    public bool MayWrite => Target.To != ApplicationStage.Withdrawn
        && StageTransitions.StatusFor(Stage) != Target.Status;

    /// <summary>What the deciding button says.</summary>
    public string Verb => ReviewWords.Verb(Stage, Target.To);

    /// <summary>The letter as it would be sent now.</summary>
    public Mail Letter => CandidateLetter.Compose(Form.Text ?? string.Empty, Facts);

    /// <summary>An address of the application that keeps what is looked at.</summary>
    public string Address(string verb) => Criteria.On(Desk.Links(PostingId).Verb(Reference, verb));

    /// <summary>The application's page.</summary>
    public string Back => Criteria.On(Desk.Links(PostingId).Applicant(Reference));
}
