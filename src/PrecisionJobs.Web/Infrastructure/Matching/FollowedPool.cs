namespace PrecisionJobs.Web.Infrastructure.Matching;

/// <summary>What a pool does with what is loaded for it. Called by one thread at a time.</summary>
internal interface IPoolKeeper<in T>
{
    /// <summary>Everything is loaded anew.</summary>
    void Clear();

    /// <summary>This is how it is now.</summary>
    void Put(int id, T value);

    /// <summary>It is no longer held, if it ever was.</summary>
    void Remove(int id);
}

/// <summary>
/// Keeps a pool up to date before each use: loaded whole at first, and each day, then only what was told to have changed.
/// What changes while it is loaded is told too, and so loaded again. One use at a time; the pool stands still meanwhile.
/// </summary>
/// <param name="keeper">The pool.</param>
/// <param name="load">Loads those with the ids, or all where it is given none; what is not returned is not held.</param>
internal sealed class FollowedPool<T>(
    IPoolKeeper<T> keeper, Func<IReadOnlyCollection<int>?, CancellationToken, IAsyncEnumerable<KeyValuePair<int, T>>> load) : IDisposable
{
    private const int BatchSize = 200;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly HashSet<int> _changed = [];
    private DateOnly? _loadedOn;

    /// <summary>Says that these changed, were added or went.</summary>
    public void Changed(IEnumerable<int> ids)
    {
        lock (_changed)
        {
            _changed.UnionWith(ids);
        }
    }

    /// <summary>Loads everything before the next use: changes may have been missed.</summary>
    public void Reset()
    {
        lock (_changed)
        {
            _loadedOn = null;
        }
    }

    /// <summary>Works with the pool as it is now.</summary>
    /// <param name="today">A pool of another day is loaded again: it holds how long jobs have lasted.</param>
    /// <param name="work">What is done; must not keep the pool.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public async Task<TResult> UseAsync<TResult>(DateOnly today, Func<TResult> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await CatchUpAsync(today, cancellationToken);
            return work();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task CatchUpAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var (changed, isWhole) = Take(today);
        try
        {
            if (isWhole)
            {
                keeper.Clear();
                await PutAsync(null, [], cancellationToken);
                return;
            }

            foreach (var ids in changed.Chunk(BatchSize))
            {
                await PutAsync(ids, [.. ids], cancellationToken);
            }
        }
        catch
        {
            // Nothing is taken for up to date that is not.
            Changed(changed);
            if (isWhole)
            {
                Reset();
            }

            throw;
        }
    }

    private (int[] Changed, bool IsWhole) Take(DateOnly today)
    {
        lock (_changed)
        {
            int[] changed = [.. _changed];
            _changed.Clear();
            var isWhole = _loadedOn != today;
            _loadedOn = today;
            return (changed, isWhole);
        }
    }

    private async Task PutAsync(IReadOnlyCollection<int>? ids, HashSet<int> missing, CancellationToken cancellationToken)
    {
        await foreach (var (id, value) in load(ids, cancellationToken))
        {
            keeper.Put(id, value);
            missing.Remove(id);
        }

        foreach (var id in missing)
        {
            keeper.Remove(id);
        }
    }
}
