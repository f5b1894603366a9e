namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// Short lists of values, one for each row, end to end in one array. A list that changes goes to the end; what it leaves
/// behind is swept up when it is half of all.
/// </summary>
internal sealed class RowHeap<T>
    where T : struct
{
    private T[] _items = new T[64];
    private int[] _starts = new int[16];
    private ushort[] _lengths = new ushort[16];
    private int _used;
    private int _wasted;

    /// <summary>The values of a row.</summary>
    public ReadOnlySpan<T> this[int row] => row < _starts.Length ? new ReadOnlySpan<T>(_items, _starts[row], _lengths[row]) : [];

    public void Put(int row, ReadOnlySpan<T> values)
    {
        if (row >= _starts.Length)
        {
            Array.Resize(ref _starts, Math.Max(row + 1, _starts.Length * 2));
            Array.Resize(ref _lengths, _starts.Length);
        }

        _wasted += _lengths[row];
        if (values.Length > _lengths[row])
        {
            Reserve(values.Length);
            (_starts[row], _used) = (_used, _used + values.Length);
        }
        else
        {
            _wasted -= values.Length;
        }

        values.CopyTo(_items.AsSpan(_starts[row]));
        _lengths[row] = (ushort)values.Length;
    }

    private void Reserve(int more)
    {
        if (_used + more <= _items.Length)
        {
            return;
        }

        var items = new T[Math.Max(_used - _wasted + more, _wasted > _used / 2 ? _items.Length : _items.Length * 2)];
        var at = 0;
        for (var row = 0; row < _starts.Length; row++)
        {
            this[row].CopyTo(items.AsSpan(at));
            _starts[row] = at;
            at += _lengths[row];
        }

        (_items, _used, _wasted) = (items, at, 0);
    }
}
