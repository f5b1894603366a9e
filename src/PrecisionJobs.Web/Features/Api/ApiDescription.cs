using Microsoft.OpenApi;

namespace PrecisionJobs.Web.Features.Api;

/// <summary>Describes the read API as OpenAPI: what its controllers say of themselves, and the parameters that search reads.</summary>
public static class ApiDescription
{
    /// <summary>Name of the document and of the group of controllers in it.</summary>
    public const string Version = "v1";

    /// <summary>Where the document is.</summary>
    public const string Address = "/api/v1/openapi.json";

    private const string Search = "api/v1/jobs";

    /// <summary>Registers the document.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(Version, options =>
        {
            options.ShouldInclude = description => description.GroupName == Version;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "PrecisionJobs read API",
                    Version = Version,
                    Description = "Live postings: the same parameters, results and counts as the search page. "
                        + "Names and words do not change within a version; new ones may be added.",
                };
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                if (context.Description.RelativePath == Search)
                {
                    operation.Parameters = [.. SearchParameters.All()];
                }

                return Task.CompletedTask;
            });
        });
}
