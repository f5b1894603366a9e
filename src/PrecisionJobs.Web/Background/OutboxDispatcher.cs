using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Web.Background;

/// <summary>
/// Does the due messages of the outbox, one after the other. Any number of nodes may do so at once: each message is
/// claimed in the database first.
/// </summary>
public sealed class OutboxDispatcher(
    IServiceScopeFactory scopes, NodeName node, TimeProvider clock, ILogger<OutboxDispatcher> log)
{
    private const int BatchSize = 50;

    // Well within the lease, so that a handler that hangs has given up before another node begins.
    private static readonly TimeSpan Patience = OutboxMessage.Lease - TimeSpan.FromSeconds(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Works until nothing is due.</summary>
    /// <returns>How many messages were worked on, with whatever result.</returns>
    public async Task<int> DispatchDueAsync(CancellationToken cancellationToken)
    {
        var handled = 0;
        while (true)
        {
            var due = await DueAsync(cancellationToken);
            var before = handled;
            foreach (var id in due)
            {
                cancellationToken.ThrowIfCancellationRequested();
                handled += await HandleAsync(id, cancellationToken) ? 1 : 0;
            }

            // Nothing due, or all of it in the hands of other nodes.
            if (handled == before)
            {
                return handled;
            }
        }
    }

    private async Task<List<int>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxClaims>()
            .DueAsync(Now, BatchSize, cancellationToken);
    }

    private async Task<bool> HandleAsync(int id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var claims = scope.ServiceProvider.GetRequiredService<OutboxClaims>();
        var message = await claims.ClaimAsync(id, node.ToString(), Now, cancellationToken);
        if (message is null)
        {
            return false;
        }

        if (message.Attempts > OutboxMessage.MaximumAttempts)
        {
            // It never came to an end: the process died with it, again and again.
            await ParkAsync(claims, message, "Every try ended without a result.", cancellationToken);
            return true;
        }

        await SettleAsync(scope.ServiceProvider, claims, message, cancellationToken);
        return true;
    }

    private async Task SettleAsync(
        IServiceProvider services, OutboxClaims claims, OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            switch (await DoAsync(services, message, cancellationToken))
            {
                case HandlerOutcome.Poison poison:
                    await ParkAsync(claims, message, poison.Reason, cancellationToken);
                    break;
                default:
                    await claims.CompleteAsync(message, Now, cancellationToken);
                    break;
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await FailedAsync(claims, message, failure, cancellationToken);
        }
    }

    private async Task<HandlerOutcome> DoAsync(
        IServiceProvider services, OutboxMessage message, CancellationToken cancellationToken)
    {
        var handler = services.GetServices<IOutboxHandler>().FirstOrDefault(
            item => string.Equals(item.Kind, message.Kind, StringComparison.Ordinal));
        if (handler is null)
        {
            return new HandlerOutcome.Poison($"Nothing handles messages of the kind '{message.Kind}'.");
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        return await handler.HandleAsync(message, either.Token);
    }

    private async Task FailedAsync(
        OutboxClaims claims, OutboxMessage message, Exception failure, CancellationToken cancellationToken)
    {
        var error = $"{failure.GetType().Name}: {failure.Message}";
        if (message.Attempts >= OutboxMessage.MaximumAttempts)
        {
            await ParkAsync(claims, message, error, cancellationToken);
            return;
        }

        log.LogWarning(
            "Outbox message {MessageId} failed at try {Attempt} ({Failure})",
            message.Id, message.Attempts, failure.GetType().Name);
        await claims.RetryAsync(message, error, Now, cancellationToken);
    }

    private Task ParkAsync(OutboxClaims claims, OutboxMessage message, string error, CancellationToken cancellationToken)
    {
        log.LogError("Outbox message {MessageId} is parked after {Attempts} tries", message.Id, message.Attempts);
        return claims.ParkAsync(message, error, Now, cancellationToken);
    }
}
