using FsCheck.Xunit;
using PrecisionJobs.Domain.Measurement;

namespace PrecisionJobs.Domain.Tests.Measurement;

public sealed class LengthTests
{
    private static readonly LengthUnit[] InchUnits =
        [LengthUnit.Inch, LengthUnit.Thou, LengthUnit.Tenth, LengthUnit.Microinch];

    [Theory]
    [InlineData(LengthUnit.Inch, "25.4")]
    [InlineData(LengthUnit.Thou, "0.0254")]
    [InlineData(LengthUnit.Tenth, "0.00254")]
    [InlineData(LengthUnit.Microinch, "0.0000254")]
    [InlineData(LengthUnit.Micrometer, "0.001")]
    public void One_IsExactInMillimeters(LengthUnit unit, string millimeters)
    {
        var length = Length.Of(1, unit);

        Assert.Equal(decimal.Parse(millimeters, System.Globalization.CultureInfo.InvariantCulture), length.In(LengthUnit.Millimeter));
        Assert.True(length.IsExactIn(LengthUnit.Millimeter));
    }

    [Fact]
    public void AMillimeter_IsRoundedInInches_AndSaysSo()
    {
        var millimeter = Length.Of(1, LengthUnit.Millimeter);

        Assert.Equal(0.039370078740m, millimeter.In(LengthUnit.Inch));
        Assert.False(millimeter.IsExactIn(LengthUnit.Inch));
    }

    [Property]
    public void RoundTrip_FromAnInchUnitThroughAnyUnit_IsExact(int digits, byte scale, byte from, byte through)
    {
        var unit = InchUnits[from % InchUnits.Length];
        var other = LengthUnits.All[through % LengthUnits.All.Count];
        var value = new decimal(digits) / Power(scale % 6);

        var there = Length.Of(value, unit).In(other);

        Assert.True(Length.Of(value, unit).IsExactIn(other) || other == LengthUnit.Inch);
        Assert.Equal(value, Length.Of(there, other).In(unit));
    }

    [Property]
    public void RoundTrip_FromMetricToInches_IsWithinAMillionthOfAMicrometer(int digits, byte scale)
    {
        var value = new decimal(digits) / Power(scale % 6);

        var inches = Length.Of(value, LengthUnit.Micrometer).In(LengthUnit.Inch);

        Assert.True(Math.Abs(Length.Of(inches, LengthUnit.Inch).Micrometers - value) <= 0.0000001m);
    }

    [Property]
    public void Order_IsTheSameInEveryUnit(int a, int b, byte unit)
    {
        var shown = LengthUnits.All[unit % LengthUnits.All.Count];
        var (left, right) = (Length.Of(a, LengthUnit.Thou), Length.Of(b, LengthUnit.Thou));

        Assert.Equal(a < b, left < right);
        Assert.Equal(a >= b, left >= right);
        Assert.Equal(a.CompareTo(b), left.In(shown).CompareTo(right.In(shown)));
    }

    [Property]
    public void SurfaceFinish_RoundTripsBetweenItsUnits(ushort digits, byte scale)
    {
        var value = (digits + 1m) / Power(scale % 4);

        var finish = SurfaceFinish.OfMicroinches(value);

        Assert.Equal(value, finish.Microinches);
        Assert.Equal(value * 0.0254m, finish.Micrometers);
        Assert.Equal(finish, SurfaceFinish.OfMicrometers(finish.Micrometers));
    }

    [Fact]
    public void EveryNominal_IsNearestToItself_InBothUnits() => Assert.All(SurfaceFinish.Nominals, nominal =>
    {
        Assert.Equal(nominal, SurfaceFinish.OfMicroinches(nominal.Microinches).Nearest);
        Assert.Equal(nominal, SurfaceFinish.OfMicrometers(nominal.Micrometers).Nearest);
        Assert.Equal(nominal, SurfaceFinish.OfGrade(nominal.Grade));
    });

    [Theory]
    [InlineData("0.001")]
    [InlineData("100")]
    public void AFinishBeyondTheSeries_HasNoGrade(string micrometers) => Assert.Null(
        SurfaceFinish.OfMicrometers(decimal.Parse(micrometers, System.Globalization.CultureInfo.InvariantCulture)).Nearest);

    private static decimal Power(int exponent) => Enumerable.Repeat(10m, exponent).Aggregate(1m, (a, b) => a * b);
}
