using PrecisionJobs.Data;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Search;
using PrecisionJobs.Web.Background;
using PrecisionJobs.Web.Features.Guide.Demand;
using PrecisionJobs.Web.Features.Jobs.Suggest;
using PrecisionJobs.Web.Features.Jobs.Why;
using PrecisionJobs.Web.Infrastructure;
using PrecisionJobs.Web.Infrastructure.Matching;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Startup;

/// <summary>Registers the search index of this node and what keeps it current.</summary>
internal static class SearchServices
{
    public static WebApplicationBuilder AddSearch(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(_ => Gazetteer.UnitedStates);
        services.AddSingleton(ReadSynonyms);
        services.AddSingleton<Highlighter>();
        services.AddSingleton(OpenIndex);
        services.AddSingleton<SearchReplica>();
        services.AddSingleton<JobSearch>();
        services.AddSingleton<SharedResults>();
        services.AddSingleton<SuggestionNames>();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<FacetLabels>();
        services.AddScoped<PublicPostings>();
        services.AddScoped<PostingDocuments>();
        services.AddSingleton<WhyWords>();
        services.AddSingleton<RecentDemand>();
        services.AddSingleton<MatchCatalogue>();
        services.AddSingleton<MatchPools>();
        services.AddScoped<FactsReader>();
        services.AddScoped<LiveCounts>();
        services.AddHealthChecks().AddCheck<SearchHealth>("search");
        if (builder.Configuration.GetValue("Background:Enabled", true))
        {
            services.AddHostedService<SearchFollower>();
        }

        return builder;
    }

    private static PostingIndex OpenIndex(IServiceProvider provider) => PostingIndex.Open(
        provider.GetRequiredService<StoragePaths>().Index,
        provider.GetRequiredService<SynonymTable>(),
        provider.GetRequiredService<Gazetteer>());

    /// <summary>First asked for when schema and catalogue are in place: the catalogue's synonyms are part of the index.</summary>
    private static SynonymTable ReadSynonyms(IServiceProvider provider)
    {
        using var scope = provider.CreateScope();
        return CatalogueSynonyms.Read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
