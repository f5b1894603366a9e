using System.CommandLine;
using System.Globalization;
using System.Text;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain.Classification;

namespace PrecisionJobs.Web.Operator;

/// <summary><c>classify FILE</c>: SOC codes for job titles. Needs neither a database nor settings.</summary>
internal static class ClassifyVerb
{
    private const string StandardInput = "-";
    private const int FlushAt = 1 << 16;
    private const int LongestTitle = 1000;

    public static Command Create(OperatorTerminal terminal)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Titles, one a line, UTF-8; '-' or nothing for the standard input.",
            DefaultValueFactory = _ => StandardInput,
        };
        var command = new Command(
            "classify",
            """
            Say which occupations job titles mean. Writes a line for each line, three columns apart by tabs: the title, the SOC 2018
            codes apart by commas, the likeliest first, and their confidences (0 to 1) in the same order. No codes: not this trade.
            Tabs in a title become spaces, and a title of more than 1,000 characters is cut. Needs no database.
            """)
        {
            file,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(terminal, parsed.GetRequiredValue(file), cancellationToken)));
        return command;
    }

    private static int Run(OperatorTerminal terminal, string file, CancellationToken cancellationToken)
    {
        try
        {
            if (file == StandardInput)
            {
                Classify(terminal.Input, terminal.Output, cancellationToken);
            }
            else
            {
                using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
                Classify(reader, terminal.Output, cancellationToken);
            }

            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"{exception.Message} Nothing was done.");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Interrupted. The lines written so far are whole.");
            return ExitCode.Interrupted;
        }
    }

    private static void Classify(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var classifier = new TitleClassifier(OccupationNames.Embedded());
        var lines = new StringBuilder();
        while (input.ReadLine() is { } line)
        {
            var title = Clean(line);
            var matches = classifier.Rank(title);
            lines.Append(title).Append('\t')
                .AppendJoin(',', matches.Select(match => match.Code)).Append('\t')
                .AppendJoin(',', matches.Select(match => match.Confidence.ToString("0.000", CultureInfo.InvariantCulture))).Append('\n');
            if (lines.Length >= FlushAt)
            {
                Flush();
            }
        }

        Flush();

        void Flush()
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.Write(lines);
            output.Flush();
            lines.Clear();
        }
    }

    // A byte order mark, a tab or another control character would shift the columns.
    private static string Clean(string line)
    {
        var cut = line.Length <= LongestTitle ? line : line[..(char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
        return string.Concat(cut.Select(character => char.IsControl(character) ? ' ' : character)).Trim('\uFEFF', ' ');
    }
}
