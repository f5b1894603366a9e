using PrecisionJobs.Domain.Candidates.Resumes;

namespace PrecisionJobs.Web.Infrastructure.Files.ResumeText;

/// <summary>Reads a file of any accepted kind into a proposal.</summary>
public sealed class ResumeFileReader(ResumeTextReader texts, ResumeReader reader)
{
    /// <summary>Reads the bytes of a file: either a proposal, or why there is none, in a sentence for its owner.</summary>
    public (ResumeProposal? Proposal, string? Error) Read(byte[] bytes) => texts.Read(bytes) switch
    {
        ResumeTextOutcome.Read { Text: var text } => (reader.Read(text), null),
        ResumeTextOutcome.Unreadable { Reason: var reason } => (null, reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
