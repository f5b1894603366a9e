namespace PrecisionJobs.Web.Infrastructure.Matching;

/// <summary>
/// Copies of stored things by id, brought up to date before each use: loaded whole at first, then only those that were
/// told to have changed. What changes while they are loaded is told too, and so loaded again. Safe for any number of
/// threads; the copies of one use stay as they are.
/// </summary>
/// <param name="load">Loads those with the ids, or all where it is given none; what is not returned is not held.</param>
internal sealed class FollowedCopies<T>(
    Func<IReadOnlyCollection<int>?, CancellationToken, Task<IReadOnlyDictionary<int, T>>> load) : IDisposable
    where T : class
{
    private const int BatchSize = 200;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly HashSet<int> _changed = [];
    private readonly Dictionary<int, T> _copies = [];
    private DateOnly? _loadedOn;

    /// <summary>Says that these changed, were added or went.</summary>
    public void Changed(IEnumerable<int> ids)
    {
        lock (_changed)
        {
            _changed.UnionWith(ids);
        }
    }

    /// <summary>Forgets everything: what changed in between is not known.</summary>
    public void Reset()
    {
        lock (_changed)
        {
            _loadedOn = null;
        }
    }

    /// <summary>Works on the copies as they are now.</summary>
    /// <param name="today">Copies of another day are loaded again: they say how long jobs have lasted.</param>
    /// <param name="work">Gets the copies and those that changed since the last use; null where all may have.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public async Task<TResult> UseAsync<TResult>(
        DateOnly today, Func<IReadOnlyDictionary<int, T>, IReadOnlyCollection<int>?, TResult> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return work(_copies, await CatchUpAsync(today, cancellationToken));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<IReadOnlyCollection<int>?> CatchUpAsync(DateOnly today, CancellationToken cancellationToken)
    {
        int[] changed;
        bool isWhole;
        lock (_changed)
        {
            changed = [.. _changed];
            _changed.Clear();
            isWhole = _loadedOn != today;
            _loadedOn = today;
        }

        try
        {
            if (isWhole)
            {
                Replace(await load(null, cancellationToken));
                return null;
            }

            foreach (var ids in changed.Chunk(BatchSize))
            {
                Replace(ids, await load(ids, cancellationToken));
            }

            return changed;
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

    private void Replace(IReadOnlyDictionary<int, T> all)
    {
        _copies.Clear();
        foreach (var (id, copy) in all)
        {
            _copies[id] = copy;
        }
    }

    private void Replace(int[] ids, IReadOnlyDictionary<int, T> loaded)
    {
        foreach (var id in ids)
        {
            if (loaded.TryGetValue(id, out var copy))
            {
                _copies[id] = copy;
            }
            else
            {
                _copies.Remove(id);
            }
        }
    }
}
