using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Domain.Tests.Postings.Import;

public sealed class PayTextTests
{
    [Theory]
    [InlineData("$28 - $36 / hour", 28, 36, PayUnit.Hour)]
    [InlineData("$28-36/hr", 28, 36, PayUnit.Hour)]
    [InlineData("$28.50 to $36.00 per hour DOE", 28.5, 36, PayUnit.Hour)]
    [InlineData("$28.50–$36", 28.5, 36, PayUnit.Hour)]
    [InlineData("$63,036 to $81,056", 63_036, 81_056, PayUnit.Year)]
    [InlineData("$63,036 to $81,056; $65,333 to $84,000; and $66,690 to $85,754", 63_036, 85_754, PayUnit.Year)]
    [InlineData("$94,523 and $102, 750 (flat-rated)", 94_523, 102_750, PayUnit.Year)]
    [InlineData("$81,703 (flat-rated)", 81_703, 81_703, PayUnit.Year)]
    [InlineData("$96,695.25 (flat-rated).", 96_695.25, 96_695.25, PayUnit.Year)]
    [InlineData("$30.00 - $34.50.00/hour", 30, 34.5, PayUnit.Hour)]
    [InlineData("55k–70k", 55_000, 70_000, PayUnit.Year)]
    [InlineData("$55K to $70K a year", 55_000, 70_000, PayUnit.Year)]
    [InlineData("24.75", 24.75, 24.75, PayUnit.Hour)]
    [InlineData("$36 to $28 per hour", 28, 36, PayUnit.Hour)]
    [InlineData("$28 hourly, 40 hours a week", 28, 28, PayUnit.Hour)]
    [InlineData("$28/hour plus $5,000 sign-on bonus", 28, 28, PayUnit.Hour)]
    [InlineData("$1,200 per week", 30, 30, PayUnit.Hour)]
    [InlineData("$5,000 a month", 60_000, 60_000, PayUnit.Year)]
    [InlineData("$277.04 Daily", 34.63, 34.63, PayUnit.Hour)]
    public void ReadField_OfFiguresInWords_GivesTheRange(string text, double low, double high, PayUnit unit)
    {
        var pay = PayText.ReadField(text).Pay;
        Assert.NotNull(pay);
        Assert.Equal((int)Math.Round(low * 100), pay.MinimumCents);
        Assert.Equal((int)Math.Round(high * 100), pay.MaximumCentsPerUnit);
        Assert.Equal(unit, pay.Unit);
    }

    [Theory]
    [InlineData("Competitive")]
    [InlineData("DOE")]
    [InlineData("$3.50 an hour")]
    [InlineData("$2,000")]
    [InlineData("$900,000,000,000")]
    [InlineData("401(k) with 4 % match")]
    public void ReadField_WithNothingCertain_KeepsTheWords(string text)
    {
        var reading = PayText.ReadField(text);
        Assert.Null(reading.Pay);
        Assert.Equal(text, reading.Note);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void ReadField_OfNothing_IsNothing(string? text) => Assert.Equal(PayReading.None, PayText.ReadField(text));

    [Fact]
    public void ReadField_OfSeveralRanges_KeepsTheWordsInTheNote()
    {
        var text = "Level I: $20 to $27 per hour. Level III: $30 to $38 per hour.";
        var reading = PayText.ReadField(text);
        Assert.Equal((2_000, 3_800), (reading.Pay!.MinimumCents, reading.Pay.MaximumCentsPerUnit));
        Assert.Equal(text, reading.Note);
    }

    [Theory]
    [InlineData("35.95", "35.95", "Hourly", 3_595, 3_595, PayUnit.Hour)]
    [InlineData("27772", "45632", "Annual", 2_777_200, 4_563_200, PayUnit.Year)]
    [InlineData("277.04", "322.4", "Daily", 3_463, 4_030, PayUnit.Hour)]
    [InlineData("28", "36", "HOUR", 2_800, 3_600, PayUnit.Hour)]
    [InlineData("92166", "161600", "Per Year", 9_216_600, 16_160_000, PayUnit.Year)]
    [InlineData("28", null, null, 2_800, 2_800, PayUnit.Hour)]
    [InlineData("$1200/week", null, null, 3_000, 3_000, PayUnit.Hour)]
    [InlineData("1200", "1400", "Weekly", 3_000, 3_500, PayUnit.Hour)]
    [InlineData("2400", null, "Bi-weekly", 3_000, 3_000, PayUnit.Hour)]
    [InlineData("5000", "6000", "Monthly", 6_000_000, 7_200_000, PayUnit.Year)]
    [InlineData("28", "36", "HUR", 2_800, 3_600, PayUnit.Hour)]
    [InlineData("$28-36", null, "hr", 2_800, 3_600, PayUnit.Hour)]
    [InlineData("32318.0000", "152593.0000", "Per Year", 3_231_800, 15_259_300, PayUnit.Year)]
    public void ReadFigures_WithAPeriod_GivesTheRange(string low, string? high, string? unit, int minimum, int maximum, PayUnit expected)
    {
        var pay = PayText.ReadFigures(low, high, unit, currency: null).Pay!;
        Assert.Equal((minimum, maximum, expected), (pay.MinimumCents, pay.MaximumCentsPerUnit, pay.Unit));
    }

    [Theory]
    [InlineData("28", "36", "per piece", "28 to 36 per piece")]
    [InlineData("see text", "36", "HOUR", "see text to 36 HOUR")]
    [InlineData("$900/week", "$52,000/yr", null, null)]
    public void ReadFigures_NotUnderstood_KeepsTheWords(string low, string high, string? unit, string? note)
    {
        var reading = PayText.ReadFigures(low, high, unit, currency: null);
        Assert.Null(reading.Pay);
        Assert.Equal(note ?? $"{low} to {high}", reading.Note);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("", null)]
    public void ReadFigures_OfNothing_IsNothing(string low, string? high) =>
        Assert.Equal(PayReading.None, PayText.ReadFigures(low, high, "HOUR", currency: null));

    [Fact]
    public void ReadFigures_FromHighToLow_TurnsThemRoundAndDoubtsThem()
    {
        var reading = PayText.ReadFigures("36", "28", "HOUR", currency: null);
        Assert.Equal((2_800, 3_600), (reading.Pay!.MinimumCents, reading.Pay.MaximumCentsPerUnit));
        Assert.Contains("36 to 28", reading.Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadFigures_OfAnotherCurrency_KeepsThemAsWords()
    {
        var reading = PayText.ReadFigures("28", "36", "HOUR", "CAD");
        Assert.Null(reading.Pay);
        Assert.Contains("CAD", reading.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We are a shop of 60. Pay: $24.00–$31.00 an hour, depending on experience. Join us.", 2_400, 3_100)]
    [InlineData("We sold $5,000,000 of parts.\nThe hourly rate is $27 to $33.", 2_700, 3_300)]
    public void Find_InALongerText_TakesTheSentenceAboutPay(string text, int low, int high)
    {
        var pay = PayText.Find(text).Pay!;
        Assert.Equal((low, high), (pay.MinimumCents, pay.MaximumCentsPerUnit));
    }

    [Theory]
    [InlineData("Our machines cost $900,000 each and turn 40 hours a week.")]
    [InlineData("$5,000 sign-on bonus and $600 tool allowance a year.")]
    [InlineData("Three years of experience, 401(k), tolerance .0005.")]
    public void Find_WhereNoPayIsNamed_FindsNone(string text) => Assert.Null(PayText.Find(text).Pay);
}
