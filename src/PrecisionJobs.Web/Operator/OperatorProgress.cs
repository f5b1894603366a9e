using System.Globalization;

namespace PrecisionJobs.Web.Operator;

/// <summary>Tells how far long work is: one line that is rewritten at a terminal, a line every five seconds elsewhere.</summary>
internal sealed class OperatorProgress(OperatorTerminal terminal, TimeProvider clock, string what)
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan InLog = TimeSpan.FromSeconds(5);

    private long _told = clock.GetTimestamp();
    private bool _onLine;
    private bool _isTold;
    private (int Done, int? Of)? _waiting;

    /// <summary>Tells that so many are done, of a number that may not be known.</summary>
    public void Report(int done, int? of = null)
    {
        _waiting = (done, of);
        if (clock.GetElapsedTime(_told) < (terminal.IsInteractive ? OnTerminal : InLog))
        {
            return;
        }

        Tell(done, of);
    }

    /// <summary>Ends work that was long enough to be told of: with the number that it came to.</summary>
    public void End()
    {
        if (_isTold && _waiting is var (done, of))
        {
            Tell(done, of);
        }

        if (_onLine)
        {
            terminal.Error.WriteLine();
            _onLine = false;
        }
    }

    private void Tell(int done, int? of)
    {
        _told = clock.GetTimestamp();
        _isTold = true;
        _waiting = null;
        var text = of is { } all
            ? string.Create(CultureInfo.InvariantCulture, $"{what}: {done:N0} of {all:N0}")
            : string.Create(CultureInfo.InvariantCulture, $"{what}: {done:N0}");
        if (terminal.IsInteractive)
        {
            terminal.Error.Write($"\r{text}   ");
            _onLine = true;
        }
        else
        {
            terminal.Error.WriteLine(text);
        }
    }
}
