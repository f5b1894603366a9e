using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Data.Outbox;

/// <summary>
/// Wakes this node's dispatcher when this node has committed a message. Only a shortcut: what other nodes wrote, and what
/// becomes due later, is found by looking again after a while.
/// </summary>
public sealed class OutboxSignal : DbTransactionInterceptor
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes the dispatcher.</summary>
    public void Set() => _wake.Writer.TryWrite(true);

    /// <summary>Waits to be woken, or for a while.</summary>
    /// <param name="atMost">The while.</param>
    /// <param name="clock">What measures it.</param>
    /// <param name="cancellationToken">Ends the waiting with an <see cref="OperationCanceledException"/>.</param>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var pause = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(pause.Token, cancellationToken);
        try
        {
            await _wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The while is over.
        }
    }

    /// <inheritdoc />
    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.ChangeTracker.Entries<OutboxMessage>().Any() == true)
        {
            Set();
        }

        return Task.CompletedTask;
    }
}
