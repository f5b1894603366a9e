namespace PrecisionJobs.Web.Startup;

/// <summary>Registers use cases and queries by their shape, so that a new one needs no line here.</summary>
internal static class UseCaseServices
{
    /// <summary>
    /// Every sealed, non-abstract class under <c>Features</c> that has a public <c>ExecuteAsync</c> (a use case) or whose
    /// name ends in <c>Query</c> (a read) or <c>Letters</c> (writes mails) is registered for the length of a request.
    /// </summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        var types = typeof(Program).Assembly.GetTypes().Where(
            type => type is { IsClass: true, IsAbstract: false, IsSealed: true }
                && type.Namespace?.StartsWith("PrecisionJobs.Web.Features", StringComparison.Ordinal) == true
                && (type.GetMethod("ExecuteAsync") is not null
                    || type.Name.EndsWith("Query", StringComparison.Ordinal)
                    || type.Name.EndsWith("Letters", StringComparison.Ordinal)));
        foreach (var type in types)
        {
            services.AddScoped(type);
        }

        return services;
    }
}
