using FsCheck.Xunit;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Tests;

/// <summary>Whatever is typed, search answers, and soon.</summary>
public sealed class FuzzTests : IDisposable
{
    private readonly PostingIndex _index = Trade.Index(
        Trade.Posting(1, "Welder", "TIG, 5-axis & \"night shift\" C++ D1.1").At(41.5, -81.7, "Cleveland", "OH"),
        Trade.Posting(2, "Machinist", "Fanuc G-code"));

    public void Dispose() => _index.Dispose();

    [Property(MaxTest = 1_000)]
    public void Search_AnyText_Answers(string query, string near)
    {
        Assert.InRange(Answer(query, near).Total, 0, 2);
    }

    [Property(MaxTest = 500)]
    public void Search_TextOfOperatorsAndHalfCharacters_Answers(int seed)
    {
        var random = new Random(seed);
        const string Alphabet = "\"\"\"'--++..&&*?~^()[]{}:/\\ \t\0\u0007\uD83D\uDE00\uD800é½Ⅷ𝔘ßİ١-c+ g-code 5-axis tig 17-4ph \"";
        Answer(Text(random.Next(1, 60)), Text(random.Next(1, 20)));

        string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("-\"")]
    [InlineData("-\"\"")]
    [InlineData("*")]
    [InlineData("title:welder AND OR NOT")]
    [InlineData("\" \" -\" \"")]
    [InlineData("\"the and\"")]
    [InlineData("-the")]
    [InlineData("'s")]
    [InlineData("a's b’s")]
    [InlineData(".")]
    [InlineData(".5.5.5.")]
    [InlineData("&&&")]
    [InlineData("+ # c+ c# c+++++")]
    public void Search_OddQueries_Answer(string query)
    {
        Assert.NotNull(Answer(query, null));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("x ")]
    [InlineData("\"x ")]
    [InlineData("-x ")]
    [InlineData("5-")]
    [InlineData("a.")]
    [InlineData("1,000,")]
    public void Search_TenThousandCharacters_Answers(string piece)
    {
        Assert.NotNull(Answer(string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length)), piece));
    }

    [Fact]
    public void Apply_PostingWithOddText_IsIndexed()
    {
        _index.Apply(
            [Trade.Posting(3, "\0😀\uD800 \"", new string('x', 300_000) + string.Concat(Enumerable.Repeat("a-1-", 5_000)))], [], 2);

        Assert.Equal(3, _index.Count);
    }

    private SearchResult Answer(string? query, string? near)
    {
        var criteria = SearchCriteria.Parse([new("q", query), new("near", near)]).Criteria;
        return _index.Search(criteria, Trade.Now, SearchAudience.Anyone);
    }
}
