using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// Distances between occupations along the career ladder. What a step costs is trade practice, no published figure: down
/// the ladder somebody has done the work before, sideways much is the same, up there is something to learn.
/// </summary>
internal sealed class OccupationDistances
{
    private const int Unrelated = 100;

    /// <summary>Two occupations of one family are never farther apart than this.</summary>
    private const int WithinFamily = 70;

    /// <summary>A supervisor of one family has not worked in another.</summary>
    private const int OtherFamily = 25;

    private readonly Dictionary<string, int> _ids = [];
    private readonly int[,] _distances;

    public OccupationDistances(IReadOnlyList<TradeOccupation> occupations, IEnumerable<TradeStep> steps)
    {
        foreach (var occupation in occupations)
        {
            _ids.TryAdd(occupation.Slug, _ids.Count);
        }

        var families = occupations.DistinctBy(occupation => occupation.Slug, StringComparer.Ordinal)
            .Select(occupation => occupation.Family).ToArray();
        _distances = new int[families.Length, families.Length];
        for (var from = 0; from < families.Length; from++)
        {
            for (var to = 0; to < families.Length; to++)
            {
                _distances[from, to] = from == to ? 0 : families[from] == families[to] ? WithinFamily : Unrelated;
            }
        }

        foreach (var step in steps)
        {
            Take(step, families);
        }

        Close(families.Length);
    }

    public int Between(string from, string to) =>
        string.Equals(from, to, StringComparison.Ordinal) ? 0
        : _ids.TryGetValue(from, out var start) && _ids.TryGetValue(to, out var end) ? _distances[start, end]
        : Unrelated;

    private void Take(TradeStep step, string[] families)
    {
        if (_ids.TryGetValue(step.From, out var from) && _ids.TryGetValue(step.To, out var to))
        {
            var more = families[from] == families[to] ? 0 : OtherFamily;
            _distances[from, to] = Math.Min(_distances[from, to], Up(step.Kind) + more);
            _distances[to, from] = Math.Min(_distances[to, from], Down(step.Kind) + more);
        }
    }

    private static int Up(LadderKind kind) => kind switch
    {
        LadderKind.Promotion => 35,
        LadderKind.Specialisation => 30,
        LadderKind.Sideways => 25,
        _ => 60,
    };

    private static int Down(LadderKind kind) => kind switch
    {
        LadderKind.Promotion or LadderKind.Specialisation => 15,
        LadderKind.Sideways => 25,
        _ => 30,
    };

    /// <summary>Shortest ways over several steps.</summary>
    private void Close(int count)
    {
        for (var over = 0; over < count; over++)
        {
            for (var from = 0; from < count; from++)
            {
                for (var to = 0; to < count; to++)
                {
                    _distances[from, to] = Math.Min(_distances[from, to], _distances[from, over] + _distances[over, to]);
                }
            }
        }
    }
}
