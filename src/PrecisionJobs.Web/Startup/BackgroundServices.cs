namespace PrecisionJobs.Web.Startup;

/// <summary>Registers what runs beside the requests.</summary>
internal static class BackgroundServices
{
    public static IServiceCollection AddBackgroundWork(this IServiceCollection services) => services;
}
