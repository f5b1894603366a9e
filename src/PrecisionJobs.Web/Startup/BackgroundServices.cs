using PrecisionJobs.Web.Background;

namespace PrecisionJobs.Web.Startup;

/// <summary>Registers what runs beside the requests.</summary>
internal static class BackgroundServices
{
    /// <summary>
    /// Every recurring job and outbox handler is found by its shape. <c>Background:Enabled=false</c> leaves the loops
    /// out: then nothing runs but what is called by hand.
    /// </summary>
    public static IServiceCollection AddBackgroundWork(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<NodeName>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<RecurringJobs>();
        services.AddEach<IOutboxHandler>();
        services.AddEach<IRecurringJob>();
        if (configuration.GetValue("Background:Enabled", defaultValue: true))
        {
            services.AddHostedService<OutboxLoop>();
            services.AddHostedService<RecurringLoop>();
        }

        return services;
    }

    private static void AddEach<TService>(this IServiceCollection services)
    {
        var types = typeof(Program).Assembly.GetTypes().Where(
            type => type is { IsClass: true, IsAbstract: false } && typeof(TService).IsAssignableFrom(type));
        foreach (var type in types)
        {
            services.AddScoped(typeof(TService), type);
        }
    }
}
