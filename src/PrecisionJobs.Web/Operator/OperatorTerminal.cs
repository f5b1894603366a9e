namespace PrecisionJobs.Web.Operator;

/// <summary>Where a verb writes and reads.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Progress and complaints, so that results can be piped.</param>
/// <param name="Input">What is typed or piped in.</param>
/// <param name="IsInteractive">Somebody sits at it: passwords are asked without an echo, progress is rewritten.</param>
internal sealed record OperatorTerminal(TextWriter Output, TextWriter Error, TextReader Input, bool IsInteractive)
{
    /// <summary>The terminal of this process.</summary>
    public static OperatorTerminal System() =>
        new(Console.Out, Console.Error, Console.In, !Console.IsInputRedirected && !Console.IsErrorRedirected);

    /// <summary>Reads a secret: without an echo from a person, as one line from a pipe.</summary>
    public string? ReadSecret(string prompt)
    {
        if (!IsInteractive)
        {
            return Input.ReadLine();
        }

        Error.Write(prompt);
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Error.WriteLine();
        return typed.ToString();
    }
}
