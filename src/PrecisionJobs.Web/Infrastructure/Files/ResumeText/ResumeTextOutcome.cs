namespace PrecisionJobs.Web.Infrastructure.Files.ResumeText;

/// <summary>What became of reading the text of a file. A closed set.</summary>
public abstract record ResumeTextOutcome
{
    private ResumeTextOutcome()
    {
    }

    /// <summary>The text, lines in reading order; cells and wide gaps are tabs.</summary>
    /// <param name="Text">Never empty.</param>
    public sealed record Read(string Text) : ResumeTextOutcome;

    /// <summary>There is no text to be had.</summary>
    /// <param name="Reason">Why, and what to do, for the person who sent the file.</param>
    public sealed record Unreadable(string Reason) : ResumeTextOutcome;
}
