using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// Where the postings of a segment are. Invariants: every point occurs once, from south to north, so that a circle touches one
/// stretch of points and each distance is computed once however many postings share it; sites keep their order.
/// </summary>
internal sealed class SitePoints
{
    /// <summary>In place of the number of a point: the site has none.</summary>
    public const int NoPoint = -1;

    /// <summary>A degree of latitude is 69.09 miles on this sphere; a little less keeps rounding harmless.</summary>
    private const double LeastMilesPerDegree = 69;

    private readonly int[] _siteStart;
    private readonly int[] _pointOfSite;
    private readonly GeoPoint[] _points;
    private readonly int[] _documentStart;
    private readonly int[] _documents;

    /// <param name="siteStart">For each document the number of its first site, and the end.</param>
    /// <param name="sites">The sites of all documents; not-a-number where a site has no point.</param>
    public SitePoints(int[] siteStart, ReadOnlySpan<GeoPoint> sites)
    {
        _siteStart = siteStart;
        var numbers = new Dictionary<GeoPoint, int>();
        _pointOfSite = new int[sites.Length];
        for (var site = 0; site < sites.Length; site++)
        {
            if (double.IsNaN(sites[site].Latitude))
            {
                _pointOfSite[site] = NoPoint;
                continue;
            }

            if (!numbers.TryGetValue(sites[site], out var number))
            {
                numbers[sites[site]] = number = numbers.Count;
            }

            _pointOfSite[site] = number;
        }

        var order = numbers.Keys.OrderBy(point => point.Latitude).ThenBy(point => point.Longitude).ToArray();
        var renumbered = new int[order.Length];
        for (var point = 0; point < order.Length; point++)
        {
            renumbered[numbers[order[point]]] = point;
        }

        _points = order;
        _documentStart = new int[order.Length + 1];
        for (var site = 0; site < _pointOfSite.Length; site++)
        {
            if (_pointOfSite[site] != NoPoint)
            {
                _pointOfSite[site] = renumbered[_pointOfSite[site]];
                _documentStart[_pointOfSite[site] + 1]++;
            }
        }

        _documents = Invert();
    }

    /// <summary>The points, from south to north.</summary>
    public ReadOnlySpan<GeoPoint> Points => _points;

    /// <summary>The numbers of the points of a document's sites; <see cref="NoPoint"/> for a site without one.</summary>
    public ReadOnlySpan<int> PointsOf(int document) => _pointOfSite.AsSpan(_siteStart[document].._siteStart[document + 1]);

    /// <summary>The documents with a site at a point; one with several there is listed as often.</summary>
    public ReadOnlySpan<int> DocumentsAt(int point) => _documents.AsSpan(_documentStart[point].._documentStart[point + 1]);

    /// <summary>Distances from a point to every site within so many miles of it.</summary>
    public Circle Within(GeoPoint centre, double radius, ScratchBits scratch)
    {
        var reach = radius / LeastMilesPerDegree;
        var first = FirstFrom(centre.Latitude - reach);
        var miles = new double[Math.Max(0, FirstFrom(centre.Latitude + reach + 1e-9) - first)];
        var near = scratch.Empty(_siteStart.Length - 1);
        for (var index = 0; index < miles.Length; index++)
        {
            miles[index] = _points[first + index].MilesTo(centre);
            if (miles[index] <= radius)
            {
                near.AddAll(DocumentsAt(first + index));
            }
        }

        return new Circle(this, near, radius, first, miles);
    }

    /// <summary>The first site's point, or null.</summary>
    public GeoPoint? FirstSite(int document)
    {
        for (var site = _siteStart[document]; site < _siteStart[document + 1]; site++)
        {
            if (_pointOfSite[site] != NoPoint)
            {
                return _points[_pointOfSite[site]];
            }
        }

        return null;
    }

    private int FirstFrom(double latitude)
    {
        var (low, high) = (0, _points.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _points[middle].Latitude < latitude ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Turns the counts in <see cref="_documentStart"/> into starts and lists each point's documents.</summary>
    private int[] Invert()
    {
        for (var point = 0; point < _points.Length; point++)
        {
            _documentStart[point + 1] += _documentStart[point];
        }

        var next = _documentStart.AsSpan(0, _points.Length).ToArray();
        var documents = new int[_documentStart[^1]];
        for (var document = 0; document + 1 < _siteStart.Length; document++)
        {
            for (var site = _siteStart[document]; site < _siteStart[document + 1]; site++)
            {
                if (_pointOfSite[site] != NoPoint)
                {
                    documents[next[_pointOfSite[site]]++] = document;
                }
            }
        }

        return documents;
    }

    /// <summary>What lies around a point. Invariant: whatever is not in the stretch of known distances is outside.</summary>
    internal sealed class Circle(SitePoints sites, DocBits near, double radius, int first, double[] miles)
    {
        /// <summary>The documents with a site inside.</summary>
        public DocBits Near => near;

        /// <summary>The points inside and their distances, the nearest first.</summary>
        public IEnumerable<(int Point, double Miles)> NearestFirst() => miles
            .Index()
            .Where(entry => entry.Item <= radius)
            .OrderBy(entry => entry.Item)
            .Select(entry => (first + entry.Index, entry.Item));

        /// <summary>The nearest site of a document that is inside, and its distance; null for one that is not.</summary>
        public (int Site, double Miles)? Nearest(int document)
        {
            (int Site, double Miles)? nearest = null;
            for (var site = sites._siteStart[document]; site < sites._siteStart[document + 1]; site++)
            {
                var index = sites._pointOfSite[site] - first;
                if (sites._pointOfSite[site] != NoPoint && (uint)index < (uint)miles.Length
                    && miles[index] < (nearest?.Miles ?? double.MaxValue))
                {
                    nearest = (site - sites._siteStart[document], miles[index]);
                }
            }

            return nearest;
        }
    }
}
