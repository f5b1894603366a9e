using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>Ready when the index is built and not long behind the database.</summary>
public sealed class SearchHealth(SearchReplica replica) : IHealthCheck
{
    /// <summary>A node further behind is taken out of service.</summary>
    public static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var lag = await replica.LagAsync(cancellationToken);
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["postings"] = lag.Postings,
            ["sequence"] = lag.Sequence,
            ["pending"] = lag.Pending,
            ["lagSeconds"] = Math.Round(lag.Behind.TotalSeconds, 1),
        };
        return lag switch
        {
            { IsReady: false } => new(context.Registration.FailureStatus, "The index is being built.", data: data),
            _ when lag.Behind > LongestLag => new(context.Registration.FailureStatus, "The index is behind.", data: data),
            _ => HealthCheckResult.Healthy("The index follows the database.", data),
        };
    }
}
