using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Postings;

public sealed class PublicSinceTests
{
    private static readonly DateTime Now = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void TryPublish_AtOnce_IsPublicFromThatMoment()
    {
        var posting = Published(Now.AddDays(-3), Now);

        Assert.Equal(Now, posting.PublicSince);
        Assert.True(posting.PublicSince <= Now);
    }

    [Theory]
    [InlineData(PostingVerb.Pause)]
    [InlineData(PostingVerb.Fill)]
    public void TryMove_BeforeItsPublishDate_WasNeverPublic(PostingVerb verb)
    {
        var posting = Published(Now.AddDays(2), Now);

        Assert.True(posting.TryMove(verb, At(Now.AddDays(1))));

        Assert.False(posting.PublicSince <= Now.AddDays(5));
    }

    [Fact]
    public void TryClose_BeforeItsPublishDate_WasNeverPublic()
    {
        var posting = Published(Now.AddDays(2), Now);

        Assert.True(posting.TryClose(CloseReason.Other, At(Now.AddDays(1))));

        Assert.False(posting.PublicSince <= Now.AddDays(5));
    }

    [Fact]
    public void Resume_AfterAPauseBeforeItsPublishDate_IsPublicFromThen()
    {
        var posting = Published(Now.AddDays(2), Now);
        posting.TryMove(PostingVerb.Pause, At(Now.AddDays(1)));

        Assert.True(posting.TryMove(PostingVerb.Resume, At(Now.AddDays(4))));

        Assert.False(posting.PublicSince <= Now.AddDays(3));
        Assert.True(posting.PublicSince <= Now.AddDays(4));
    }

    [Fact]
    public void Reopen_KeepsWhenItFirstBecamePublic()
    {
        var posting = Published(Now, Now);
        posting.TryClose(CloseReason.Other, At(Now.AddDays(3)));

        Assert.True(posting.TryPublish(Now.AddDays(9), Now.AddDays(30), "America/New_York", At(Now.AddDays(9))));

        Assert.Equal(Now, posting.PublicSince);
    }

    [Theory]
    [InlineData("Apply", "apply-posting")]
    [InlineData("CNC machinist", "cnc-machinist")]
    public void Slug_IsNeverThePageWhereOneApplies(string title, string slug) => Assert.Equal(slug, Posting.SlugOf(title));

    private static Posting Published(DateTime publishAt, DateTime at)
    {
        var posting = new Posting { Title = "CNC machinist", CreatedAt = at };
        Assert.True(posting.TryPublish(publishAt, Now.AddDays(30), "America/New_York", At(at)));
        return posting;
    }

    private static Process At(DateTime at) => Process.System("Test", at);
}
