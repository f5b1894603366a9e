using System.Diagnostics;
using FsCheck.Xunit;
using PrecisionJobs.Domain.Candidates.Resumes;
using PrecisionJobs.Domain.Tests.Catalogue;

namespace PrecisionJobs.Domain.Tests.Candidates.Resumes;

public sealed class ResumeFuzzTests
{
    private static readonly ResumeReader Reader = new(ShippedCatalogue.Terms, ShippedCatalogue.Classifier);

    // Pieces that steer the reader into its corners.
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "\t", "EXPERIENCE", "Skills:", "SKILLS\tEDUCATION", "2015 - ", "Present", "05/09", "'98", "May", "•", "- ", "Haas VF-2", "Fanuc 31i",
        "TIG", "no experience with", "8 years of", "Acme, Inc.", "Machinist", "Dayton, OH 45402", "±", "±.0005", "+.000/-.002", "CWI #", "exp. 2027", "?",
        "[ ]", "Employer:", "Job Title:", "Hours per week: 999999999999", "99 years", "Level II MT", "x", "é", "\uD83D", "\u0000", "(", ")", ",,,", "||", ":", "&", "a@b.co", "A A A A",
    ];

    [Property(MaxTest = 300)]
    public void Read_AnyText_ReturnsAProposal(string? text) => Assert.NotNull(Reader.Read(text));

    [Property(MaxTest = 300)]
    public void Read_AnyPieces_ReturnsAProposal(byte[] picks) =>
        Assert.NotNull(Reader.Read(string.Join(picks.Length % 2 == 0 ? " " : "", picks.Select(pick => Pieces[pick % Pieces.Length]))));

    [Property(MaxTest = 40)]
    public void Read_TheSameText_GivesTheSameProposal(byte[] picks)
    {
        var text = string.Join(' ', picks.Select(pick => Pieces[pick % Pieces.Length]));

        Assert.Equal(ProposalJson.Write("a", Reader.Read(text)), ProposalJson.Write("a", Reader.Read(text)));
    }

    /// <summary>Twenty times the text takes some forty times as long at most, not four hundred: loops of loops would.</summary>
    [Theory]
    [InlineData("Machinist at Acme Tool, Inc., Dayton, OH 2015 - 2018\n• Ran Haas VF-2, Fanuc 31i, 4140, 6061 and 17-4\n")]
    [InlineData("Skills: TIG, MIG, stick, CMM, GD&T, Mastercam, no experience with Swiss, 8 years of Fanuc\n")]
    [InlineData("A B C D E F G H I J K L M N O P Q R S T U V W X Y Z ")]
    [InlineData("((((((((((([[[[[[[[[[[[[[[----------....... 20 20 20 20 ")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@")]
    public void Read_ALongText_TakesTimeByItsLength(string piece)
    {
        _ = Time(piece, 2_000);
        var small = Time(piece, 8_000);
        var large = Time(piece, 160_000);

        Assert.True(large.Ticks < Math.Max(small.Ticks, TimeSpan.TicksPerMillisecond * 20) * 100, $"{small} for 8,000 characters, {large} for 160,000");
    }

    private static TimeSpan Time(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));
        var watch = Stopwatch.StartNew();
        _ = Reader.Read(text);
        return watch.Elapsed;
    }
}
