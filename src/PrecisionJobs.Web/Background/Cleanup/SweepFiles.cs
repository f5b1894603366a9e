using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Web.Background.Cleanup;

/// <summary>Removes uploaded files that nothing uses any more, and bytes that were left without a row.</summary>
public sealed class SweepFiles(FileCleaner files, ILogger<SweepFiles> logger) : IRecurringJob
{
    /// <inheritdoc />
    public string Name => "sweep-files";

    /// <inheritdoc />
    public string Owner => "Candidates";

    /// <inheritdoc />
    public string Purpose =>
        "Deletes uploads that no profile, application or draft uses: at once when removed, else after 60 days; stray bytes after a day.";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromHours(6);

    /// <inheritdoc />
    public async Task RunAsync(Process process, CancellationToken cancellationToken)
    {
        var sweep = await files.SweepAsync(process, cancellationToken);
        if (sweep is not { Rows: 0, Bytes: 0 })
        {
            logger.LogInformation("Swept {Rows} unused files and {Bytes} stray ones.", sweep.Rows, sweep.Bytes);
        }
    }
}
