using System.CommandLine;

namespace PrecisionJobs.Web.Operator;

/// <summary>What an operator can have the binary do instead of serving: <c>PrecisionJobs.Web VERB …</c>.</summary>
internal static class OperatorCommand
{
    private static readonly string[] Questions = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>
    /// Whether the arguments are for an operator: a verb (known or not), or a question about the verbs. Settings of the
    /// web server begin with a dash, as in <c>--urls http://localhost:5080</c>.
    /// </summary>
    public static bool IsMeant(string[] args) =>
        args is [var first, ..] && (Questions.Contains(first, StringComparer.Ordinal) || !first.StartsWith('-'));

    /// <summary>Runs a verb on the configured product and this terminal.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args) =>
        RunAsync(args, new OperatorHost(OperatorHost.BuildServices, OperatorTerminal.System()));

    /// <summary>Runs a verb.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        string[] args, OperatorHost host, CancellationToken cancellationToken = default)
    {
        var terminal = host.Terminal;
        var parsed = Create(host).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Error.WriteLine(error.Message);
            }

            terminal.Error.WriteLine("Nothing was done. See --help, also after a verb: import --help");
            return ExitCode.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            terminal.Error.WriteLine(exception.ToString());
            return ExitCode.Failed;
        }
    }

    private static RootCommand Create(OperatorHost host)
    {
        var root = new RootCommand(
            """
            PrecisionJobs. Without a verb it serves the site. Settings come from appsettings.json and the environment
            (Database__ConnectionString=…); ASPNETCORE_ENVIRONMENT names the environment.

            Exit codes: 0 done, 1 something was refused, 2 wrong usage or setting, 3 database not reachable or not
            prepared, 4 failed, 130 interrupted.
            """)
        {
            MigrateVerb.Create(host),
            ImportVerb.Create(host),
            ReindexVerb.Create(host),
            AdminVerb.Create(host),
            ClassifyVerb.Create(host.Terminal),
            ReadResumeVerb.Create(host.Terminal),
        };
        return root;
    }
}
