using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Background.Cleanup;

/// <summary>Removes form drafts that nobody came back to.</summary>
public sealed class RemoveOldDrafts(AppDbContext db) : IRecurringJob
{
    /// <inheritdoc />
    public string Name => "remove-old-drafts";

    /// <inheritdoc />
    public string Owner => "Accounts";

    /// <inheritdoc />
    public string Purpose => "Removes what was typed into a form and not sent, 60 days after it was last touched.";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromHours(6);

    /// <inheritdoc />
    public Task RunAsync(Process process, CancellationToken cancellationToken)
    {
        var before = process.At - FormDraft.Lifetime;
        return db.FormDrafts.Where(draft => draft.UpdatedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
