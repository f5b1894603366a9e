namespace PrecisionJobs.Web.Features.Guide.Ladder;

/// <summary>
/// The column of each box: one right of the furthest box that leads to it. Steps up decide; a sideways move counts only
/// where it does not contradict them. First jobs stand right before what they lead to.
/// </summary>
internal sealed class LadderColumns
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _next = new(StringComparer.Ordinal);

    public LadderColumns(IReadOnlyList<string> boxes, IReadOnlyList<LadderEdge> edges)
    {
        Boxes = boxes;
        foreach (var box in boxes)
        {
            _columns[box] = 0;
            _next[box] = [];
        }

        foreach (var edge in edges.OrderBy(edge => edge.IsSide))
        {
            if (!Leads(edge.To, edge.From))
            {
                _next[edge.From].Add(edge.To);
            }
        }

        PushRight();
        PullStartsRight();
    }

    public IReadOnlyList<string> Boxes { get; }

    public int this[string box] => _columns[box];

    private bool Leads(string from, string to) => from == to || _next[from].Exists(next => Leads(next, to));

    private void PushRight()
    {
        for (var hasMoved = true; hasMoved;)
        {
            hasMoved = false;
            foreach (var (box, next) in _next)
            {
                foreach (var target in next.Where(target => _columns[target] <= _columns[box]))
                {
                    _columns[target] = _columns[box] + 1;
                    hasMoved = true;
                }
            }
        }
    }

    private void PullStartsRight()
    {
        var reached = _next.Values.SelectMany(next => next).ToHashSet(StringComparer.Ordinal);
        foreach (var start in Boxes.Where(box => !reached.Contains(box) && _next[box].Count > 0))
        {
            _columns[start] = _next[start].Min(next => _columns[next]) - 1;
        }
    }
}
