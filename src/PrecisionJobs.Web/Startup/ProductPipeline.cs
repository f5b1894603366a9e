using Microsoft.AspNetCore.HttpOverrides;
using PrecisionJobs.Web.Features.Api;
using PrecisionJobs.Web.Infrastructure;
using PrecisionJobs.Web.Infrastructure.Security;
using Serilog;

namespace PrecisionJobs.Web.Startup;

/// <summary>The order in which a request passes through the product.</summary>
internal static class ProductPipeline
{
    public static WebApplication UseProduct(this WebApplication app)
    {
        app.UseForwardedHeaders(new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        });
        app.UseMiddleware<HeadRequests>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseSerilogRequestLogging();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseCookiePolicy();
        app.UseResponseCompression();
        app.MapStaticAssets().AllowAnonymous();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapHealthChecks("/healthz", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz", new() { ResponseWriter = HealthReportJson.WriteAsync }).AllowAnonymous();
        app.MapOpenApi(ApiDescription.Address).AllowAnonymous().RequireRateLimiting(RateLimits.Search);
        app.MapControllers();

        // Without an endpoint the fallback policy would send visitors of a mistyped address to the sign-in page.
        app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();
        return app;
    }
}
