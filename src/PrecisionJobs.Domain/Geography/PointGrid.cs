namespace PrecisionJobs.Domain.Geography;

/// <summary>Points sorted into cells of one degree, so that the nearest is found by looking at a few cells.</summary>
internal sealed class PointGrid
{
    // The width of a degree shrinks to about 27 miles at 67° north; 3 rings reach at least 80 miles there, 200 below 49°.
    private const int MaximumRings = 3;

    private readonly GeoPoint[] _points;
    private readonly Dictionary<(int Latitude, int Longitude), int[]> _cells;

    public PointGrid(GeoPoint[] points)
    {
        _points = points;
        _cells = points.Select((point, index) => (Cell: CellOf(point), index))
            .GroupBy(entry => entry.Cell, entry => entry.index)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Index of the nearest accepted point within the reach of the grid, or null.</summary>
    public int? Nearest(GeoPoint point, Func<int, bool>? accepts = null)
    {
        int? nearest = null;
        var miles = double.MaxValue;
        var centre = CellOf(point);
        for (var latitude = centre.Latitude - MaximumRings; latitude <= centre.Latitude + MaximumRings; latitude++)
        {
            for (var longitude = centre.Longitude - MaximumRings; longitude <= centre.Longitude + MaximumRings; longitude++)
            {
                foreach (var index in _cells.GetValueOrDefault((latitude, longitude), []))
                {
                    var distance = _points[index].MilesTo(point);
                    if (distance < miles && accepts?.Invoke(index) != false)
                    {
                        (nearest, miles) = (index, distance);
                    }
                }
            }
        }

        return nearest;
    }

    private static (int Latitude, int Longitude) CellOf(GeoPoint point) =>
        ((int)Math.Floor(point.Latitude), (int)Math.Floor(point.Longitude));
}
