namespace PrecisionJobs.Domain.Applications;

/// <summary>A note of the hiring side on an application. No candidate can ever see one.</summary>
public sealed class ApplicationNote
{
    public const int TextLength = 4_000;

    public int Id { get; private set; }

    public int ApplicationId { get; private set; }

    public required string Text { get; init; }

    public required int AuthorAccountId { get; init; }

    public required string AuthorName { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Taken back by its author; kept for the record, no longer shown.</summary>
    public DateTime? RemovedAt { get; private set; }

    public void Remove(DateTime now) => RemovedAt ??= now;
}
