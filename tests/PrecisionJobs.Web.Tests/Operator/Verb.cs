using PrecisionJobs.Testing;
using PrecisionJobs.Web.Operator;

namespace PrecisionJobs.Web.Tests.Operator;

/// <summary>Runs a verb on a host's services and keeps what it said.</summary>
internal sealed record Verb(int ExitCode, string Output, string Error)
{
    public static async Task<Verb> RunAsync(TestHost host, string[] args, string input = "")
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var typed = new StringReader(input);
        var terminal = new OperatorTerminal(output, error, typed, IsInteractive: false);
        var code = await OperatorCommand.RunAsync(args, new OperatorHost(() => host.Services, terminal));
        return new Verb(code, output.ToString(), error.ToString());
    }
}
