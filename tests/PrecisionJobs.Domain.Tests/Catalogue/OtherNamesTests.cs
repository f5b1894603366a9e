using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Tests.Catalogue;

public sealed class OtherNamesTests
{
    [Fact]
    public void Of_KeepsNamesOfTheWhole_AndLeavesNarrowerJobsOut() => Assert.Equal(
        ["toolmaker", "die maker", "mold maker"],
        OtherNames.Of(
            "Tool and die maker",
            ["toolmaker", "die maker", "EDM toolmaker", "stamping die maker", "tool & die maker apprentice", "mold maker", "lead bench hand"]));

    [Fact]
    public void Of_OneWordInTheTitle_LeavesEveryQualifiedTitleOut() => Assert.Equal(
        ["instrument maker"], OtherNames.Of("Machinist", ["CNC machinist", "EDM machinist", "machinist II", "instrument maker", "", "  "]));

    [Fact]
    public void Of_TwoSpellingsOfOneName_KeepsBoth() => Assert.Equal(
        ["tool maker", "tool-maker", "toolmaker"], OtherNames.Of("Tool and die maker", ["tool maker", "tool-maker", "toolmaker"]));
}
