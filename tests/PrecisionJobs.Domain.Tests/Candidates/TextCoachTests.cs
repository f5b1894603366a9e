using FsCheck.Xunit;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Domain.Tests.Candidates;

public sealed class TextCoachTests
{
    [Theory]
    [InlineData("Hard worker and a team player.", "Hard worker")]
    [InlineData("Responsible for the day shift.", "Responsible for")]
    [InlineData("Ran various CNC machines.", "various CNC machines")]
    [InlineData("Worked with several different kinds of tooling.", "several different kinds of tooling")]
    [InlineData("Work to tight tolerances.", "tight tolerances")]
    [InlineData("High volume production of fittings.", "High volume production")]
    [InlineData("Extensive experience in grinding.", "Extensive experience")]
    [InlineData("Micrometers, calipers etc.", "etc.")]
    [InlineData("State of the art equipment.", "State of the art equipment")]
    public void Read_GenericWords_AreMarkedWithAnExample(string text, string phrase)
    {
        var remark = TextCoach.Read(text)[0];

        Assert.Equal(phrase, remark.Phrase);
        Assert.NotEmpty(remark.Advice);
        Assert.NotEmpty(remark.Example);
    }

    [Theory]
    [InlineData("Held tight tolerances, ±0.0005 in, on titanium brackets.")]
    [InlineData("Tight tolerances: a half a tenth on bores.")]
    [InlineData("High volume: 1,200 parts a shift.")]
    [InlineData("Set up and ran two Haas VF-4s, lots of 5 to 50.")]
    [InlineData("CNC machinist, 5-axis, aerospace")]
    [InlineData("")]
    [InlineData(null)]
    public void Read_ExactWords_AreLeftAlone(string? text) => Assert.Empty(TextCoach.Read(text));

    [Fact]
    public void Read_AFigureInAnotherSentence_DoesNotCount() =>
        Assert.Equal(["Tight tolerances"], TextCoach.Read("Ran 4 lathes. Tight tolerances all day").Select(remark => remark.Phrase));

    [Fact]
    public void Read_ALongTextWithoutAFigure_IsAskedForOne()
    {
        var text = string.Join(' ', Enumerable.Repeat("Set up the mill and cut brackets of titanium.", 4));

        Assert.Null(Assert.Single(TextCoach.Read(text)).Phrase);
    }

    [Fact]
    public void Read_TheExamplesItself_FindsNothing() => Assert.All(
        TextCoach.Read("Hard worker. Responsible for various machines, tight tolerances, high volume, quality parts, years of experience, modern machines etc."),
        remark => Assert.Empty(TextCoach.Read(remark.Example)));

    [Property]
    public void Read_AnyText_MarksWordsOfIt(string? text) =>
        Assert.All(TextCoach.Read(text), remark => Assert.True(remark.Phrase is null || text!.Contains(remark.Phrase, StringComparison.Ordinal)));
}
