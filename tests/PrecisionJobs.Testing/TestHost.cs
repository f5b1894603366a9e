using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Data.Providers.Sqlite;
using PrecisionJobs.Testing.SqlServer;
using PrecisionJobs.Web.Background;
using PrecisionJobs.Web.Infrastructure.Mail;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Testing;

/// <summary>
/// The product as it runs, on a SQLite of its own in a folder of its own; only clock and mail transport are doubles.
/// Background work does not run by itself: a test says when.
/// </summary>
public sealed class TestHost : WebApplicationFactory<Program>
{
    /// <summary>When tests begin, unless they say otherwise: a Tuesday in March, 15:00 UTC.</summary>
    public static readonly DateTimeOffset Start = new(2027, 3, 9, 15, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "precisionjobs-tests", Guid.NewGuid().ToString("N"));

    /// <summary>
    /// Every host would watch its settings and its style sheets for changes; a run with dozens of hosts exhausts the
    /// watches that a user may have.
    /// </summary>
    public TestHost()
    {
        System.Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        System.Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
    }

    /// <summary>The product's clock.</summary>
    public FakeTimeProvider Clock { get; } = new(Start);

    /// <summary>Mails that went out.</summary>
    public CaughtMail Mail { get; } = new();

    /// <summary>Counts database statements.</summary>
    public QueryCount Queries { get; } = new();

    /// <summary>Where the product writes.</summary>
    public string Folder => _folder;

    /// <summary>Environment name; Production unless set before first use.</summary>
    public string Environment { get; init; } = "Testing";

    /// <summary>Password hashes computed so far.</summary>
    public HashCount Hashes { get; } = new();

    /// <summary>
    /// The clock of this machine, and mails as files in the pickup folder: as a visitor with a browser meets the product.
    /// </summary>
    public bool WithoutDoubles { get; init; }

    /// <summary>Further settings, set before first use.</summary>
    public Dictionary<string, string?> Settings { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Another node on the same database, with a clock, a mailbox and a folder of its own.</summary>
    public TestHost OtherNode()
    {
        _ = Services;
        return new TestHost
        {
            Settings =
            {
                ["Database:ConnectionString"] =
                    $"Data Source={Path.Combine(_folder, "precisionjobs.db")};Foreign Keys=True;Default Timeout=15",
            },
        };
    }

    /// <summary>Puts things into the database.</summary>
    public Builders.Given Given => new(this);

    /// <summary>Works on the database, outside any request.</summary>
    public async Task<T> WithDatabaseAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>Works with a service, outside any request.</summary>
    public async Task<T> WithServiceAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>
    /// Makes search see what was put into the database directly. After a form was posted there is no need: the product
    /// does it by itself.
    /// </summary>
    public Task CatchUpSearchAsync() => Services.GetRequiredService<SearchReplica>().CatchUpAsync(CancellationToken.None);

    /// <summary>Sends what waits in the outbox; the number of messages worked on.</summary>
    public Task<int> DispatchOutboxAsync() =>
        Services.GetRequiredService<OutboxDispatcher>().DispatchDueAsync(CancellationToken.None);

    /// <summary>Runs the recurring jobs that are due; their names.</summary>
    public Task<IReadOnlyList<string>> RunRecurringJobsAsync() =>
        Services.GetRequiredService<RecurringJobs>().RunDueAsync(CancellationToken.None);

    /// <summary>How many statements the product sends to its database for a piece of work.</summary>
    public async Task<int> CountQueriesAsync(Func<Task> work)
    {
        var before = Queries.Count;
        await work();
        return Queries.Count - before;
    }

    /// <summary>A browser without script: keeps cookies, does not follow redirects by itself.</summary>
    public TestBrowser Browser() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri("https://localhost"),
    }));

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        TestDatabase.CopyTo(Path.Combine(_folder, "precisionjobs.db"));
        builder.UseSetting("Storage:Root", _folder);
        builder.UseSetting("Site:BaseUrl", "https://localhost");
        builder.UseSetting("RateLimits:Factor", "1000");
        builder.UseSetting("Background:Enabled", "false");
        builder.UseSetting("Demo:Seed", "false");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            if (!WithoutDoubles)
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
                services.Replace(ServiceDescriptor.Singleton<IMailTransport>(Mail));
            }

            services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(TSqlCheck.Instance, Queries));
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            services.AddSingleton(Hashes);
            services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<Account>, CountingHasher>());
        });
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            SqliteConnection.ClearAllPools();
            DeleteFolder();
        }
    }

    private void DeleteFolder()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A merge of the search index may still be closing its files; the folder lies among the temporary ones.
        }
    }
}
