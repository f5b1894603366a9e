using FsCheck.Xunit;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Domain.Tests.Search;

public sealed class SearchCriteriaTests
{
    [Fact]
    public void Parse_EveryParameterOfTheContract_IsRead()
    {
        var parsed = SearchCriteria.Parse(
            "?q=tig+welder&near=Cleveland%2C+OH&radius=50&family=welding&family=machining&occupation=welder&skill=gtaw"
            + "&machine=haas&control=fanuc&material=17-4-ph&certification=aws-cwi&company=acme&state=oh&shift=2nd"
            + "&type=FullTime&pathway=apprenticeship&pay=28.50&payUnit=hour&posted=7&usPerson=yes&visibility=public"
            + "&sort=distance&page=3");

        Assert.Empty(parsed.Ignored);
        Assert.Equal(
            "q=tig+welder&near=Cleveland%2C+OH&radius=50&family=machining&family=welding&occupation=welder&skill=gtaw"
            + "&machine=haas&control=fanuc&material=17-4-ph&certification=aws-cwi&company=acme&state=OH&shift=second"
            + "&type=full-time&pathway=apprenticeship&pay=28.5&payUnit=hour&posted=7&usPerson=true&visibility=public"
            + "&sort=distance&page=3",
            parsed.Criteria.ToQueryString());
        Assert.Equal(2_850L * 2_080, parsed.Criteria.PayFloorAnnualCents);
    }

    [Fact]
    public void Parse_Nothing_IsEverything()
    {
        Assert.Equal(SearchCriteria.Everything, SearchCriteria.Parse((string?)null).Criteria);
        Assert.Equal(SearchCriteria.Everything, SearchCriteria.Parse("?q=&near=&family=&page=").Criteria);
        Assert.Equal("", SearchCriteria.Everything.ToQueryString());
        Assert.True(SearchCriteria.Everything.IsEmpty);
    }

    [Theory]
    [InlineData("utm_source=x", "utm_source", IgnoredReason.UnknownKey)]
    [InlineData("shift=moon", "shift", IgnoredReason.UnknownValue)]
    [InlineData("state=ontario", "state", IgnoredReason.UnknownValue)]
    [InlineData("family=a%2Fb", "family", IgnoredReason.UnknownValue)]
    [InlineData("radius=9999", "radius", IgnoredReason.OutOfRange)]
    [InlineData("radius=abc", "radius", IgnoredReason.UnknownValue)]
    [InlineData("page=0", "page", IgnoredReason.OutOfRange)]
    [InlineData("page=99999999999999999999", "page", IgnoredReason.OutOfRange)]
    [InlineData("page=1;drop", "page", IgnoredReason.UnknownValue)]
    [InlineData("pay=lots", "pay", IgnoredReason.UnknownValue)]
    [InlineData("pay=-5", "pay", IgnoredReason.UnknownValue)]
    [InlineData("pay=99999999999", "pay", IgnoredReason.UnknownValue)]
    [InlineData("payUnit=fortnight", "payUnit", IgnoredReason.UnknownValue)]
    [InlineData("posted=5", "posted", IgnoredReason.UnknownValue)]
    [InlineData("sort=salary%27--", "sort", IgnoredReason.UnknownValue)]
    [InlineData("q=a&q=b", "q", IgnoredReason.TooMany)]
    [InlineData("sort=pay&sort=newest", "sort", IgnoredReason.TooMany)]
    public void Parse_WhatCannotBeTaken_IsReported(string query, string key, IgnoredReason reason)
    {
        Assert.Equal([(key, reason)], SearchCriteria.Parse(query).Ignored.Select(entry => (entry.Key, entry.Reason)));
    }

    [Fact]
    public void Parse_TextAndValuesBeyondTheLimits_AreCutAndReported()
    {
        var parsed = SearchCriteria.Parse("q=" + new string('x', 10_000)
            + string.Concat(Enumerable.Range(0, 30).Select(number => $"&skill=s{number}")));

        Assert.Equal(SearchCriteria.MaximumQueryLength, parsed.Criteria.Query!.Length);
        Assert.Equal(FacetSelection.MaximumValues, parsed.Criteria.Facets[SearchFacet.Skill].Count);
        Assert.Equal(1, parsed.Ignored.Count(entry => entry.Reason == IgnoredReason.TooLong));
        Assert.Equal(10, parsed.Ignored.Count(entry => entry.Reason == IgnoredReason.TooMany));
    }

