using System.CommandLine;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain.Candidates.Resumes;
using PrecisionJobs.Domain.Classification;
using PrecisionJobs.Web.Infrastructure.Files.ResumeText;

namespace PrecisionJobs.Web.Operator;

/// <summary><c>read-resume FILE…</c>: what a résumé says, as JSON. Needs neither a database nor settings.</summary>
internal static class ReadResumeVerb
{
    public static Command Create(OperatorTerminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Résumés: PDF, DOCX, plain text, or JSON Resume. What a file is follows from its bytes.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "read-resume",
            """
            Read résumés. Writes a JSON object on a line for each file, in their order: file, contact, headline, summary, work,
            skills, machines, controls, materials, learning, certifications, certificationsInProgress, education, tolerance,
            finish, shifts, workAuthorisation, clearance, unread. Skills carry the catalogue's slug and name; every item the line
            and the words it was read from. The fields are defined in docs/reading.md. A file that cannot be read gives an object
            with file and error, and the exit code is 1. Needs no database.
            """)
        {
            files,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(terminal, parsed.GetRequiredValue(files), cancellationToken)));
        return command;
    }

    private static int Run(OperatorTerminal terminal, string[] files, CancellationToken cancellationToken)
    {
        if (Array.Find(files, file => !File.Exists(file)) is { } missing)
        {
            terminal.Error.WriteLine(Directory.Exists(missing)
                ? $"'{missing}' is a folder. Give files. Nothing was done."
                : $"There is no file '{missing}'. Nothing was done.");
            return ExitCode.Usage;
        }

        var reader = new ResumeFileReader(
            new ResumeTextReader(TimeProvider.System),
            new ResumeReader(CatalogueTerms.Embedded(), new TitleClassifier(OccupationNames.Embedded())));
        var refused = 0;
        foreach (var file in files)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                terminal.Error.WriteLine("Interrupted. The lines written so far are whole.");
                return ExitCode.Interrupted;
            }

            refused += Write(terminal, reader, file) ? 0 : 1;
        }

        return refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static bool Write(OperatorTerminal terminal, ResumeFileReader reader, string file)
    {
        var (proposal, error) = Read(reader, file);
        terminal.Output.WriteLine(proposal is null ? ProposalJson.WriteError(file, error!) : ProposalJson.Write(file, proposal));
        terminal.Output.Flush();
        if (proposal is null)
        {
            terminal.Error.WriteLine($"{file}: {error}");
        }

        return proposal is not null;
    }

    private static (ResumeProposal? Proposal, string? Error) Read(ResumeFileReader reader, string file)
    {
        try
        {
            return new FileInfo(file).Length > ResumeTextReader.MaximumBytes
                ? (null, "This file is larger than 10 MB.")
                : reader.Read(File.ReadAllBytes(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, exception.Message);
        }
    }
}
