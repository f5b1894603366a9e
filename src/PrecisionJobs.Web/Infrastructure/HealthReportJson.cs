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
            entry => new { status = entry.Value.Status.ToString(), Description = TextOf(entry.Value), entry.Value.Data },
            StringComparer.Ordinal),
    });

    // What an exception says may name servers and folders, and anybody can ask.
    private static string? TextOf(HealthReportEntry entry) =>
        entry.Exception is null ? entry.Description : "It could not be found out; the log says why.";
}
