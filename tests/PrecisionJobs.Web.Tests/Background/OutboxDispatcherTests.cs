using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Background;

public sealed class OutboxDispatcherTests : IDisposable
{
    private readonly TestHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Dispatch_WhenAMailIsDue_SendsItOnceAndForgetsWhatItSaid()
    {
        var id = await _host.Given.WaitingMailAsync("dana@example.com", "application/17/received");

        var handled = await _host.DispatchOutboxAsync();
        var again = await _host.DispatchOutboxAsync();

        var mail = Assert.Single(_host.Mail.To("dana@example.com"));
        Assert.Equal(1, handled);
        Assert.Equal(0, again);
        Assert.Equal("Hello", mail.Subject);
        Assert.Equal("Some text", mail.TextBody?.Trim());
        Assert.EndsWith("@precisionjobs.example", mail.MessageId, StringComparison.Ordinal);
        var message = await StoredAsync(id);
        Assert.Equal(TestHost.Start.UtcDateTime, message.DoneAt);
        Assert.Equal("{}", message.Payload);
        Assert.Null(message.LeaseOwner);
    }

    [Fact]
    public async Task Dispatch_WhenSendingFails_TriesLaterUnderTheSameMessageId()
    {
        var id = await _host.Given.WaitingMailAsync("dana@example.com", "one-key");
        var other = await _host.Given.WaitingMailAsync("sam@example.com", "other-key");
        _host.Mail.Failure = new IOException("The server is away");

        await _host.DispatchOutboxAsync();
        var failed = await StoredAsync(id);
        await _host.DispatchOutboxAsync();
        var untouched = await StoredAsync(id);
        _host.Mail.Failure = null;
        _host.Clock.Advance(OutboxMessage.BackOff(1));
        await _host.DispatchOutboxAsync();

        Assert.Equal(1, failed.Attempts);
        Assert.Equal("IOException: The server is away", failed.LastError);
        Assert.Equal(TestHost.Start.UtcDateTime + OutboxMessage.BackOff(1), failed.DueAt);
        Assert.Equal(1, untouched.Attempts);
        Assert.NotNull((await StoredAsync(id)).DoneAt);
        Assert.Null((await StoredAsync(id)).LastError);
        Assert.NotNull((await StoredAsync(other)).DoneAt);
        Assert.NotEqual(
            Assert.Single(_host.Mail.To("dana@example.com")).MessageId,
            Assert.Single(_host.Mail.To("sam@example.com")).MessageId);
    }

    [Fact]
    public async Task Dispatch_WhenSendingKeepsFailing_ParksItWithTheReason()
    {
        var id = await _host.Given.WaitingMailAsync("dana@example.com");
        _host.Mail.Failure = new IOException("Refused");

        for (var attempt = 1; attempt <= OutboxMessage.MaximumAttempts; attempt++)
        {
            Assert.Null((await StoredAsync(id)).ParkedAt);
            await _host.DispatchOutboxAsync();
            _host.Clock.Advance(OutboxMessage.BackOff(attempt));
        }

        _host.Mail.Failure = null;
        Assert.Equal(0, await _host.DispatchOutboxAsync());
        var parked = await StoredAsync(id);
        Assert.NotNull(parked.ParkedAt);
        Assert.Equal(OutboxMessage.MaximumAttempts, parked.Attempts);
        Assert.Equal("IOException: Refused", parked.LastError);
        Assert.Null(parked.LeaseOwner);
        Assert.Empty(_host.Mail.Messages);
    }

    [Theory]
    [InlineData("mail", "not json", "The payload is not a mail.")]
    [InlineData("mail", "{}", "The payload is not a mail.")]
    [InlineData("mail", """{"To":"nobody at all","ToName":"","Subject":"S","Text":"T"}""", "The address is not one that mail can be sent to.")]
    [InlineData("fax", "{}", "Nothing handles messages of the kind 'fax'.")]
    public async Task Dispatch_WhenTheMessageCanNeverBeDone_ParksItAtOnce(string kind, string payload, string reason)
    {
        var id = await AddAsync(kind, payload);
        await _host.Given.WaitingMailAsync("next@example.com");

        await _host.DispatchOutboxAsync();

        var parked = await StoredAsync(id);
        Assert.NotNull(parked.ParkedAt);
        Assert.Equal(1, parked.Attempts);
        Assert.Equal(reason, parked.LastError);
        Assert.Single(_host.Mail.To("next@example.com"));
    }

