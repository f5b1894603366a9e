using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Domain.Tests.Notifications;

public sealed class OutboxMessageTests
{
    private static readonly DateTime Now = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Retry_OfAParkedMessage_MakesItDueNowWithAllItsTries()
    {
        var message = Message();
        message.ParkedAt = Now.AddHours(-1);
        message.Attempts = OutboxMessage.MaximumAttempts;
        message.LeasedUntil = Now.AddHours(-1);

        Assert.True(message.TryRetry(Now));

        Assert.Equal((null, 0, Now, null), (message.ParkedAt, message.Attempts, message.DueAt, message.LeasedUntil));
        Assert.False(message.TryRetry(Now));
    }

    [Fact]
    public void Discard_IsForGood()
    {
        var message = Message();
        message.ParkedAt = Now.AddHours(-1);

        Assert.True(message.TryDiscard(Now));

        Assert.True(message.IsDiscarded);
        Assert.False(message.IsParked);
        Assert.False(message.TryDiscard(Now));
        Assert.False(message.TryRetry(Now));
    }

    [Fact]
    public void Discard_BeforeItIsDue_KeepsItFromBeingDispatched()
    {
        var message = Message();

        Assert.True(message.TryDiscard(Now));

        Assert.Equal(Now, message.ParkedAt);
    }

    [Fact]
    public void Discard_OfADoneMessage_IsTooLate()
    {
        var message = Message();
        message.DoneAt = Now;

        Assert.False(message.TryDiscard(Now));
    }

    [Fact]
    public void Discard_WhileANodeWorksOnIt_IsTooLate()
    {
        var message = Message();
        message.LeasedUntil = Now.AddMinutes(1);

        Assert.False(message.TryDiscard(Now));
        Assert.True(message.TryDiscard(Now.AddMinutes(2)));
    }

    private static OutboxMessage Message() => new()
    {
        Kind = "mail",
        Payload = "{}",
        DeduplicationKey = "a",
        CreatedAt = Now,
        DueAt = Now.AddDays(1),
    };
}
