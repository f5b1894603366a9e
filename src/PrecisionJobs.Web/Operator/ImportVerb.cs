using System.CommandLine;
using System.Globalization;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Import;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Operator;

/// <summary><c>import FILE --company SLUG</c>: takes postings from a file.</summary>
internal static class ImportVerb
{
    private const int MostGaps = 5;

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
        var shift = Usual<Shift>("--usual-shift", "Shift of rows that name none; without it they stay drafts.");
        var type = Usual<EmploymentType>("--usual-type", "Employment type of rows that name none; without it they stay drafts.");
        var command = new Command(
            "import",
            "Take postings from a file. Safe to repeat: known rows are updated or left alone, what a member edited is kept.")
        {
            file, company, publish, whole, quiet, format, shift, type,
        };
        command.SetAction((parsed, cancellationToken) => host.RunAsync(
            (services, cancel) => RunAsync(
                services,
                host.Terminal,
                parsed.GetRequiredValue(file),
                Enum.Parse<ImportFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
                new ImportRequest(parsed.GetRequiredValue(company), parsed.GetValue(publish), parsed.GetValue(whole))
                {
                    UsualShift = Chosen<Shift>(parsed.GetValue(shift)),
                    UsualType = Chosen<EmploymentType>(parsed.GetValue(type)),
                },
                parsed.GetValue(quiet),
                cancel),
            cancellationToken));
        return command;
    }

    private static Option<string> Usual<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<string>(name) { Description = description };
        option.AcceptOnlyFromAmong([.. Enum.GetValues<T>().Select(SearchFacets.Value)]);
        return option;
    }

    private static T? Chosen<T>(string? value)
        where T : struct, Enum => value is null ? null : SearchFacets.Parse<T>(value);

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
            results =>
            {
                foreach (var result in results)
                {
                    Write(terminal.Output, result, isQuiet);
                }

                progress.Report(seen += results.Count);
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
            if (Directory.Exists(file.FullName) || !file.Exists)
            {
                terminal.Error.WriteLine(Directory.Exists(file.FullName)
                    ? $"'{file}' is a folder. Give a file. Nothing was done."
                    : $"There is no file '{file}'. Nothing was done.");
                return null;
            }

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
        switch (outcome)
        {
            case ImportOutcome.NoCompany:
                terminal.Error.WriteLine($"There is no company '{request.CompanySlug}'. Nothing was done.");
                return ExitCode.Usage;
            case ImportOutcome.NoPostings nothing:
                terminal.Error.WriteLine($"{nothing.Why} Nothing was done.");
                return ExitCode.Usage;
            case ImportOutcome.Done done:
                WriteSummary(terminal.Output, done, request);
                return done.Counts[ImportStatus.Refused] == 0 ? ExitCode.Done : ExitCode.Refused;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void WriteSummary(TextWriter output, ImportOutcome.Done done, ImportRequest request)
    {
        var counts = string.Join(", ", done.Counts.Select(pair => Text($"{pair.Value} {pair.Key.ToString().ToLowerInvariant()}")));
        output.WriteLine(Text($"{counts}; {done.Published} published."));
        if (done.Drafts > 0)
        {
            output.WriteLine(request.Publish
                ? Text($"{done.Drafts} {(done.Drafts == 1 ? "stays a draft" : "stay drafts")}.{(done.Gaps.Count > 0 ? " In the way of most:" : null)}")
                : Text($"{done.Drafts} {(done.Drafts == 1 ? "is a draft" : "are drafts")}: --publish publishes what is complete."));
            foreach (var gap in done.Gaps.Take(MostGaps))
            {
                output.WriteLine(Text($"    {gap.Rows}: {gap.What}"));
            }
        }

        if (done.NamesOther > 0)
        {
            output.WriteLine(Text(
                $"{done.NamesOther} {(done.NamesOther == 1 ? "row names" : "rows name")} another organisation than '{request.CompanySlug}'."));
        }

        if (done.IsRolledBack)
        {
            output.WriteLine("Rows were refused, and all or nothing was asked: nothing was stored.");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
