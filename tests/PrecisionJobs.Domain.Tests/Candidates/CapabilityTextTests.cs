using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Domain.Tests.Candidates;

public sealed class CapabilityTextTests
{
    [Theory]
    [InlineData("±0.0005", 500)]
    [InlineData(".0005", 500)]
    [InlineData("+/- .0005 in", 500)]
    [InlineData("5 tenths", 500)]
    [InlineData("half a thou", 500)]
    [InlineData("2 thou", 2_000)]
    [InlineData("±0.01 mm", 394)]
    [InlineData("5 microns", 197)]
    [InlineData("+.000/-.001", 500)]
    [InlineData("1/64 in", 15_625)]
    [InlineData("H7", null)]
    [InlineData("32 Ra", null)]
    [InlineData("0", null)]
    [InlineData("2 in", null)]
    [InlineData("tight", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Tolerance_IsReadInTheUnitOfTheWriter(string? typed, int? microinches) =>
        Assert.Equal(microinches, CapabilityText.Tolerance(typed));

    [Theory]
    [InlineData(500, "±0.0005 in (±12.7 µm)")]
    [InlineData(50, "±0.00005 in (±1.3 µm)")]
    [InlineData(10, "±0.00001 in (±0.25 µm)")]
    [InlineData(197, "±0.000197 in (±5 µm)")]
    [InlineData(15_625, "±0.015625 in (±0.397 mm)")]
    public void ToleranceWords_AreInchesWithTheMetricFigure(int microinches, string words) =>
        Assert.Equal(words, CapabilityText.ToleranceWords(microinches));

    [Theory]
    [InlineData("32", 32)]
    [InlineData("32 Ra", 32)]
    [InlineData("16 µin", 16)]
    [InlineData("0.8 µm", 31)]
    [InlineData("N6", 31)]
    [InlineData("16 RMS", null)]
    [InlineData("smooth", null)]
    public void Finish_IsReadInRa(string typed, int? microinches) => Assert.Equal(microinches, CapabilityText.Finish(typed));

    [Fact]
    public void FinishWords_TakeTheMetricFigureOfDrawings() => Assert.Equal("63 µin Ra (1.6 µm)", CapabilityText.FinishWords(63));

    [Theory]
    [InlineData("40 x 20 x 12", "40 × 20 × 12 in (1,016 × 508 × 305 mm)")]
    [InlineData("12 × 40 × 20 in", "40 × 20 × 12 in (1,016 × 508 × 305 mm)")]
    [InlineData("1000 x 500 x 300 mm", "39.37 × 19.685 × 11.811 in (1,000 × 500 × 300 mm)")]
    [InlineData("2 by 1 by 1/2 in", "2 × 1 × 0.5 in (51 × 25 × 13 mm)")]
    public void Part_IsReadLongestSideFirst(string typed, string words) =>
        Assert.Equal(words, CapabilityText.PartWords(CapabilityText.Part(typed)!));

    [Theory]
    [InlineData("40 x 20")]
    [InlineData("40 x 20 x 12 x 3")]
    [InlineData("0 x 1 x 1")]
    [InlineData("big")]
    [InlineData("2000 x 1 x 1")]
    [InlineData(null)]
    public void Part_ThatIsNone_IsNotRead(string? typed) => Assert.Null(CapabilityText.Part(typed));
}
