using System.Globalization;
using System.IO.Compression;

namespace PrecisionJobs.Domain.Geography;

/// <summary>The two embedded lists, read once and joined: every (name, state) is one place, every ZIP points to one.</summary>
/// <remarks>
/// Sources: GeoNames places of 1,000 inhabitants and more (CC BY 4.0), U.S. Census Bureau ZCTA gazetteer (public
/// domain) and GeoNames postal codes. A ZIP is text: leading zeros count. Invariant: places are ordered by population,
/// the largest first, then by name and state, so every list of their indexes in rising order is ranked.
/// </remarks>
internal sealed class GazetteerData
{
    private GazetteerData(Place[] places, Dictionary<string, ZipArea> zips)
    {
        Places = places;
        Zips = zips;
        SortedZips = [.. zips.Keys.Order(StringComparer.Ordinal)];
        Keys = [.. places.Select(place => PlaceName.Key(place.City))];
        ByKey = Keys.Select((key, index) => (key, index))
            .GroupBy(entry => entry.key, entry => entry.index, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        SortedKeys = [.. ByKey.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>All places, the most populous first.</summary>
    public Place[] Places { get; }

    /// <summary>The comparison key of each place.</summary>
    public string[] Keys { get; }

    /// <summary>Indexes of the places with a key.</summary>
    public Dictionary<string, int[]> ByKey { get; }

    /// <summary>All distinct keys in ordinal order, for prefixes.</summary>
    public string[] SortedKeys { get; }

    /// <summary>ZIP areas by their five digits.</summary>
    public Dictionary<string, ZipArea> Zips { get; }

    /// <summary>All ZIPs in ordinal order, for prefixes.</summary>
    public string[] SortedZips { get; }

    /// <summary>Reads the embedded lists; takes a fraction of a second.</summary>
    public static GazetteerData Load()
    {
        var named = ReadPlaces();
        var zips = ReadZips().Select(zip => (Zip: zip, Town: (PlaceName.Key(zip.Place.City), zip.Place.StateCode))).ToList();
        foreach (var town in zips.GroupBy(entry => entry.Town, entry => entry.Zip.Place))
        {
            named.TryAdd(town.Key, MiddleOf([.. town]));
        }

        var places = named.Values
            .OrderByDescending(place => place.Population)
            .ThenBy(place => place.City, StringComparer.Ordinal)
            .ThenBy(place => place.StateCode, StringComparer.Ordinal)
            .ToArray();
        return new GazetteerData(places, zips.ToDictionary(
            entry => entry.Zip.Place.PostalCode!,
            entry => entry.Zip with { Place = Named(entry.Zip.Place, named[entry.Town]) },
            StringComparer.Ordinal));
    }

    private static Dictionary<(string Key, string? State), Place> ReadPlaces()
    {
        var places = new Dictionary<(string Key, string? State), Place>();
        foreach (var columns in Rows("us_places.tsv.gz"))
        {
            var place = new Place(
                UsualName(columns[0]), columns[1], Point(columns[2], columns[3]), int.Parse(columns[4], CultureInfo.InvariantCulture));
            var key = (PlaceName.Key(place.City), place.StateCode);
            if (!places.TryGetValue(key, out var other) || other.Population < place.Population)
            {
                places[key] = place;
            }
        }

        return places;
    }

    private static IEnumerable<ZipArea> ReadZips() =>
        from columns in Rows("us_zip.tsv.gz")
        where columns[2].Length == 0 || UsState.FromCode(columns[2]) is not null
        let state = columns[2].Length == 0 ? null : UsState.FromCode(columns[2])!.Code
        select new ZipArea(
            new Place(TidyName(columns[1]), state, Point(columns[4], columns[5]), 0, columns[0]), string.Intern(columns[3]));

    /// <summary>A ZIP's place takes the spelling and population of the town it belongs to, and keeps its own point.</summary>
    private static Place Named(Place zip, Place town) => zip with { City = town.City, Population = town.Population };

    /// <summary>A town known by its ZIPs only lies at the middle ZIP, so that one stray coordinate does not move it.</summary>
    private static Place MiddleOf(Place[] zips)
    {
        var latitude = zips.Select(zip => zip.Location.Latitude).Order().ElementAt(zips.Length / 2);
        var longitude = zips.Select(zip => zip.Location.Longitude).Order().ElementAt(zips.Length / 2);
        return zips[0] with { Location = new GeoPoint(latitude, longitude), PostalCode = null };
    }

    /// <summary>Two names that GeoNames writes unlike everybody else.</summary>
    private static string UsualName(string name) => name switch
    {
        "New York City" => "New York",
        "Washington, D.C." => "Washington",
        _ => name,
    };

    private static string TidyName(string name) => string.Intern(name
        .Replace(" Afb", " AFB", StringComparison.Ordinal)
        .Replace("Jbsa", "JBSA", StringComparison.Ordinal)
        .Replace("Jber", "JBER", StringComparison.Ordinal));

    private static GeoPoint Point(string latitude, string longitude) => new(
        double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture));

    private static IEnumerable<string[]> Rows(string file)
    {
        var name = $"{typeof(GazetteerData).Namespace}.Data.{file}";
        using var stream = typeof(GazetteerData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The embedded list {name} is missing.");
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }

    /// <summary>One ZIP: its place (with <see cref="Place.PostalCode"/> set) and its county, empty when not known.</summary>
    internal sealed record ZipArea(Place Place, string County);
}
