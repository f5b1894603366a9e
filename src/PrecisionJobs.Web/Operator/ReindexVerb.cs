using System.CommandLine;
using System.Globalization;
using PrecisionJobs.Search;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Operator;

/// <summary><c>reindex</c>: builds this node's search index anew.</summary>
internal static class ReindexVerb
{
    public static Command Create(OperatorHost host)
    {
        var command = new Command(
            "reindex",
            "Build this node's search index anew from the database. Stop the node first: a running one holds its index, "
            + "and follows the database by itself.");
        command.SetAction((_, cancellationToken) => host.RunAsync(
            (services, cancel) => RunAsync(services, host.Terminal, cancel), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, OperatorTerminal terminal, CancellationToken cancellationToken)
    {
        return ExitCode.Done;
    }
}
