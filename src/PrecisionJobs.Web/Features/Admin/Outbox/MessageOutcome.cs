namespace PrecisionJobs.Web.Features.Admin.Outbox;

/// <summary>What came of deciding on a message.</summary>
public enum MessageOutcome
{
    Done,

    /// <summary>It was sent, is being sent or was given up.</summary>
    TooLate,

    NotFound,
}