    [Theory]
    [InlineData("pay=30", PayUnit.Hour)]
    [InlineData("pay=$60,000", PayUnit.Year)]
    [InlineData("pay=60000&payUnit=hour", PayUnit.Hour)]
    [InlineData("payUnit=year&pay=40", PayUnit.Year)]
    public void Parse_PayWithoutUnit_IsAnHourUnlessNoHourPaysSo(string query, PayUnit unit)
    {
        Assert.Equal(unit, SearchCriteria.Parse(query).Criteria.PayUnit);
    }

    [Fact]
    public void WithAndWithout_ChangeOneThing_AndGoBackToTheFirstPage()
    {
        var start = SearchCriteria.Parse("q=weld&near=44113&state=OH&page=4").Criteria;

        Assert.Equal("q=weld&near=44113&state=OH&state=PA", start.With(SearchFacet.State, "pa").ToQueryString());
        Assert.Equal("q=weld&near=44113", start.Without(SearchFacet.State, "OH").ToQueryString());
        Assert.Equal("q=weld&state=OH", start.WithoutPlace().ToQueryString());
        Assert.Equal("q=weld&near=44113&state=OH&pay=25&payUnit=hour", start.With(SearchFacet.Pay, "25").ToQueryString());
        Assert.Equal("q=weld&near=44113&state=OH&posted=7", start.With(SearchFacet.Posted, "7").ToQueryString());
        Assert.Equal(start.Facets, start.With(SearchFacet.State, "OH").Facets);
        Assert.Equal(start.Facets, start.With(SearchFacet.State, "nowhere").Facets);
        Assert.Equal(start with { Page = 1 }, start.With(SearchFacet.Shift, "day").Without(SearchFacet.Shift));
    }

    [Fact]
    public void ActiveFilters_EachRemovesItself()
    {
        var criteria = SearchCriteria.Parse("q=weld&near=44113&state=OH&state=PA&pay=30&posted=3").Criteria;

        Assert.Equal(
            [("near", "44113"), ("state", "OH"), ("state", "PA"), ("pay", "30"), ("posted", "3")],
            criteria.ActiveFilters.Select(filter => (filter.Key, filter.Value)));
        Assert.All(criteria.ActiveFilters, filter => Assert.Equal(4, filter.Removed.ActiveFilters.Count));
    }

    [Fact]
    public void Facets_KeysAreTheParametersOfTheContract()
    {
        Assert.Equal(
            ["family", "occupation", "skill", "machine", "control", "material", "certification", "company", "state", "shift",
                "type", "pathway", "pay", "posted", "usPerson", "visibility"],
            SearchFacets.All.Select(facet => facet.Key()));
    }

    [Property(MaxTest = 500)]
    public void Parse_AnyText_NeverThrowsAndItsResultReadsBackEqual(string text, string key, string value)
    {
        AssertStable(SearchCriteria.Parse(text).Criteria);
        AssertStable(SearchCriteria.Parse([new(key, value), new("q", text), new("near", value), new("pay", key)]).Criteria);
    }

    [Property(MaxTest = 300)]
    public void Parse_RandomParameters_ReadBackEqual(int seed)
    {
        var random = new Random(seed);
        string[] keys = ["q", "near", "radius", "pay", "payUnit", "sort", "page", "posted", .. SearchFacets.All.Select(facet => facet.Key())];
        string[] values = ["1", "7", "50", "-3", "oh", "hour", "year", "newest", "pay", "full-time", "day", "true", "a b", "\0", "😀", "\uD800",
            "%", "&=", "\"x", "28.505", "1e9", new string('z', 10_000)];
        var parameters = Enumerable.Range(0, random.Next(30)).Select(_ => new KeyValuePair<string, string?>(
            keys[random.Next(keys.Length)], values[random.Next(values.Length)]));

        AssertStable(SearchCriteria.Parse(parameters).Criteria);
    }

    private static void AssertStable(SearchCriteria criteria)
    {
        var again = SearchCriteria.Parse(criteria.ToQueryString());

        Assert.Empty(again.Ignored);
        Assert.Equal(criteria, again.Criteria);
        Assert.Equal(criteria.GetHashCode(), again.Criteria.GetHashCode());
        Assert.Equal(criteria.ToQueryString(), again.Criteria.ToQueryString());
    }
}
