using System.Globalization;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Postings;

/// <summary>Instants around closing, in several zones, on the days on which clocks change.</summary>
public sealed class ClosingInstantTests
{
    private const string NewYork = "America/New_York";
    private const string Chicago = "America/Chicago";
    private const string Phoenix = "America/Phoenix";

    [Theory]
    [InlineData("2027-01-15", NewYork, "2027-01-16T05:00:00")]
    [InlineData("2027-07-15", NewYork, "2027-07-16T04:00:00")]
    [InlineData("2027-01-15", Chicago, "2027-01-16T06:00:00")]
    [InlineData("2027-07-15", Chicago, "2027-07-16T05:00:00")]
    [InlineData("2027-07-15", Phoenix, "2027-07-16T07:00:00")]
    [InlineData("2027-03-13", NewYork, "2027-03-14T05:00:00")] // the day before clocks go forward
    [InlineData("2027-03-14", NewYork, "2027-03-15T04:00:00")] // 23 hours long
    [InlineData("2027-03-14", Chicago, "2027-03-15T05:00:00")]
    [InlineData("2027-11-06", NewYork, "2027-11-07T04:00:00")] // the day before clocks go back
    [InlineData("2027-11-07", NewYork, "2027-11-08T05:00:00")] // 25 hours long
    [InlineData("2027-11-07", Chicago, "2027-11-08T06:00:00")]
    [InlineData("2027-12-31", NewYork, "2028-01-01T05:00:00")]
    [InlineData("2028-02-28", NewYork, "2028-02-29T05:00:00")]
    public void EndOf_IsTheFirstMomentOfTheNextDayThere(string day, string zone, string utc) =>
        Assert.Equal(Utc(utc), ClosingInstant.EndOf(Day(day), zone));

    [Theory]
    [InlineData("America/Havana", "2027-03-14", "2027-03-14T05:00:00")] // midnight is skipped: 00:00 becomes 01:00
    [InlineData("America/Havana", "2027-11-07", "2027-11-07T04:00:00")] // midnight happens twice: the first one
    public void StartOf_WhereMidnightIsSkippedOrDoubled_IsTheFirstValidMoment(string zone, string day, string utc) =>
        Assert.Equal(Utc(utc), ClosingInstant.StartOf(Day(day), zone));

    [Theory]
    [InlineData(NewYork, "2027-03-14")]
    [InlineData(NewYork, "2027-11-07")]
    [InlineData(Chicago, "2027-03-14")]
    [InlineData(Chicago, "2027-11-07")]
    [InlineData(Chicago, "2027-06-30")]
    public void Posting_IsLiveThroughTheWholeLastDayAndNotAMomentLonger(string zone, string day)
    {
        var start = Utc("2027-01-04T15:00:00");
        var act = Process.System("Test", start);
        var company = new Company { Name = "C", Slug = "c", CreatedAt = start };
        company.Verify(act);
        var posting = new Posting { Title = "T", Company = company, CreatedAt = start };
        var closesAt = ClosingInstant.EndOf(Day(day), zone);
        posting.TryPublish(start, closesAt, zone, act);

        var local = TimeZoneInfo.ConvertTimeFromUtc(closesAt.AddSeconds(-1), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(Day(day).ToDateTime(new TimeOnly(23, 59, 59)), local);
        Assert.True(posting.IsLive(closesAt.AddTicks(-1)));
        Assert.False(posting.IsLive(closesAt));
        Assert.Equal(PostingStatus.Expired, posting.StatusAt(closesAt));
        Assert.Equal(Day(day), ClosingInstant.LastDay(closesAt, zone));
    }

    [Fact]
    public void LastDay_OfEveryDayOfAYear_IsThatDay()
    {
        foreach (var zone in (string[])[NewYork, Chicago, Phoenix, "Pacific/Honolulu", "America/Anchorage", "Pacific/Guam"])
        {
            for (var day = new DateOnly(2027, 1, 1); day.Year == 2027; day = day.AddDays(1))
            {
                Assert.Equal(day, ClosingInstant.LastDay(ClosingInstant.EndOf(day, zone), zone));
            }
        }
    }

    [Theory]
    [InlineData(null, "2027-04-08", "2027-03-09T15:00:00", "2027-04-09T04:00:00")] // at once
    [InlineData("2027-03-09", "2027-03-09", "2027-03-09T15:00:00", "2027-03-10T05:00:00")] // today only
    [InlineData("2027-03-14", "2027-03-14", "2027-03-14T05:00:00", "2027-03-15T04:00:00")] // the day clocks go forward
    [InlineData("2027-11-07", "2027-11-07", "2027-11-07T04:00:00", "2027-11-08T05:00:00")] // the day they go back
    public void Window_RunsFromTheFirstMomentToTheLast(string? first, string last, string publishAt, string closesAt)
    {
        var (window, fault) = PublishWindow.Read(first is null ? null : Day(first), Day(last), NewYork, Utc("2027-03-09T15:00:00"));

        Assert.Null(fault);
        Assert.Equal(new PublishWindow(Utc(publishAt), Utc(closesAt), NewYork), window);
    }

    [Theory]
    [InlineData("2027-03-08", "2027-04-08", WindowFault.StartsInThePast)]
    [InlineData(null, "2027-03-08", WindowFault.EndsInThePast)]
    [InlineData("2027-03-20", "2027-03-19", WindowFault.EndsBeforeItStarts)]
    [InlineData(null, "2027-09-06", WindowFault.TooLong)]
    public void Window_ThatMakesNoSense_SaysWhy(string? first, string last, WindowFault fault) => Assert.Equal(
        (null, fault),
        PublishWindow.Read(first is null ? null : Day(first), Day(last), NewYork, Utc("2027-03-09T15:00:00")));

    [Fact]
    public void Window_OfTheLongestTime_IsAllowed() => Assert.Null(
        PublishWindow.Read(null, new DateOnly(2027, 9, 5), NewYork, Utc("2027-03-09T15:00:00")).Fault);

    [Theory]
    [InlineData("2027-03-10T04:59:59", "2027-03-09")]
    [InlineData("2027-03-10T05:00:00", "2027-03-10")]
    public void Today_IsTheSitesDayNotUtc(string now, string day) =>
        Assert.Equal(Day(day), PublishWindow.Today(NewYork, Utc(now)));

    [Fact]
    public void Zones_AreThePostingsSitesThenTheCompanysThenAFallback()
    {
        Assert.Equal([Chicago, NewYork], PublishWindow.Zones([Site(Chicago), Site(NewYork), Site(Chicago)], [Site(Phoenix)]));
        Assert.Equal([Phoenix], PublishWindow.Zones([], [Site(Phoenix), Site(Chicago, isRetired: true)]));
        Assert.Equal([PublishWindow.FallbackZone], PublishWindow.Zones([], []));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Utc(string text) => DateTime.SpecifyKind(
        DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static Site Site(string zone, bool isRetired = false) => new()
    {
        Name = "S",
        City = "C",
        StateCode = "OH",
        Zip = "44113",
        Latitude = 0,
        Longitude = 0,
        TimeZone = zone,
        IsRetired = isRetired,
    };
}
