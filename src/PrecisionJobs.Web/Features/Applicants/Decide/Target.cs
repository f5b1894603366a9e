using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Applicants.Decide;

/// <summary>What is decided: a stage to move to, or a reason to end with.</summary>
/// <param name="To">The stage it leads to.</param>
/// <param name="Reason">Why it ends; null where it moves on.</param>
public sealed record Target(ApplicationStage To, DeclineReason? Reason)
{
    /// <summary>The candidate's status that it leads to.</summary>
    public CandidateStatus Status => StageTransitions.StatusFor(To);

    /// <summary>We decline; otherwise it moves on, or they withdrew.</summary>
    public bool IsDecline => To == ApplicationStage.Declined;

    /// <summary>
    /// Reads a target; null where the texts name none. Ending goes by the reason alone, moving by the stage alone.
    /// </summary>
    public static Target? From(string? to, string? reason)
    {
        if (!string.IsNullOrEmpty(reason))
        {
            return Enum.TryParse<DeclineReason>(reason, out var why) && Enum.IsDefined(why) ? For(why) : null;
        }

        var stage = ApplicantCriteria.Stages.Where(item => ApplicantCriteria.KeyOf(item) == to)
            .Select(item => (ApplicationStage?)item).FirstOrDefault();
        return stage is null or ApplicationStage.Declined or ApplicationStage.Withdrawn ? null : new Target(stage.Value, null);
    }

    /// <summary>The end that a reason leads to.</summary>
    public static Target For(DeclineReason reason) => new(
        StageTransitions.KindOf(reason) == DeclineKind.WeDeclined ? ApplicationStage.Declined : ApplicationStage.Withdrawn,
        reason);
}
