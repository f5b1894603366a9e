using System.CommandLine;
using System.Globalization;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain.Candidates.Resumes;
using PrecisionJobs.Domain.Classification;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings.Reading;
using PrecisionJobs.Web.Infrastructure.Files.ResumeText;

namespace PrecisionJobs.Web.Operator.Matching;

/// <summary><c>match --posting FILE --resumes FOLDER</c>: a ranking with its reasons. Needs neither a database nor settings.</summary>
internal static class MatchVerb
{
    private const string DayFormat = "yyyy-MM-dd";

    public static Command Create(OperatorTerminal terminal)
    {
        var posting = new Option<string>("--posting") { Description = "JobPosting JSON-LD, an HTML page that holds it, or a text whose first line is the title.", Required = true };
        var resumes = new Option<string>("--resumes") { Description = "A folder of résumés: PDF, DOCX, plain text, JSON Resume. Folders in it are not entered.", Required = true };
        var day = new Option<string?>("--today") { Description = "The day of the match, as 2026-03-31; without it, today. The same files on the same day give the same answer." };
        var top = new Option<int?>("--top") { Description = "List the best so many; without it, all." };
        var command = new Command(
            "match",
            """
            Rank résumés for a posting and say why. Writes one JSON object: engineVersion, today, posting (what was read of it, with the
            words it was read from), resumes (how many were read), ranking (rank, file, score, band, summary, parts, gates, ask) and unread
            (file, error). The fields are defined in docs/operations.md. When a file cannot be read, the exit code is 1. A person decides:
            gates are shown beside the score and leave nobody out. Needs no database.
            """)
        {
            posting,
            resumes,
            day,
            top,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal,
            new Request(parsed.GetRequiredValue(posting), parsed.GetRequiredValue(resumes), parsed.GetValue(day), parsed.GetValue(top)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(OperatorTerminal terminal, Request request, CancellationToken cancellationToken)
    {
        if (Refusal(request, out var today) is { } refusal)
        {
            terminal.Error.WriteLine($"{refusal} Nothing was done.");
            return ExitCode.Usage;
        }

        try
        {
            var trade = EmbeddedTrade.Read();
            var classifier = new TitleClassifier(OccupationNames.Embedded());
            var (posting, error) = await new PostingFile(trade, classifier).ReadAsync(request.Posting, cancellationToken);
            if (posting is null)
            {
                terminal.Error.WriteLine($"{request.Posting}: {error} Nothing was done.");
                return ExitCode.Usage;
            }

            var facts = ReadingFacts.Of(posting.Reading, posting.Context, trade.PathwayOf);
            var (ranked, unread) = Rank(terminal, request.Resumes, new Matcher(trade, classifier, facts, today), cancellationToken);
            terminal.Output.WriteLine(MatchReport.Write(request.Posting, posting, facts, ranked, unread, today, request.Top));
            return unread.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Interrupted. Nothing was written.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"{exception.Message} Nothing was done.");
            return ExitCode.Usage;
        }
    }

    private static string? Refusal(Request request, out DateOnly today)
    {
        today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return request.Day is { } day && !DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out today)
            ? $"'{day}' is no day such as 2026-03-31."
            : request.Top < 1 ? "--top is 1 or more."
            : !File.Exists(request.Posting) ? $"There is no file '{request.Posting}'."
            : !Directory.Exists(request.Resumes) ? $"There is no folder '{request.Resumes}'."
            : !FilesIn(request.Resumes).Any() ? $"The folder '{request.Resumes}' holds no files."
            : null;
    }

    private static (List<RankedResume> Ranked, List<UnreadResume> Unread) Rank(
        OperatorTerminal terminal, string folder, Matcher matcher, CancellationToken cancellationToken)
    {
        var ranked = new List<RankedResume>();
        var unread = new List<UnreadResume>();
        var files = FilesIn(folder).Order(StringComparer.Ordinal).ToList();
        var progress = new OperatorProgress(terminal, TimeProvider.System, "résumés");
        foreach (var (index, file) in files.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = Path.GetFileName(file);
            var (match, error) = matcher.Match(file);
            if (match is null)
            {
                unread.Add(new UnreadResume(name, error!));
                terminal.Error.WriteLine($"{name}: {error}");
            }
            else
            {
                ranked.Add(new RankedResume(name, match));
            }

            progress.Report(index + 1, files.Count);
        }

        progress.End();
        ranked.Sort(Order);
        return (ranked, unread);
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => !Path.GetFileName(file).StartsWith('.'));

    // As the rankings of the site: by score, of equal scores by more parts met, then by a name that never changes.
    private static int Order(RankedResume left, RankedResume right) =>
        right.Match.Score != left.Match.Score ? right.Match.Score.CompareTo(left.Match.Score)
        : right.Match.PartsMet != left.Match.PartsMet ? right.Match.PartsMet.CompareTo(left.Match.PartsMet)
        : string.CompareOrdinal(left.File, right.File);

    private sealed record Request(string Posting, string Resumes, string? Day, int? Top);

    /// <summary>Matches one file after the other with one posting.</summary>
    private sealed class Matcher(EmbeddedTrade trade, TitleClassifier classifier, PostingFacts posting, DateOnly today)
    {
        private readonly ResumeFileReader _reader = new(
            new ResumeTextReader(TimeProvider.System), new ResumeReader(CatalogueTerms.Embedded(), classifier));

        private readonly ProposalFacts _facts = new(trade.Vocabulary, trade.CertificationOf, trade.OccupationOf);

        public (Match? Match, string? Error) Match(string file)
        {
            try
            {
                if (new FileInfo(file).Length > ResumeTextReader.MaximumBytes)
                {
                    return (null, "This file is larger than 10 MB.");
                }

                var (proposal, error) = _reader.Read(File.ReadAllBytes(file));
                return proposal is null
                    ? (null, error!.Replace(ResumeTextReader.KeptNote, string.Empty, StringComparison.Ordinal).TrimEnd())
                    : (MatchEngine.Match(posting, _facts.Of(proposal, today), trade.Map, today), null);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return (null, exception.Message);
            }
        }
    }
}
