namespace PrecisionJobs.Web.Operator;

/// <summary>What a verb answers to the shell. Documented in docs/operations.md: numbers are frozen.</summary>
internal static class ExitCode
{
    /// <summary>All of it was done.</summary>
    public const int Done = 0;

    /// <summary>It ran, and something was refused; the output says what and why.</summary>
    public const int Refused = 1;

    /// <summary>Not a verb, not its arguments, or a setting that means nothing; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>The database cannot be reached or is not prepared; nothing was done.</summary>
    public const int Database = 3;

    /// <summary>It broke off for a reason that nobody foresaw; the error output holds it.</summary>
    public const int Failed = 4;

    /// <summary>Interrupted with Ctrl-C (128 + SIGINT, as shells count).</summary>
    public const int Interrupted = 130;
}
