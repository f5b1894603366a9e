using PrecisionJobs.Domain.Candidates.Resumes;

namespace PrecisionJobs.Domain.Candidates.JsonResume;

/// <summary>What became of reading a JSON Resume. A closed set.</summary>
public abstract record JsonResumeOutcome
{
    private JsonResumeOutcome()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="Proposal">What it says. Sources have line 0: JSON has no lines that a person would count.</param>
    /// <param name="Kept">
    /// The document without addresses that run script, for <see cref="JsonResumeWriter"/>: what has no place in a profile
    /// is written back unchanged.
    /// </param>
    public sealed record Read(ResumeProposal Proposal, string Kept) : JsonResumeOutcome;

    /// <summary>It is no JSON Resume, or larger or deeper than is accepted.</summary>
    /// <param name="Reason">In a sentence for its owner.</param>
    public sealed record Refused(string Reason) : JsonResumeOutcome;
}
