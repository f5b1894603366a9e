using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Operator;
using PrecisionJobs.Web.Startup;

namespace PrecisionJobs.Web.Tests.Operator;

public sealed class OperatorCommandTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData("migrate", true)]
    [InlineData("frobnicate", true)]
    [InlineData("--help", true)]
    [InlineData("--version", true)]
    [InlineData("--urls", false)]
    [InlineData("--environment=Testing", false)]
    public void IsMeant_ByFirstArgument_TellsVerbsFromServerSettings(string first, bool expected) =>
        Assert.Equal(expected, OperatorCommand.IsMeant([first, "x"]));

    [Fact]
    public void IsMeant_WithoutArguments_IsFalse() => Assert.False(OperatorCommand.IsMeant([]));

    [Fact]
    public async Task Run_UnknownVerb_SaysSoAndIsUsage()
    {
        var verb = await Verb.RunAsync(host, ["frobnicate"]);
        Assert.Equal(ExitCode.Usage, verb.ExitCode);
        Assert.Contains("frobnicate", verb.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was done", verb.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("admin", "create")]
    public async Task Run_Help_NamesTheVerbAndIsDone(params string[] path)
    {
        var verb = await Verb.RunAsync(host, [.. path, "--help"]);
        Assert.Equal(ExitCode.Done, verb.ExitCode);
        Assert.Contains(path[^1], verb.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_UpToDate_SaysSo()
    {
        var verb = await Verb.RunAsync(host, ["migrate"]);
        Assert.Equal(ExitCode.Done, verb.ExitCode);
        Assert.Contains("up to date", verb.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Verb.RunAsync(host, ["migrate", "--check"])).ExitCode);
    }

    /// <summary>The real binary, in a process of its own: verbs, exit codes, and no web server.</summary>
    [Fact]
    public async Task Binary_OnAnEmptyFolder_MigratesAndThenMakesTheFirstAdministrator()
    {
        var folder = Directory.CreateTempSubdirectory("pj-verbs").FullName;
        try
        {
            Assert.Equal(ExitCode.Refused, (await BinaryAsync(folder, "", "migrate", "--check")).ExitCode);
            Assert.Equal(
                ExitCode.Database,
                (await BinaryAsync(folder, "a good long password\n", "admin", "create", "ann@example.com", "--name", "Ann")).ExitCode);
            var migrated = await BinaryAsync(folder, "", "migrate");
            Assert.Equal(ExitCode.Done, migrated.ExitCode);
            Assert.Contains("applied:", migrated.Output, StringComparison.Ordinal);
            var created = await BinaryAsync(
                folder, "a good long password\n", "admin", "create", "ann@example.com", "--name", "Ann");
            Assert.Equal(ExitCode.Done, created.ExitCode);
            Assert.All(
                created.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                line => Assert.DoesNotMatch("^[0-9:]+ (WRN|ERR|INF) ", line));
            Assert.Equal(ExitCode.Usage, (await BinaryAsync(folder, "", "nonsense")).ExitCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Binary_OutsideDevelopmentWithDemoAccounts_IsRefusedInOneLine()
    {
        using var prepared = new TestHost();
        await prepared.WithDatabaseAsync(async db =>
        {
            var now = prepared.Clock.GetUtcNow().UtcDateTime;
            db.Users.Add(new Account { UserName = "left-over", DisplayName = "Left over", CreatedAt = now, IsDemo = true });
            return await db.SaveChangesAsync(PrecisionJobs.Domain.Process.System("Test", now), CancellationToken.None);
        });

        var start = await BinaryAsync(prepared.Folder, "", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, start.ExitCode);
        Assert.Contains("demo accounts", Assert.Single(start.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binary_OnAPortThatIsTaken_SaysSoInOneLine()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var folder = Directory.CreateTempSubdirectory("pj-verbs").FullName;
        try
        {
            var verb = await BinaryAsync(
                folder, "", "--urls", $"http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}");

            Assert.Equal(1, verb.ExitCode);
            Assert.Contains("Another program listens there", Assert.Single(verb.Error.Trim().Split('\n')), StringComparison.Ordinal);
            Assert.DoesNotContain("AddressInUseException", verb.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// With the settings of the real binary: a runtime without globalization would not even let the client try.
    /// </summary>
    [Fact]
    public async Task Binary_WithASqlServerThatIsAway_SaysThatTheDatabaseDoesNotAnswer()
    {
        var folder = Directory.CreateTempSubdirectory("pj-verbs").FullName;
        try
        {
            var verb = await BinaryAsync(
                folder,
                "",
                new Dictionary<string, string>
                {
                    ["Database__Provider"] = "SqlServer",
                    ["Database__ConnectionString"] = "Server=tcp:127.0.0.1,1;Database=none;Connect Timeout=1;Encrypt=False",
                },
                "migrate");

            Assert.Equal(ExitCode.Database, verb.ExitCode);
            Assert.Contains("The database answered:", verb.Error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Sqlite or SqlServer")]
    [InlineData("Database:Provider", "1", "Sqlite or SqlServer")]
    [InlineData("Database:Provider", "SqlServer", "Database:ConnectionString is empty")]
    [InlineData("Database:ConnectionString", "Sever=somewhere", "Database:ConnectionString is not one for Sqlite")]
    [InlineData("Storage:Root", "/dev/null/data", "Storage:Root cannot be used")]
    public async Task Run_WithASettingThatMeansNothing_SaysWhichAndIsUsage(string key, string value, string message)
    {
        using var error = new StringWriter();
        var terminal = new OperatorTerminal(TextWriter.Null, error, TextReader.Null, IsInteractive: false);

        var code = await OperatorCommand.RunAsync(["migrate"], new OperatorHost(Services, terminal));

        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);

        IServiceProvider Services()
        {
            var builder = WebApplication.CreateBuilder();
            builder.Configuration.AddInMemoryCollection([new(key, value)]);
            return builder.AddProduct().Build().Services;
        }
    }

    private static Task<Verb> BinaryAsync(string folder, string input, params string[] args) =>
        BinaryAsync(folder, input, [], args);

    private static async Task<Verb> BinaryAsync(
        string folder, string input, Dictionary<string, string> settings, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment = { ["Storage__Root"] = folder, ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "PrecisionJobs.Web.dll"));
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        foreach (var argument in args)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();

        // A start that should have been refused and was not would serve for ever.
        using var patience = new CancellationTokenSource(Patience);
        await using var end = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        await process.WaitForExitAsync();
        return new Verb(process.ExitCode, await output, await error);
    }
}
