using Microsoft.Extensions.Time.Testing;
using PrecisionJobs.Web.Operator;

namespace PrecisionJobs.Web.Tests.Operator;

public sealed class OperatorProgressTests
{
    [Fact]
    public void End_OfWorkThatWasToldOf_TellsTheWholeNumber()
    {
        using var error = new StringWriter();
        var clock = new FakeTimeProvider();
        var progress = new OperatorProgress(new OperatorTerminal(TextWriter.Null, error, TextReader.Null, IsInteractive: false), clock, "rows");
        progress.Report(100);
        clock.Advance(TimeSpan.FromSeconds(6));
        progress.Report(200);
        progress.Report(250);
        progress.End();
        Assert.Equal(["rows: 200", "rows: 250"], error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void End_OfShortWork_TellsNothing()
    {
        using var error = new StringWriter();
        var progress = new OperatorProgress(
            new OperatorTerminal(TextWriter.Null, error, TextReader.Null, IsInteractive: false), new FakeTimeProvider(), "rows");
        progress.Report(100);
        progress.End();
        Assert.Empty(error.ToString());
    }
}
