namespace PrecisionJobs.Web.Features.Guide.Ladder;

/// <summary>An arrow to draw between two boxes, by their keys.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it points.</param>
/// <param name="IsSide">Drawn dashed: a sideways move.</param>
internal sealed record LadderEdge(string From, string To, bool IsSide);

/// <summary>
/// Places boxes in columns from the first jobs on the left to the last on the right, so that arrows point right and
/// long arrows pass between boxes. Steps: columns by the longest way there, places for arrows that pass, order by the
/// mean of the neighbors, then heights.
/// </summary>
internal sealed class LadderLayout
{
    public const int BoxWidth = 178;
    public const int BoxHeight = 68;

    private const int ColumnPitch = 224;
    private const int Gap = 16;
    private const int PassHeight = 10;
    private const int Margin = 2;
    private const int Sweeps = 12;

    private readonly List<LadderEdge> _edges;
    private readonly Dictionary<string, Spot> _boxes = new(StringComparer.Ordinal);
    private readonly List<(LadderEdge Edge, List<Spot> Way, bool IsBackwards)> _ways = [];
    private readonly List<List<Spot>> _columns = [];

    private LadderLayout(IEnumerable<string> boxes, IEnumerable<LadderEdge> edges, Func<string, int>? columnOf)
    {
        _edges = [.. edges];
        var columns = new LadderColumns([.. boxes], _edges);
        foreach (var key in columns.Boxes)
        {
            Place(_boxes[key] = new Spot(columnOf?.Invoke(key) ?? columns[key], BoxHeight));
        }

        foreach (var edge in _edges)
        {
            _ways.Add(WayOf(edge));
        }

        Order();
        SetHeights();
    }

    /// <summary>Width of the whole drawing.</summary>
    public int Width => ((_columns.Count - 1) * ColumnPitch) + BoxWidth + (2 * Margin);

    /// <summary>Height of the whole drawing.</summary>
    public int Height => (int)Math.Ceiling(_columns.SelectMany(column => column).Max(item => item.Top + item.Height)) + Margin;

    /// <summary>How many columns there are.</summary>
    public int Columns => _columns.Count;

    /// <summary>Places boxes.</summary>
    /// <param name="boxes">Keys of the boxes, at least one.</param>
    /// <param name="edges">Arrows between them.</param>
    /// <param name="columnOf">The column of a box where it is known; else it follows from the arrows.</param>
    public static LadderLayout Of(IEnumerable<string> boxes, IEnumerable<LadderEdge> edges, Func<string, int>? columnOf = null) =>
        new(boxes, edges, columnOf);

    /// <summary>The upper left corner of a box.</summary>
    public (int X, int Y) this[string key] => ((int)XOf(_boxes[key]), (int)Math.Round(_boxes[key].Top));

    /// <summary>The lines of all arrows: SVG path data, and at which end the arrow head is.</summary>
    public IEnumerable<(LadderEdge Edge, string Path, bool HeadAtStart)> Lines() =>
        _ways.Select(way => (way.Edge, LadderPath.Through([.. way.Way.Select(item => (XOf(item), item.Top + (item.Height / 2)))]), way.IsBackwards));

    private static double XOf(Spot item) => Margin + (item.Column * ColumnPitch);

    private void Place(Spot item)
    {
        while (_columns.Count <= item.Column)
        {
            _columns.Add([]);
        }

        _columns[item.Column].Add(item);
    }

    private (LadderEdge Edge, List<Spot> Way, bool IsBackwards) WayOf(LadderEdge edge)
    {
        var (from, to) = (_boxes[edge.From], _boxes[edge.To]);
        var isBackwards = to.Column < from.Column;
        var (left, right) = isBackwards ? (to, from) : (from, to);
        List<Spot> way = [left];
        for (var column = left.Column + 1; column < right.Column; column++)
        {
            var pass = new Spot(column, PassHeight);
            Place(pass);
            way.Add(pass);
        }

        way.Add(right);
        foreach (var (a, b) in way.Zip(way.Skip(1)))
        {
            a.Neighbors.Add(b);
            b.Neighbors.Add(a);
        }

        return (edge, way, isBackwards);
    }

    private void Order()
    {
        foreach (var column in _columns)
        {
            Number(column);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var columns = sweep % 2 == 0 ? _columns : Enumerable.Reverse(_columns);
            foreach (var column in columns)
            {
                var sorted = column.OrderBy(item => item.MeanPlace).ToList();
                column.Clear();
                column.AddRange(sorted);
                Number(column);
            }
        }

        // Places are shares of the column's height, so that columns of different length can be compared.
        static void Number(List<Spot> column)
        {
            foreach (var (index, item) in column.Index())
            {
                item.Place = (index + 0.5) / column.Count;
            }
        }
    }

    private void SetHeights()
    {
        var total = _columns.Max(column => column.Sum(item => item.Height + Gap) - Gap);
        foreach (var column in _columns)
        {
            var top = (total - column.Sum(item => item.Height + Gap) + Gap) / 2;
            foreach (var item in column)
            {
                item.Top = top + Margin;
                top += item.Height + Gap;
            }
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in _columns)
            {
                Settle(column, total);
            }
        }
    }

    /// <summary>Moves each item towards its neighbors' height as far as the items beside it allow.</summary>
    private static void Settle(List<Spot> column, double total)
    {
        var bottom = (double)Margin;
        foreach (var item in column)
        {
            item.Top = Math.Max(bottom, item.MeanTop);
            bottom = item.Top + item.Height + Gap;
        }

        var limit = total + Margin;
        foreach (var item in Enumerable.Reverse(column))
        {
            item.Top = Math.Min(item.Top, limit - item.Height);
            limit = item.Top - Gap;
        }
    }

    private sealed class Spot(int column, double height)
    {
        public int Column => column;

        public double Height => height;

        public double Top { get; set; }

        public double Place { get; set; }

        public List<Spot> Neighbors { get; } = [];

        public double MeanPlace => Neighbors.Count == 0 ? Place : Neighbors.Average(item => item.Place);

        public double MeanTop => Neighbors.Count == 0
            ? Top
            : Neighbors.Average(item => item.Top + (item.Height / 2)) - (Height / 2);
    }
}