    [Fact]
    public async Task Dispatch_ByTwoNodesAtOnce_SendsEachOnce()
    {
        using var second = _host.OtherNode();
        for (var number = 0; number < 30; number++)
        {
            await _host.Given.WaitingMailAsync("dana@example.com");
        }

        var handled = await Task.WhenAll(
            Task.Run(_host.DispatchOutboxAsync), Task.Run(second.DispatchOutboxAsync), Task.Run(_host.DispatchOutboxAsync));

        Assert.Equal(30, handled.Sum());
        Assert.Equal(30, _host.Mail.Messages.Concat(second.Mail.Messages).Select(mail => mail.MessageId).Distinct().Count());
        Assert.Equal(30, _host.Mail.Messages.Count + second.Mail.Messages.Count);
    }

    [Fact]
    public async Task Dispatch_WhenTheNodeThatHadItDied_IsTakenOverAfterTheLease()
    {
        var id = await _host.Given.WaitingMailAsync("dana@example.com");
        await _host.WithServiceAsync<OutboxClaims, OutboxMessage?>(
            claims => claims.ClaimAsync(id, "a node that died", Now, CancellationToken.None));
        using var afterRestart = _host.OtherNode();

        var tooEarly = await afterRestart.DispatchOutboxAsync();
        afterRestart.Clock.Advance(OutboxMessage.Lease);
        var inTime = await afterRestart.DispatchOutboxAsync();

        Assert.Equal(0, tooEarly);
        Assert.Equal(1, inTime);
        Assert.Single(afterRestart.Mail.To("dana@example.com"));
    }

    [Fact]
    public async Task Dispatch_WhenEveryNodeDiesWithIt_ParksIt()
    {
        var id = await _host.Given.WaitingMailAsync("dana@example.com");
        for (var attempt = 1; attempt <= OutboxMessage.MaximumAttempts; attempt++)
        {
            await _host.WithServiceAsync<OutboxClaims, OutboxMessage?>(
                claims => claims.ClaimAsync(id, "a node that died", Now, CancellationToken.None));
            _host.Clock.Advance(OutboxMessage.Lease);
        }

        await _host.DispatchOutboxAsync();

        Assert.NotNull((await StoredAsync(id)).ParkedAt);
        Assert.Empty(_host.Mail.Messages);
    }

    [Fact]
    public async Task Settle_WhenTheLeaseWasLost_ChangesNothing()
    {
        var id = await _host.Given.WaitingMailAsync("dana@example.com");
        var late = await _host.WithServiceAsync<OutboxClaims, OutboxMessage?>(
            claims => claims.ClaimAsync(id, "slow", Now, CancellationToken.None));
        _host.Clock.Advance(OutboxMessage.Lease);
        await _host.DispatchOutboxAsync();

        await _host.WithServiceAsync<OutboxClaims, bool>(async claims =>
        {
            await claims.RetryAsync(late!, "too late", Now, CancellationToken.None);
            return true;
        });

        var message = await StoredAsync(id);
        Assert.NotNull(message.DoneAt);
        Assert.Null(message.LastError);
    }

    [Fact]
    public async Task Loop_WhenThisNodeWritesAMessage_SendsItWithoutWaitingForTheClock()
    {
        using var running = new TestHost { Settings = { ["Background:Enabled"] = "true" } };
        _ = running.Services;

        await running.Given.WaitingMailAsync("dana@example.com");
        var sent = await running.Mail.NextAsync();

        Assert.Equal("Hello", sent.Subject);
    }

    [Fact]
    public async Task Save_WithAKeyThatExists_IsRefused()
    {
        await _host.Given.WaitingMailAsync("dana@example.com", "the same");

        await Assert.ThrowsAsync<DbUpdateException>(() => _host.Given.WaitingMailAsync("dana@example.com", "the same"));
    }

    private DateTime Now => _host.Clock.GetUtcNow().UtcDateTime;

    private Task<OutboxMessage> StoredAsync(int id) => _host.WithDatabaseAsync(
        db => db.Outbox.AsNoTracking().SingleAsync(message => message.Id == id));

    private Task<int> AddAsync(string kind, string payload) => _host.WithDatabaseAsync(async db =>
    {
        var message = new OutboxMessage
        {
            Kind = kind,
            Payload = payload,
            DeduplicationKey = Guid.NewGuid().ToString("N"),
            CreatedAt = Now,
            DueAt = Now,
        };
        db.Add(message);
        await db.SaveChangesAsync(Process.System("Test", Now), CancellationToken.None);
        return message.Id;
    });
}
