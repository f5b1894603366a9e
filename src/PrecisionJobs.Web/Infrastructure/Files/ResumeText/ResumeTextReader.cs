using System.Text;

namespace PrecisionJobs.Web.Infrastructure.Files.ResumeText;

/// <summary>
/// Reads the text of a résumé from the bytes of a file, whatever it is called. Any bytes end in an outcome, within a time and
/// a memory that do not depend on them; nothing outside is fetched.
/// </summary>
public sealed class ResumeTextReader(TimeProvider clock)
{
    /// <summary>Larger files are not opened.</summary>
    public const int MaximumBytes = 10 * 1024 * 1024;

    /// <summary>More characters are not read.</summary>
    public const int MaximumCharacters = 200_000;

    /// <summary>Time for one file.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    /// <summary>What is said of every file that cannot be read.</summary>
    public const string KeptNote = "The file is kept; fill the fields in by hand.";

    // The parsers recurse; the thread that runs them has room for what they allow themselves.
    private const int StackBytes = 16 * 1024 * 1024;

    private readonly TimeSpan _budget = Budget;

    /// <summary>A reader with another time budget.</summary>
    internal ResumeTextReader(TimeProvider clock, TimeSpan budget)
        : this(clock) => _budget = budget;

    /// <summary>Reads a file.</summary>
    public ResumeTextOutcome Read(byte[] bytes)
    {
        if (bytes.Length > MaximumBytes)
        {
            return Unreadable("This file is larger than 10 MB.");
        }

        using var cancel = new CancellationTokenSource(_budget, clock);
        ResumeTextOutcome? outcome = null;
        var thread = new Thread(() => outcome = ReadGuarded(bytes, cancel.Token), StackBytes) { IsBackground = true, Name = "résumé text" };
        thread.Start();

        // A parser that does not come to its next check in time is left behind; its result is not waited for.
        return thread.Join(_budget + (_budget / 4)) && outcome is not null ? outcome : TookTooLong();
    }

    internal static ResumeTextOutcome.Unreadable Unreadable(string reason) => new($"{reason} {KeptNote}");

    private static ResumeTextOutcome.Unreadable TookTooLong() => Unreadable("Reading this file took too long.");

    private static ResumeTextOutcome ReadGuarded(byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = ReadAny(bytes, cancellationToken);
            return outcome is ResumeTextOutcome.Read { Text: var text } && string.IsNullOrWhiteSpace(text)
                ? Unreadable("This file holds no text.")
                : outcome;
        }
        catch (OperationCanceledException)
        {
            return TookTooLong();
        }
#pragma warning disable CA1031 // Whatever a hostile file makes of a parser, its owner gets a sentence.
        catch (Exception)
        {
            return Unreadable("This file is damaged, or not what its name says.");
        }
#pragma warning restore CA1031
    }

    private static ResumeTextOutcome ReadAny(byte[] bytes, CancellationToken cancellationToken)
    {
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, 1024));
        if (start.IndexOf("%PDF-"u8) >= 0)
        {
            return PdfText.Read(bytes, cancellationToken);
        }

        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            return WordText.Read(bytes, cancellationToken);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return Unreadable("This is an old Word file (DOC), or one with a password. Save it as DOCX or PDF.");
        }

        if (start.StartsWith("{\\rtf"u8))
        {
            return Unreadable("This is a rich text file (RTF). Save it as DOCX, PDF or plain text.");
        }

        return PlainText.Read(bytes);
    }

    /// <summary>The beginning of a text that is too long.</summary>
    internal static string Capped(StringBuilder text) =>
        text.Length > MaximumCharacters ? text.ToString(0, MaximumCharacters) : text.ToString();
}
