using PrecisionJobs.Domain.Candidates.JsonResume;
using PrecisionJobs.Domain.Candidates.Resumes;

namespace PrecisionJobs.Web.Infrastructure.Files.ResumeText;

/// <summary>Reads a file of any accepted kind into a proposal: PDF, Word, plain text, JSON Resume.</summary>
public sealed class ResumeFileReader(ResumeTextReader texts, ResumeReader reader)
{
    private readonly JsonResumeReader _json = new(reader);

    /// <summary>Reads the bytes of a file: either a proposal, or why there is none, in a sentence for its owner.</summary>
    public (ResumeProposal? Proposal, string? Error) Read(byte[] bytes) => texts.Read(bytes) switch
    {
        ResumeTextOutcome.Read { Text: var text } when text.AsSpan().TrimStart(" \t\r\n\uFEFF") is ['{', ..] => ReadJson(text),
        ResumeTextOutcome.Read { Text: var text } => (reader.Read(text), null),
        ResumeTextOutcome.Unreadable { Reason: var reason } => (null, reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private (ResumeProposal? Proposal, string? Error) ReadJson(string text) => _json.Read(text) switch
    {
        JsonResumeOutcome.Read read => (read.Proposal, null),
        JsonResumeOutcome.Refused refused => (null, refused.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
