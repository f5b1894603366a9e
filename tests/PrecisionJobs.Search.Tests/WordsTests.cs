using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("C++", "Writes C++ post processors", "Writes C post processors")]
    [InlineData("g-code", "Edits G code by hand", "Knows the building code")]
    [InlineData("gcode", "Edits G-code by hand", "Knows M-code")]
    [InlineData("5-axis", "Runs a 5 axis mill", "Runs a 4-axis mill, 5 days")]
    [InlineData("5 axis", "Runs 5axis mills", "Runs 3-axis mills")]
    [InlineData("D1.1", "Certified to AWS D1.1 for plate", "Certified to AWS D1.2 for plate")]
    [InlineData("AWS D1.1", "AWS D1.1/D1.6", "AWS D17.1")]
    [InlineData("ISO 9001", "an ISO-9001:2015 shop", "an ISO 13485 shop")]
    [InlineData("ISO9001", "an ISO 9001 shop", "model 9001 parts")]
    [InlineData("AS9100", "AS 9100 rev D", "as 91 parts")]
    [InlineData("17-4 PH", "turns 17-4PH shafts", "turns 17 and 4 PH shafts")]
    [InlineData("17-4", "turns 17-4 PH shafts", "17 parts, 4 shafts")]
    [InlineData("6G", "passes a 6G test", "passes a 5G test")]
    [InlineData(".0005", "holds ±.0005\" daily", "holds .005 daily")]
    [InlineData("0.0005", "holds +/-.0005 daily", "holds 0.00050 daily")]
    [InlineData("GD&T", "reads GD&T", "reads GD and other T")]
    [InlineData("gd&t", "knows geometric dimensioning and tolerancing", "knows dimensioning")]
    [InlineData("A-36", "cuts A36 plate", "cuts 36 plates")]
    [InlineData("316L", "welds 316L tube", "welds 316 tube")]
    [InlineData("tig", "gas tungsten arc welding of tube", "gas metal arc welding of tube")]
    [InlineData("gas tungsten arc welding", "TIG of thin sheet", "MIG of thin sheet")]
    [InlineData("tool maker", "We want a tool & die maker", "We want a tool, and a coffee maker")]
    [InlineData("toolmaker", "tool maker wanted", "maker of tools")]
    [InlineData("welds", "welding and welded frames", "wields power")]
    [InlineData("O'Brien", "OBrien machines", "Brien machines")]
    [InlineData("u.s.", "made in the US", "made in the UK")]
    [InlineData("60000", "$60,000 a year", "60 000 parts")]
    [InlineData("café", "a cafe on site", "a calf on site")]
    [InlineData("machinist's", "for a machinist", "for a machine")]
    public void Search_FindsTheTradesSpellings_AndNotTheirNeighbours(string query, string held, string notHeld)
    {
        using var index = Trade.Index(Trade.Posting(1, "Posting", held), Trade.Posting(2, "Posting", notHeld));

        Assert.Equal([1], index.Words(query));
    }

    [Theory]
    [InlineData("joiner", new[] { 1, 2, 3 })]
    [InlineData("joiner jobs near me", new[] { 1, 2, 3 })]
    [InlineData("furniture maker", new[] { 1, 2, 4 })]
    [InlineData("furniture maker night", new[] { 2 })]
    [InlineData("night joiner", new[] { 2 })]
    [InlineData("furniture", new[] { 4 })]
    [InlineData("maker", new[] { 4 })]
    [InlineData("\"furniture maker\"", new int[0])]
    [InlineData("joiner -night", new[] { 1, 3 })]
    [InlineData("TIG joiner", new[] { 1, 2, 3 })]
    public void Search_OtherNamesOfAnOccupation_CountOnlyAsAWhole(string query, int[] expected)
    {
        using var index = Trade.Index(
            Trade.Posting(1, "Bench hand") with { OccupationSlug = "cabinetmaker" },
            Trade.Posting(2, "Cabinetmaker", "night shift") with { OccupationSlug = "cabinetmaker" },
            Trade.Posting(3, "Assembler", "beside a joiner"),
            Trade.Posting(4, "Upholsterer", "our furniture, our maker mark"));

        Assert.Equal(expected, index.Words(query));
    }

    [Theory]
    [InlineData("cabinetmaker")]
    [InlineData("cabinet maker")]
    [InlineData("cabinet-maker")]
    public void Search_TitleInOneWordOrTwo_IsTheSame(string query)
    {
        using var index = Trade.Index(
            Trade.Posting(1, "Cabinetmaker"), Trade.Posting(2, "Cabinet maker"), Trade.Posting(3, "Filing cabinet, map maker"),
            Trade.Posting(4, "Bench hand") with { OccupationSlug = "cabinetmaker" });

        Assert.Equal([1, 2, 4], index.Words(query));
    }

    [Fact]
    public void Search_OtherNames_AreSpellingToo_AndNothingIsSaidToBeMissing()
    {
        using var index = Trade.Index(Trade.Posting(1, "Bench hand") with { OccupationSlug = "cabinetmaker" });

        Assert.Equal([1], index.Words("joinr"));
        var words = index.Find("?q=furniture+maker").Words;
        Assert.Empty(words.NotFound);
        Assert.Empty(words.Corrections);
        Assert.Equal(["furniture", "maker"], words.Terms);
    }

    [Fact]
    public void Search_WordsAroundWhatIsLookedFor_AreNotLookedFor()
    {
        using var index = Trade.Index(Trade.Posting(1, "Welder"), Trade.Posting(2, "Machinist", "near the river, hiring"));

        Assert.Equal([1], index.Words("welder jobs near me"));
        Assert.Equal([1, 2], index.Words("jobs near me"));
        Assert.Equal([2], index.Words("\"near the river\""));
    }

    [Fact]
    public void Search_PhraseInQuotes_NeedsTheWordsInOrder()
    {
        using var index = Trade.Index(
            Trade.Posting(1, "A", "night shift welder"),
            Trade.Posting(2, "B", "shift starts at night, welder"),
            Trade.Posting(3, "C", "tool and die maker"),
            Trade.Posting(4, "D", "tool die maker"));

        Assert.Equal([1], index.Words("\"night shift\""));
        Assert.Equal([1, 2], index.Words("night shift"));
        Assert.Equal([3], index.Words("\"tool and die\""));
        Assert.Equal([4], index.Words("\"tool die\""));
    }

    [Fact]
    public void Search_PhraseDoesNotRunFromTitleIntoText()
    {
        using var index = Trade.Index(Trade.Posting(1, "Night", "shift"), Trade.Posting(2, "Night shift"));

        Assert.Equal([2], index.Words("\"night shift\""));
    }

    [Fact]
    public void Search_MinusWordsAndPhrases_AreExcluded()
    {
        using var index = Trade.Index(
            Trade.Posting(1, "Welder", "night shift"), Trade.Posting(2, "Welder", "day shift"), Trade.Posting(3, "Welder", "TIG"));

        Assert.Equal([2, 3], index.Words("welder -night"));
        Assert.Equal([1, 3], index.Words("welder -\"day shift\""));
        Assert.Equal([1, 2], index.Words("-gtaw"));
        Assert.Equal(["night"], index.Find("?q=welder+-night").Words.Excluded);
    }

    [Fact]
    public void Search_NoPostingHoldsAllWords_ShowsThoseWithAnyAndSaysSo()
    {
        using var index = Trade.Index(Trade.Posting(1, "Welder"), Trade.Posting(2, "Machinist"), Trade.Posting(3, "Driver"));

        var result = index.Find("?q=welder+machinist");

        Assert.Equal(2, result.Total);
        Assert.True(result.Words.MatchedAnyWord);
        Assert.False(index.Find("?q=welder").Words.MatchedAnyWord);
    }

    [Fact]
    public void Search_FiltersExcludeThePostingsThatHoldAllWords_DoesNotFallBackToAnyWord()
    {
        using var index = Trade.Index(
            Trade.Posting(1, "Welder machinist") with { FamilySlug = "a" },
            Trade.Posting(2, "Welder") with { FamilySlug = "b" });

        var result = index.Find("?q=welder+machinist&family=b");

        Assert.Equal(0, result.Total);
        Assert.False(result.Words.MatchedAnyWord);
    }

    [Fact]
    public void Search_MisspelledWord_IsCorrectedAndSaid()
    {
        using var index = Trade.Index(Trade.Posting(1, "Machinist"), Trade.Posting(2, "Production welder"));

        Assert.Equal([1], index.Words("machanist"));
        Assert.Equal([2], index.Words("produciton"));
        Assert.Equal([new WordCorrection("machanist", "machinist")], index.Find("?q=machanist").Words.Corrections);
    }

    [Fact]
    public void Search_WordThatNobodyHolds_IsSaid()
    {
        using var index = Trade.Index(Trade.Posting(1, "Machinist"));

        var result = index.Find("?q=machinist+zzzzzz");

        Assert.Equal(["zzzzzz"], result.Words.NotFound);
        Assert.True(result.Words.MatchedAnyWord);
        Assert.Equal(1, result.Total);
    }

    [Fact]
    public void Search_OnlyStopWords_IgnoresThemAndSaysSo()
    {
        using var index = Trade.Index(Trade.Posting(1, "Machinist"));

        var result = index.Find("?q=the+and");

        Assert.Equal(1, result.Total);
        Assert.Equal(["the", "and"], result.Words.Ignored);
    }

    [Fact]
    public void Search_TitleOutweighsText_AndEqualScoresFallToTheNewerThenTheLowerId()
    {
        using var index = Trade.Index(
            Trade.Posting(1, "Helper", "welder of frames"),
            Trade.Posting(2, "Welder", "helper of frames"),
            Trade.Posting(4, "Welder", "helper of frames"),
            Trade.Posting(3, "Welder", "helper of frames"),
            Trade.Posting(5, "Welder", "helper of frames") with { PublishedAt = Trade.Now.AddDays(-1) });

        Assert.Equal([5, 2, 3, 4, 1], index.Ids("?q=welder"));
    }

    [Fact]
    public void Search_MoreWordsThanTheLimit_IgnoresTheRestAndSaysSo()
    {
        using var index = Trade.Index(Trade.Posting(1, "Machinist"));

        var result = index.Search(
            new SearchCriteria { Query = string.Join(' ', Enumerable.Range(0, 60).Select(number => "x" + number.Text())) },
            Trade.Now,
            SearchAudience.Anyone);

        Assert.NotEmpty(result.Words.Ignored);
        Assert.Equal(16, result.Words.Terms.Count);
    }

    [Fact]
    public void Synonyms_NameOfTwoThings_StaysPlainWords()
    {
        var table = SynonymTable.Create(
        [
            new SynonymGroup("welding-society", ["AWS", "American Welding Society"]),
            new SynonymGroup("woodwork-standards", ["AWS", "Architectural Woodwork Standards"]),
        ]);
        using var index = PostingIndex.InMemory(table, Domain.Geography.Gazetteer.UnitedStates);
        index.Rebuild([Trade.Posting(1, "A", "American Welding Society"), Trade.Posting(2, "B", "AWS")], 1);

        Assert.Equal([2], index.Words("AWS"));
    }

    [Fact]
    public void Synonyms_AnotherTable_HasAnotherFingerprint()
    {
        var one = SynonymTable.Create([new SynonymGroup("a", ["b", "c"])]);
        var same = SynonymTable.Create([new SynonymGroup("a", ["c", "b"])]);
        var other = SynonymTable.Create([new SynonymGroup("a", ["b", "d"])]);

        Assert.Equal(one.Fingerprint, same.Fingerprint);
        Assert.NotEqual(one.Fingerprint, other.Fingerprint);
    }

    [Fact]
    public void Snippet_ShowsTheStretchWithTheWords_AndMarksSynonyms()
    {
        using var index = Trade.Index(Trade.Posting(1, "Welder", "TIG tube"));
        var words = index.Find("?q=gtaw+tubes").Words;
        var text = string.Join(' ', Enumerable.Repeat("filler words stand here", 30)) + " gas tungsten arc welding of tube <b>.";

        var fragments = new Highlighter(Trade.Synonyms).Snippet(words, text, 100);

        Assert.Equal(["gas tungsten arc welding", "tube"], fragments.Where(part => part.IsMatch).Select(part => part.Text));
        Assert.StartsWith("…", fragments[0].Text, StringComparison.Ordinal);
        Assert.EndsWith(
            string.Concat(fragments.Skip(1).Select(part => part.Text)), text, StringComparison.Ordinal);
    }
}
