using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Domain.Tests.Postings.Import;

public sealed class TitleCaseTests
{
    [Theory]
    [InlineData("WELDER", "Welder")]
    [InlineData("CNC MACHINIST II", "CNC Machinist II")]
    [InlineData("TOOL AND DIE MAKER", "Tool and Die Maker")]
    [InlineData("MACHINIST/WELDER (2ND SHIFT)", "Machinist/Welder (2ND Shift)")]
    [InlineData("SET-UP OPERATOR, EDM", "Set-Up Operator, EDM")]
    [InlineData("CMM Programmer", "CMM Programmer")]
    [InlineData("QA", "QA")]
    [InlineData("", "")]
    public void Calm_OfATitle_LeavesNoShouting(string title, string expected) => Assert.Equal(expected, TitleCase.Calm(title));
}
