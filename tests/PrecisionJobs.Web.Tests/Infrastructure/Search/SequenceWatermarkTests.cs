using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Tests.Infrastructure.Search;

public sealed class SequenceWatermarkTests
{
    private static readonly DateTime Now = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void See_InOrder_MovesTheSafePoint()
    {
        var watermark = new SequenceWatermark(10);

        watermark.See(11, Now);
        watermark.See(12, Now);

        Assert.Equal(12, watermark.Safe);
        Assert.Empty(watermark.Missing);
    }

    [Fact]
    public void See_PastAGap_StaysBelowItUntilItIsFilled()
    {
        var watermark = new SequenceWatermark(10);

        watermark.See(13, Now);
        Assert.Equal([11L, 12L], watermark.Missing);
        Assert.Equal(10, watermark.Safe);

        watermark.See(11, Now);
        Assert.Equal(11, watermark.Safe);

        watermark.See(12, Now);
        Assert.Equal(13, watermark.Safe);
    }

    [Fact]
    public void Forget_AfterItsPatience_GivesUpANumberThatWasRolledBack()
    {
        var watermark = new SequenceWatermark(10);
        watermark.See(12, Now);

        watermark.Forget(Now + SequenceWatermark.Patience - TimeSpan.FromSeconds(1));
        Assert.Equal(10, watermark.Safe);

        watermark.Forget(Now + SequenceWatermark.Patience);
        Assert.Equal(12, watermark.Safe);
    }

    [Fact]
    public void See_AfterAJumpOfTheNumbering_RemembersABoundedNumber()
    {
        var watermark = new SequenceWatermark(0);

        watermark.See(1_000_000, Now);
        watermark.See(2_000_000, Now);

        Assert.Equal(SequenceWatermark.MaximumMissing, watermark.Missing.Count);
        Assert.Equal(2_000_000, watermark.High);
    }
}
