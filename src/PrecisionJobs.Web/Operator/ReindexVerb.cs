using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
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
            "Build this node's search index anew from the database. A running node holds its index and follows the database "
            + "by itself: stop it first.");
        command.SetAction((_, cancellationToken) => host.RunAsync(
            (services, cancel) => RunAsync(services, host.Terminal, cancel), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, OperatorTerminal terminal, CancellationToken cancellationToken)
    {
        PostingIndex index;
        try
        {
            index = services.GetRequiredService<PostingIndex>();
        }
        catch (IOException exception)
        {
            terminal.Error.WriteLine($"The index cannot be opened: {exception.Message}");
            terminal.Error.WriteLine("A running node holds it: stop the node first. Nothing was done.");
            return ExitCode.Refused;
        }

        var all = await services.GetRequiredService<AppDbContext>().Postings.CountAsync(
            posting => posting.State == PostingState.Published && posting.Company.Verification == VerificationState.Verified,
            cancellationToken);
        var progress = new OperatorProgress(terminal, services.GetRequiredService<TimeProvider>(), "postings");
        await services.GetRequiredService<SearchReplica>().RebuildAsync(cancellationToken, done => progress.Report(done, all));
        progress.End();
        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"The index is built: {index.Count} postings, up to change {index.AppliedSequence}."));
        return ExitCode.Done;
    }
}
