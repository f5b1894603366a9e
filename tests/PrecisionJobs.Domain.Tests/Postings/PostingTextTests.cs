using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Postings;

/// <summary>What people type into the editor: money, tolerances, and words that must not stand there.</summary>
public sealed class PostingTextTests
{
    [Theory]
    [InlineData("28.50", 2_850)]
    [InlineData("$28.50", 2_850)]
    [InlineData(" $ 28.5 ", 2_850)]
    [InlineData("28", 2_800)]
    [InlineData("0.01", 1)]
    [InlineData("62,000", 6_200_000)]
    [InlineData("1,000,000", 100_000_000)]
    [InlineData("062000", 6_200_000)]
    public void Dollars_AreReadInCents(string text, int cents) => Assert.Equal((cents, null), DollarText.Read(text));

    [Theory]
    [InlineData(null, DollarFault.Empty)]
    [InlineData("  ", DollarFault.Empty)]
    [InlineData("$", DollarFault.Empty)]
    [InlineData("28.505", DollarFault.TooFine)]
    [InlineData("28,50", DollarFault.NotANumber)]
    [InlineData("28.", DollarFault.NotANumber)]
    [InlineData(".50", DollarFault.NotANumber)]
    [InlineData("28-36", DollarFault.NotANumber)]
    [InlineData("28 an hour", DollarFault.NotANumber)]
    [InlineData("1e5", DollarFault.NotANumber)]
    [InlineData("٢٨", DollarFault.NotANumber)]
    [InlineData("1.234.567", DollarFault.NotANumber)]
    [InlineData("-5", DollarFault.NotAboveZero)]
    [InlineData("0", DollarFault.NotAboveZero)]
    [InlineData("0.00", DollarFault.NotAboveZero)]
    [InlineData("1,000,000.01", DollarFault.TooMuch)]
    [InlineData("99999999999999999999", DollarFault.TooMuch)]
    public void Dollars_SayWhyTheyCannotBeRead(string? text, DollarFault fault) =>
        Assert.Equal((null, fault), DollarText.Read(text));

    [Theory]
    [InlineData(2_850, "28.50")]
    [InlineData(2_800, "28")]
    [InlineData(6_200_000, "62000")]
    [InlineData(1, "0.01")]
    public void Dollars_AreWrittenAsTheyAreRead(int cents, string text)
    {
        Assert.Equal(text, DollarText.Write(cents));
        Assert.Equal(cents, DollarText.Read(text).Cents);
    }

    [Theory]
    [InlineData("0.0005", 500)]
    [InlineData("±0.0005 in", 500)]
    [InlineData("+/- .001\"", 1_000)]
    [InlineData("5 tenths", 500)]
    [InlineData("2 thou", 2_000)]
    [InlineData("0.0254 mm", 1_000)]
    [InlineData("25.4 µm", 1_000)]
    [InlineData("1", 1_000_000)]
    public void Tolerances_AreReadInMicroinches(string text, int microinches) =>
        Assert.Equal(microinches, ToleranceText.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tight")]
    [InlineData("0")]
    [InlineData("2 in")]
    [InlineData("0.0000001")]
    [InlineData("0.001 furlong")]
    [InlineData("999999999999999999999999999999999999")]
    public void Tolerances_ThatAreNone_AreNotRead(string? text) => Assert.Null(ToleranceText.Read(text));

    [Theory]
    [InlineData(500, "0.0005")]
    [InlineData(1_000, "0.001")]
    [InlineData(1, "0.000001")]
    [InlineData(1_000_000, "1.000")]
    public void Tolerances_AreWrittenAsTheyAreRead(int microinches, string text)
    {
        Assert.Equal(text, ToleranceText.Write(microinches));
        Assert.Equal(microinches, ToleranceText.Read(text));
    }

    [Theory]
    [InlineData("US citizens only.")]
    [InlineData("U.S. Citizens ONLY please")]
    [InlineData("You must be a United States citizen.")]
    [InlineData("must be US citizen")]
    [InlineData("US citizenship is required")]
    [InlineData("This position requires U.S. citizenship")]
    [InlineData("Open only U.S. citizens")]
    [InlineData("No green cards")]
    public void CitizensOnly_IsFound(string text) => Assert.NotNull(CitizenshipWording.Find("fine", text));

    [Theory]
    [InlineData(null)]
    [InlineData("Must be a US person under ITAR: a citizen, a permanent resident, a refugee or an asylee.")]
    [InlineData("Must be a US citizen or lawful permanent resident.")]
    [InlineData("Must be a U.S. citizen, permanent resident, refugee or asylee")]
    [InlineData("We serve citizens of Ohio")]
    [InlineData("Citizen watch repair")]
    public void RightWording_IsLeftAlone(string? text) => Assert.Null(CitizenshipWording.Find(text));
}
