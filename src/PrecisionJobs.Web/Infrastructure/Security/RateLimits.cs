using System.Globalization;
using System.Threading.RateLimiting;

namespace PrecisionJobs.Web.Infrastructure.Security;

/// <summary>
/// Limits per kind of endpoint, by account where signed in and by address otherwise. Pages are limited generously,
/// what can be abused strictly.
/// </summary>
public static class RateLimits
{
    /// <summary>Sign-in, registration, reset: guessing is slow.</summary>
    public const string Credentials = nameof(Credentials);

    /// <summary>File uploads.</summary>
    public const string Uploads = nameof(Uploads);

    /// <summary>Search, suggestions and the read API.</summary>
    public const string Search = nameof(Search);

    /// <summary>Registers the limits; <c>RateLimits:Factor</c> scales them all (load tests, a proxy in front).</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var factor = configuration.GetValue("RateLimits:Factor", 1.0);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                {
                    context.HttpContext.Response.Headers.RetryAfter =
                        ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                }

                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                context => Window(context, "all", Permits(600)));
            options.AddPolicy(Credentials, context => Window(context, Credentials, Permits(20)));
            options.AddPolicy(Uploads, context => Window(context, Uploads, Permits(20)));
            options.AddPolicy(Search, context => Window(context, Search, Permits(240)));
        });

        int Permits(int usual) => (int)Math.Max(1, Math.Round(usual * factor));
    }

    private static RateLimitPartition<string> Window(HttpContext context, string kind, int permitsPerMinute)
    {
        var who = context.User.AccountId()?.ToString(CultureInfo.InvariantCulture)
            ?? context.Connection.RemoteIpAddress?.ToString()
            ?? "unknown";
        return RateLimitPartition.GetSlidingWindowLimiter(
            $"{kind}/{who}",
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = permitsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            });
    }
}
