using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Tests.Catalogue;

public sealed class EmploymentProjectionTests
{
    [Theory]
    [InlineData(2995, 2996, 295, 10)]
    [InlineData(283, 319, 31, 8.8)]
    [InlineData(552, 493, 47, 10)]
    [InlineData(100, 300, 10, 0)]
    public void ReplacementsInTen_IsWhatIsNotGrowth(int now, int then, int openings, double expected)
    {
        var projection = Projection(now, then, openings);

        Assert.Equal((decimal)expected, Math.Round(projection.ReplacementsInTen!.Value, 1));
        Assert.Equal(then - now, projection.NetChangeHundreds);
    }

    [Theory]
    [InlineData(5, 4, 0)]
    [InlineData(null, 4, 3)]
    [InlineData(5, null, 3)]
    [InlineData(5, 4, null)]
    public void ReplacementsInTen_WithoutAFigureOrOpenings_IsNotKnown(int? now, int? then, int? openings) =>
        Assert.Null(Projection(now, then, openings).ReplacementsInTen);

    private static EmploymentProjection Projection(int? now, int? then, int? openings) => new()
    {
        Source = "BLS Employment Projections",
        Period = "2024–34",
        EmploymentHundreds = now,
        ProjectedEmploymentHundreds = then,
        OpeningsPerYearHundreds = openings,
    };
}
