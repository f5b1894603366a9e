using PrecisionJobs.Benchmarks.Search;
using PrecisionJobs.Web.Startup;

namespace PrecisionJobs.Benchmarks.Pages;

/// <summary>
/// The product as it is run, with two things of the benchmark's own: a clock that starts where the generated postings are
/// fresh, and the names that the benchmark's index was made with. Nothing is left out of what a request passes through.
/// </summary>
internal static class ProductServer
{
    /// <summary>Serves until the input ends.</summary>
    /// <param name="storage">The folder of the database and the index.</param>
    /// <param name="address">Where to listen.</param>
    public static async Task<int> RunAsync(string storage, string address)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "PrecisionJobs.Web",
            ContentRootPath = ContentRoot(),
            EnvironmentName = Environments.Production,
            Args =
            [
                $"--urls={address}", $"--Storage:Root={storage}", "--RateLimits:Factor=1000000",
                "--Serilog:MinimumLevel:Default=Warning",
            ],
        });
        builder.AddProduct();
        builder.Services.AddSingleton<TimeProvider>(new GeneratedClock());
        builder.Services.AddSingleton(_ => new CatalogueWords().Synonyms());
        await using var app = builder.Build();
        app.UseProduct();
        await app.PrepareAsync();
        await app.StartAsync();
        await Console.Out.WriteLineAsync(ServerProcess.Ready);
        await Console.In.ReadLineAsync();
        await app.StopAsync();
        return 0;
    }

    /// <summary>Where the product's static files are: beside the solution that this was built from.</summary>
    private static string ContentRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PrecisionJobs.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(
            folder?.FullName ?? throw new InvalidOperationException("The page is timed from within the repository."),
            "src",
            "PrecisionJobs.Web");
    }

    /// <summary>Runs on from the instant that the generated postings are made for.</summary>
    private sealed class GeneratedClock : TimeProvider
    {
        private readonly TimeSpan _ahead = GeneratedPostings.Now - System.GetUtcNow().UtcDateTime;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
    }
}
