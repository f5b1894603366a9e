using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Domain.Tests.Search;

public sealed class SpokenCriteriaTests
{
    [Theory]
    [InlineData("welder night shift 44113 $30/hr", "q=welder&near=44113&shift=third&pay=30")]
    [InlineData("machinist 2nd shift", "q=machinist&shift=second")]
    [InlineData("1st or 2nd shift CMM inspector", "q=CMM inspector&shift=day&shift=second")]
    [InlineData("nights welder", "q=welder&shift=third")]
    [InlineData("weekend crew", "shift=weekend")]
    [InlineData("machinist on day shift", "q=machinist&shift=day")]
    [InlineData("second-shift machinist", "q=machinist&shift=second")]
    [InlineData("$60k machinist", "q=machinist&pay=60000&payUnit=year")]
    [InlineData("machinist at least $75,000 a year", "q=machinist&pay=75000&payUnit=year")]
    [InlineData("machinist $30 hourly", "q=machinist&pay=30")]
    [InlineData("machinist 60000 annually", "q=machinist&pay=60000&payUnit=year")]
    [InlineData("machinist 32.50 per hour", "q=machinist&pay=32.5")]
    [InlineData("welder $28-35/hr", "q=welder&pay=28")]
    [InlineData("welder $28+ Cleveland, OH", "q=welder&near=Cleveland, OH&pay=28")]
    [InlineData("welder in cleveland oh", "q=welder&near=cleveland, OH")]
    [InlineData("welder St. Louis, Missouri", "q=welder&near=St. Louis, MO")]
    [InlineData("tool maker within 50 miles of 44113", "q=tool maker&near=44113&radius=50")]
    [InlineData("tool maker within 50 miles of Akron, OH", "q=tool maker&near=Akron, OH&radius=50")]
    [InlineData("cabinetmaker in New Hampshire", "q=cabinetmaker&near=New Hampshire")]
    [InlineData("cabinetmaker ohio", "q=cabinetmaker&near=Ohio")]
    [InlineData("welder near Toledo", "q=welder&near=Toledo, OH")]
    [InlineData("welder near Springfield", "q=welder&near=Springfield")]
    [InlineData("machinist jobs near Cleveland", "q=machinist jobs&near=Cleveland, OH")]
    [InlineData("44113", "near=44113")]
    [InlineData("gary in welder", "q=welder&near=gary, IN")]
    public void Read_TakesFiltersOutOfTheWords(string query, string expected)
    {
        var read = Read(new SearchCriteria { Query = query });

        Assert.Equal(SearchCriteria.Parse(expected).Criteria, read.Criteria);
        Assert.NotEmpty(read.Filters);
    }

    [Theory]
    [InlineData("C++")]
    [InlineData("machinist")]
    [InlineData("hold .0005 in titanium")]
    [InlineData("17-4 PH")]
    [InlineData("AWS D1.1 6G")]
    [InlineData("union or non union welder")]
    [InlineData("work in process inspector")]
    [InlineData("in house toolmaker")]
    [InlineData("bend mobile equipment")]
    [InlineData("20000 rpm spindle")]
    [InlineData("#44113 blueprint")]
    [InlineData("Texas Instruments")]
    [InlineData("day trader")]
    [InlineData("5 axis 40 hour week")]
    [InlineData("jobs near me")]
    [InlineData("\"night shift\" welder")]
    [InlineData("welder -nights")]
    public void Read_LeavesWordsOfTheTrade(string query)
    {
        var asked = new SearchCriteria { Query = query };

        var read = Read(asked);

        Assert.Empty(read.Filters);
        Assert.Equal(asked, read.Criteria);
    }

    [Fact]
    public void Read_WhatIsChosenAlready_StaysAsChosen()
    {
        var asked = SearchCriteria.Parse("q=welder night shift 44113 $30/hr&near=Akron, OH&shift=day&pay=25").Criteria;

        Assert.Equal(asked, Read(asked).Criteria);
    }

    [Fact]
    public void AsWords_PutsInQuotesWhatWasRead_AndIsNotReadAgain()
    {
        var read = Read(new SearchCriteria { Query = "welder night shift 44113 $30/hr" });

        Assert.Equal("welder \"night shift\" \"44113\" \"$30/hr\"", read.AsWords.Query);
        Assert.Empty(Read(read.AsWords).Filters);
        Assert.Equal(
            [("night shift", "shift", "third"), ("44113", "near", "44113"), ("$30/hr", "pay", "30")],
            read.Filters.Select(filter => (filter.Words, filter.Key, filter.Value)));
    }

    [Property(MaxTest = 500)]
    public Property Read_OfAnything_IsStableAndKeepsTheRest() => Prop.ForAll(
        Gen.Elements("welder", "night", "shift", "2nd", "44113", "$", "30", "/hr", "in", "near", "Cleveland,", "OH", "ohio", "\"", "-", "k", "or", "St.", "\u0001", "🛠", ",")
            .ListOf().Select(words => string.Join(' ', words)).ToArbitrary(),
        query =>
        {
            var read = Read(new SearchCriteria { Query = query });

            Assert.Equal(read.Criteria, Read(read.Criteria with { }).Criteria with { Query = read.Criteria.Query });
            Assert.Equal(read.Criteria, SearchCriteria.Parse(read.Criteria.ToQueryString()).Criteria);
        });

    private static SpokenCriteria Read(SearchCriteria criteria) => SpokenCriteria.Read(criteria, Gazetteer.UnitedStates);
}
