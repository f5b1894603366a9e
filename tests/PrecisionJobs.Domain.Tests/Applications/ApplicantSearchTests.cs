using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Domain.Tests.Applications;

public sealed class ApplicantSearchTests
{
    [Theory]
    [InlineData("  Zoë\tO'Brien\r\n ", "zoe o'brien")]
    [InlineData("ÅNGSTRÖM", "angstrom")]
    [InlineData("Ra 0.4 µm", "ra 0.4 µm")]
    [InlineData(null, "")]
    public void Fold_LowersAndFlattens(string? text, string expected) => Assert.Equal(expected, ApplicantSearch.Fold(text));

    [Fact]
    public void WordsOf_AreDistinctAndBounded()
    {
        Assert.Equal(["five", "axis"], ApplicantSearch.WordsOf("Five axis FIVE"));
        Assert.Equal(ApplicantSearch.MaximumWords, ApplicantSearch.WordsOf(string.Join(' ', Enumerable.Range(0, 50))).Count);
        Assert.Empty(ApplicantSearch.WordsOf("  \n "));
    }

    [Fact]
    public void TextOf_HoldsNameHeadlineSkillsAndCertifications_AndNothingOfContact()
    {
        var text = ApplicantSearch.TextOf(Snapshot() with
        {
            Headline = "Toolmaker",
            Skills = [new("edm", "Wire EDM", "Process", 3, null)],
            Certifications = [new("nims", "NIMS Level II", "N-1", null, null, null, "Valid")],
        });

        Assert.Equal("dana whitfield\ntoolmaker\nwire edm\nnims level ii", text);
        Assert.DoesNotContain("example.com", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TextOf_IsBounded_AndKeepsTheName()
    {
        var text = ApplicantSearch.TextOf(Snapshot() with
        {
            Skills = [.. Enumerable.Range(0, 200).Select(number => new ApplicationSnapshot.SkillHeld("s", new string('s', 60), "Process", number, null))],
        });

        Assert.Equal(JobApplication.SearchTextLength, text.Length);
        Assert.StartsWith("dana whitfield", text, StringComparison.Ordinal);
    }

    private static ApplicationSnapshot Snapshot() => new()
    {
        PostingTitle = "Machinist",
        CompanyName = "Harlan",
        Name = "Dana Whitfield",
        Email = "dana@example.com",
        Phone = "216 555 0100",
    };
}
