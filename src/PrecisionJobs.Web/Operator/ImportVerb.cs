using System.CommandLine;
using System.Globalization;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Features.Import;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Operator;

/// <summary><c>import FILE --company SLUG</c>: takes postings from a file.</summary>
internal static class ImportVerb
{
    public static Command Create(OperatorHost host)
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "JobPosting JSON-LD (object, array, @graph, one object a line, or an HTML page that holds it), a USAJOBS answer, or a table (CSV).",
        };
        var company = new Option<string>("--company") { Description = "Slug of the company whose postings they are.", Required = true };
        var publish = new Option<bool>("--publish") { Description = "Publish what the publishing rules allow; the gaps of the rest are listed." };
        var whole = new Option<bool>("--all-or-nothing") { Description = "Store nothing if any row is refused." };
        var quiet = new Option<bool>("--quiet") { Description = "List refused rows only." };
        var format = new Option<string>("--format") { Description = "auto, jsonld or csv.", DefaultValueFactory = _ => "auto" };
        format.AcceptOnlyFromAmong("auto", "jsonld", "csv");
        var command = new Command(
            "import",
            "Take postings from a file. Safe to repeat: known rows are updated or left alone, what a member edited is kept.")
        {
            file, company, publish, whole, quiet, format,
        };
        command.SetAction((parsed, cancellationToken) => host.RunAsync(
            (services, cancel) => RunAsync(
                services,
                host.Terminal,
                parsed.GetRequiredValue(file),
                Enum.Parse<ImportFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
                new ImportRequest(parsed.GetRequiredValue(company), parsed.GetValue(publish), parsed.GetValue(whole)),
                parsed.GetValue(quiet),
                cancel),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        OperatorTerminal terminal,
        FileInfo file,
        ImportFormat format,
        ImportRequest request,
        bool isQuiet,
        CancellationToken cancellationToken)
    {
        await using var stream = Open(file, terminal);
        if (stream is null)
        {
            return ExitCode.Usage;
        }

        await services.GetRequiredService<CatalogueSnapshot>().LoadAsync(services.GetRequiredService<AppDbContext>(), cancellationToken);
        var clock = services.GetRequiredService<TimeProvider>();
        var progress = new OperatorProgress(terminal, clock, "rows");
        var seen = 0;
        var outcome = await services.GetRequiredService<ImportPostings>().ExecuteAsync(
            request,
            ImportFile.ReadAsync(stream, format, cancellationToken),
            result =>
            {
                Write(terminal.Output, result, isQuiet);
                progress.Report(++seen);
            },
            Process.Operator("Import", clock.GetUtcNow().UtcDateTime) with { Origin = $"import {file.Name}" },
            cancellationToken);
        progress.End();
        return Conclude(terminal, outcome, request);
    }

    private static FileStream? Open(FileInfo file, OperatorTerminal terminal)
    {
        try
        {
            return file.OpenRead();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"{exception.Message} Nothing was done.");
            return null;
        }
    }

    private static void Write(TextWriter output, ImportResult result, bool isQuiet)
    {
        if (isQuiet && result.Status != ImportStatus.Refused)
        {
            return;
        }

        var status = result.IsPublished ? $"{result.Status} and published" : result.Status.ToString();
        var posting = result.PostingId is { } id ? string.Create(CultureInfo.InvariantCulture, $" [posting {id}]") : string.Empty;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"row {result.Row}: {status.ToLowerInvariant()}: {result.Title}{posting}"));
        foreach (var note in result.Notes)
        {
            output.WriteLine($"    - {note}");
        }
    }

    private static int Conclude(OperatorTerminal terminal, ImportOutcome outcome, ImportRequest request)
    {
        if (outcome is not ImportOutcome.Done done)
        {
            terminal.Error.WriteLine($"There is no company '{request.CompanySlug}'. Nothing was done.");
            return ExitCode.Usage;
        }

        var counts = string.Join(", ", done.Counts.Select(pair => string.Create(
            CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key.ToString().ToLowerInvariant()}")));
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts}; {done.Published} published."));
        if (done.NamesOther > 0)
        {
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{done.NamesOther} rows name another organisation than '{request.CompanySlug}'."));
        }

        if (done.IsRolledBack)
        {
            terminal.Output.WriteLine("Rows were refused, and all or nothing was asked: nothing was stored.");
        }

        return done.Counts[ImportStatus.Refused] == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
