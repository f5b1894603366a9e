using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PrecisionJobs.Web.Infrastructure;

/// <summary>Tells an operator which check failed and how far things are; names nothing of what is stored.</summary>
internal static class HealthReportJson
{
    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(
            entry => entry.Key,
            entry => new { status = entry.Value.Status.ToString(), entry.Value.Description, entry.Value.Data },
            StringComparer.Ordinal),
    });
}
