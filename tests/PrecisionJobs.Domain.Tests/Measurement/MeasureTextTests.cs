using System.Globalization;
using FsCheck.Xunit;
using PrecisionJobs.Domain.Measurement;

namespace PrecisionJobs.Domain.Tests.Measurement;

public sealed class MeasureTextTests
{
    [Theory]
    [InlineData("±.001\"", 0.001, LengthUnit.Inch, true)]
    [InlineData("+/- 0.0005", 0.0005, LengthUnit.Inch, true)]
    [InlineData("+-.0005 in.", 0.0005, LengthUnit.Inch, true)]
    [InlineData(".0005 in", 0.0005, LengthUnit.Inch, false)]
    [InlineData("within a thou", 1, LengthUnit.Thou, false)]
    [InlineData("half a thou", 0.5, LengthUnit.Thou, false)]
    [InlineData("1.5 thou", 1.5, LengthUnit.Thou, false)]
    [InlineData("5 mils", 5, LengthUnit.Thou, false)]
    [InlineData("tenths", 1, LengthUnit.Tenth, false)]
    [InlineData("5 tenths", 5, LengthUnit.Tenth, false)]
    [InlineData("five tenths", 5, LengthUnit.Tenth, false)]
    [InlineData("Half a Tenth", 0.5, LengthUnit.Tenth, false)]
    [InlineData("two ten-thousandths", 2, LengthUnit.Tenth, false)]
    [InlineData("hold 2 thousandths of an inch", 2, LengthUnit.Thou, false)]
    [InlineData("20 millionths", 20, LengthUnit.Microinch, false)]
    [InlineData("63 uin", 63, LengthUnit.Microinch, false)]
    [InlineData("0.01 mm", 0.01, LengthUnit.Millimeter, false)]
    [InlineData("±5 µm", 5, LengthUnit.Micrometer, true)]
    [InlineData("±5μm", 5, LengthUnit.Micrometer, true)]
    [InlineData("10 um", 10, LengthUnit.Micrometer, false)]
    [InlineData("5 microns", 5, LengthUnit.Micrometer, false)]
    [InlineData("12.7 micrometres", 12.7, LengthUnit.Micrometer, false)]
    [InlineData("± 1/64", 0.015625, LengthUnit.Inch, true)]
    [InlineData("1/32\"", 0.03125, LengthUnit.Inch, false)]
    [InlineData("1 1/2 in", 1.5, LengthUnit.Inch, false)]
    [InlineData("1-1/2″", 1.5, LengthUnit.Inch, false)]
    [InlineData("1,250 µm", 1250, LengthUnit.Micrometer, false)]
    public void Read_AsTheTradeWrites_GivesValueUnitAndSign(string text, double value, LengthUnit unit, bool isPlusMinus)
    {
        var reading = Assert.IsType<MeasureReading.OfLength>(MeasureText.Read(text));

        Assert.Equal(((decimal)value, unit, isPlusMinus), (reading.Value.In(unit), reading.Unit, reading.IsPlusMinus));
    }

    [Fact]
    public void Read_OfANumberAlone_TakesTheUnitAskedFor()
    {
        var reading = Assert.IsType<MeasureReading.OfLength>(MeasureText.Read("0.02", LengthUnit.Millimeter));

        Assert.Equal(20m, reading.Value.Micrometers);
    }

    [Theory]
    [InlineData("+.000/-.002", 0, -0.002)]
    [InlineData("+0.0005 −0.0000", 0.0005, 0)]
    [InlineData("+.003 / -.001 in", 0.003, -0.001)]
    public void Read_OfUnequalDeviations_GivesBothSides(string text, double upper, double lower)
    {
        var reading = Assert.IsType<MeasureReading.OfDeviations>(MeasureText.Read(text));

        Assert.Equal(((decimal)upper, (decimal)lower), (reading.Upper.In(LengthUnit.Inch), reading.Lower.In(LengthUnit.Inch)));
        Assert.Equal((decimal)(upper - lower), reading.Width.In(LengthUnit.Inch));
    }

    [Theory]
    [InlineData(".500–.502")]
    [InlineData("0.500 to 0.502 inches")]
    public void Read_OfLimits_GivesLowHighAndWidth(string text)
    {
        var reading = Assert.IsType<MeasureReading.OfLimits>(MeasureText.Read(text));

        Assert.Equal((0.5m, 0.502m, 2m), (reading.Low.In(LengthUnit.Inch), reading.High.In(LengthUnit.Inch), reading.Width.In(LengthUnit.Thou)));
    }

    [Theory]
    [InlineData("32 Ra", 0.8128, true)]
    [InlineData("Ra 32", 0.8128, true)]
    [InlineData("Ra 0.8", 0.8, true)]
    [InlineData("32 µin Ra", 0.8128, false)]
    [InlineData("0.4 µm Ra", 0.4, false)]
    [InlineData("Ra 3.2 µm", 3.2, false)]
    [InlineData("N6", 0.8, false)]
    public void Read_OfAFinish_GivesRa(string text, double micrometers, bool isUnitAssumed)
    {
        var reading = Assert.IsType<MeasureReading.OfFinish>(MeasureText.Read(text));

        Assert.Equal(((decimal)micrometers, isUnitAssumed), (reading.Finish.Micrometers, reading.IsUnitAssumed));
    }

    [Theory]
    [InlineData("16 RMS", "RMS")]
    [InlineData("Rz 6.3", "Rz")]
    [InlineData("Rq 0.8 µm", "RMS")]
    public void Read_OfAnotherRoughness_DoesNotConvertIt(string text, string parameter) =>
        Assert.Equal(parameter, Assert.IsType<MeasureReading.OfOtherRoughness>(MeasureText.Read(text)).Parameter);

    [Theory]
    [InlineData("IT7")]
    [InlineData("H7/g6")]
    [InlineData("H7")]
    [InlineData("g6")]
    public void Read_OfAFit_SaysThatItDependsOnTheDiameter(string text) =>
        Assert.Equal(text, Assert.IsType<MeasureReading.OfFit>(MeasureText.Read(text)).Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("tight")]
    [InlineData("tight tolerance")]
    [InlineData("half")]
    [InlineData("0,001 in")]
    [InlineData("1/0")]
    [InlineData("12345678901234567890")]
    [InlineData("5 parsecs")]
    [InlineData("+.000/-.000")]
    [InlineData(".502-.500")]
    [InlineData("Ra 0")]
    public void Read_OfWhatIsNoMeasure_IsNull(string? text) => Assert.Null(MeasureText.Read(text));

    [Property]
    public void Read_OfAWrittenLength_GivesTheLength(uint digits, byte scale, byte unitIndex, bool isPlusMinus)
    {
        var unit = LengthUnits.All[unitIndex % LengthUnits.All.Count];
        var value = new decimal(digits) / Enumerable.Repeat(10m, scale % 8).Aggregate(1m, (a, b) => a * b);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(isPlusMinus ? "±" : string.Empty)}{value} {unit.Symbol()}");

        var reading = Assert.IsType<MeasureReading.OfLength>(MeasureText.Read(text));

        Assert.Equal(new MeasureReading.OfLength(Length.Of(value, unit), unit, isPlusMinus), reading);
    }

    [Property]
    public void Read_OfAnything_NeverThrows(string? text) => _ = MeasureText.Read(text);
}
