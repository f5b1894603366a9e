using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Domain.Geography;

/// <summary>
/// Knows the cities, towns and ZIP areas of the United States and turns what people type into one of them.
/// Immutable and safe for any number of threads.
/// </summary>
/// <remarks>
/// Show <see cref="Attribution"/> where places are used. A bare city name is never guessed: 4,024 of them occur in more
/// than one state.
/// </remarks>
public sealed class Gazetteer
{
    /// <summary>Longer texts are cut here before they are read.</summary>
    public const int MaximumTextLength = 100;

    /// <summary>The line that the licence of the data asks to be shown where places are used.</summary>
    public const string Attribution = "Place and postal data © GeoNames.org, CC BY 4.0, modified; "
        + "coordinates from U.S. Census Bureau Gazetteer (public domain)";

    private const int MaximumCandidates = 20;
    private const int MaximumSuggestions = 5;
    private static readonly Lazy<Gazetteer> Shared = new(() => new Gazetteer(GazetteerData.Load()));

    private readonly GazetteerData _data;
    private readonly PointGrid _placeGrid;
    private readonly Lazy<PointGrid> _zipGrid;

    private Gazetteer(GazetteerData data)
    {
        _data = data;
        _placeGrid = new PointGrid([.. data.Places.Select(place => place.Location)]);
        _zipGrid = new Lazy<PointGrid>(() => new PointGrid([.. data.SortedZips.Select(zip => data.Zips[zip].Place.Location)]));
    }

    /// <summary>The gazetteer of the embedded data; read on first use.</summary>
    public static Gazetteer UnitedStates => Shared.Value;

    /// <summary>
    /// Says which place a text means. Reads a ZIP or ZIP+4, "City, ST", "City, State", "City ST", "City, ST 44113",
    /// "USA - Portland, OR", "Litchfield - IL", bases and aliases, a state alone, and a bare city that is unique.
    /// Never throws.
    /// </summary>
    public PlaceOutcome Resolve(string? text)
    {
        var trimmed = Trim(text);
        if (trimmed.Length == 0)
        {
            return PlaceOutcome.Empty.Instance;
        }

        var read = PlaceText.Read(trimmed);
        return ByZip(read) ?? ByName(trimmed, read) ?? Unknown(trimmed, read);
    }

    /// <summary>The place of a five-digit ZIP or a ZIP+4, or null.</summary>
    public Place? FindZip(string? zip) =>
        zip is not null && _data.Zips.TryGetValue(zip.Length > 5 ? zip[..5] : zip, out var area) ? area.Place : null;

    /// <summary>The town of a name in a state, or null. Only names as they are; nothing is guessed.</summary>
    public Place? FindTown(string city, UsState state) =>
        _data.ByKey.GetValueOrDefault(PlaceName.Key(city.Length > MaximumTextLength ? city[..MaximumTextLength] : city), [])
            .Select(index => _data.Places[index])
            .FirstOrDefault(place => place.StateCode == state.Code);

    /// <summary>
    /// The city of a <see cref="Place.Slug"/>, or null. Other spellings of the name are read too ("saint-louis-mo"), so a
    /// caller that wants one address for one city compares the slug of what was found.
    /// </summary>
    public Place? FindSlug(string? slug)
    {
        var hyphen = slug?.LastIndexOf('-') ?? -1;
        return hyphen > 0 && slug!.Length - hyphen == 3 && UsState.FromCode(slug[(hyphen + 1)..]) is { } state
            && Resolve($"{slug[..hyphen].Replace('-', ' ')}, {state.Code}") is PlaceOutcome.Found found
            ? TownOf(found.Place)
            : null;
    }

    /// <summary>The town in the postal address of a point: that of the nearest ZIP area; null far from any.</summary>
    public Place? TownAt(GeoPoint point) =>
        _zipGrid.Value.Nearest(point) is { } index ? TownOf(_data.Zips[_data.SortedZips[index]].Place) : null;

    /// <summary>Places for a type-ahead: names (with or without a state) or ZIPs that begin so, the most populous first.</summary>
    /// <param name="prefix">What was typed so far.</param>
    /// <param name="count">How many at most, 1 to 50.</param>
    public IReadOnlyList<Place> Suggest(string? prefix, int count = 10)
    {
        var trimmed = Trim(prefix);
        var limit = Math.Clamp(count, 1, 50);
        if (trimmed.Length > 0 && trimmed.All(char.IsAsciiDigit))
        {
            return [.. StartingWith(_data.SortedZips, trimmed).Take(limit).Select(zip => _data.Zips[zip].Place)];
        }

        var comma = trimmed.IndexOf(',', StringComparison.Ordinal);
        var key = PlaceName.Key(comma < 0 ? trimmed : trimmed[..comma]);
        var state = comma < 0 ? "" : trimmed[(comma + 1)..].Trim();
        return key.Length == 0
            ? []
            : [.. StartingWith(_data.SortedKeys, key)
                .SelectMany(found => _data.ByKey[found])
                .Where(index => InState(_data.Places[index], state))
                .Order()
                .Take(limit)
                .Select(index => _data.Places[index])];
    }

    /// <summary>The known place nearest to a point, or null when none lies within about 200 miles.</summary>
    public Place? Nearest(GeoPoint point) => _placeGrid.Nearest(point) is { } index ? _data.Places[index] : null;

    /// <summary>The IANA time zone at a place, by the county of its nearest ZIP area in the same state.</summary>
    /// <returns>The zone, or null for an overseas military address.</returns>
    public string? TimeZoneOf(Place place)
    {
        if (UsState.FromCode(place.StateCode) is not { } state)
        {
            return null;
        }

        var zip = ZipOf(place);
        var county = zip is not null && _data.Zips.TryGetValue(zip, out var area) ? area.County : null;
        return StateTimeZones.Of(state, county, place.Location);
    }

    /// <summary>The five-digit ZIP of a place: the one it was found by, or that of the nearest area in the same state.</summary>
    public string? ZipOf(Place place) => place.PostalCode ?? NearestZip(place);

    /// <summary>The town that a ZIP area belongs to; any other place is its own.</summary>
    private Place? TownOf(Place place) => place.PostalCode is null
        ? place
        : _data.ByKey.GetValueOrDefault(PlaceName.Key(place.City), [])
            .Select(index => _data.Places[index])
            .FirstOrDefault(town => town.StateCode == place.StateCode);

    private static string Trim(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length > MaximumTextLength ? trimmed[..MaximumTextLength].Trim() : trimmed;
    }

    private static IEnumerable<string> StartingWith(string[] sorted, string prefix)
    {
        var found = Array.BinarySearch(sorted, prefix, StringComparer.Ordinal);
        for (var index = found < 0 ? ~found : found; index < sorted.Length; index++)
        {
            if (!sorted[index].StartsWith(prefix, StringComparison.Ordinal))
            {
                yield break;
            }

            yield return sorted[index];
        }
    }

    private static bool InState(Place place, string typed) => typed.Length == 0
        || place.StateCode?.StartsWith(typed, StringComparison.OrdinalIgnoreCase) == true
        || UsState.FromCode(place.StateCode)?.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) == true;

    private PlaceOutcome.Found? ByZip(PlaceText read) =>
        FindZip(read.Zip) is { } place ? new PlaceOutcome.Found(place) : null;

    private PlaceOutcome? ByName(string text, PlaceText read)
    {
        foreach (var reading in read.Readings)
        {
            if (reading.CityKey.Length == 0)
            {
                return new PlaceOutcome.StateWide(reading.State!);
            }

            var candidates = Candidates(reading);
            if (candidates.Count > 0)
            {
                return candidates.Count == 1
                    ? new PlaceOutcome.Found(candidates[0])
                    : new PlaceOutcome.Ambiguous(text, candidates);
            }
        }

        return null;
    }

    private List<Place> Candidates(PlaceReading reading)
    {
        var named = _data.ByKey.TryGetValue(reading.CityKey, out var indexes)
            ? indexes.Select(index => _data.Places[index])
                .Where(place => reading.State is null || place.StateCode == reading.State.Code)
                .Take(MaximumCandidates)
                .ToList()
            : [];
        if (named.Count == 0 && FindZip(PlaceAliases.Zip(reading.CityKey, reading.State?.Code)) is { } alias)
        {
            named.Add(alias);
        }

        return named;
    }

    private PlaceOutcome.Unknown Unknown(string text, PlaceText read)
    {
        if (read.Zip is not null || read.LooksLikeZip)
        {
            return new PlaceOutcome.Unknown(text, NearbyZips(read.Zip ?? text));
        }

        var reading = read.Readings.FirstOrDefault(candidate => candidate.State is not null)
            ?? (read.Readings.Count > 0 ? read.Readings[0] : null);
        return new PlaceOutcome.Unknown(text, reading is null ? [] : Similar(reading));
    }

    /// <summary>A ZIP that lost its leading zeros, or else ZIPs of the same sectional centre (first three digits).</summary>
    private List<Place> NearbyZips(string digits) =>
        digits.Length < 5
            ? FindZip(digits.PadLeft(5, '0')) is { } padded ? [padded] : []
            : [.. StartingWith(_data.SortedZips, digits[..3]).Take(MaximumSuggestions).Select(zip => _data.Zips[zip].Place)];

    private List<Place> Similar(PlaceReading reading)
    {
        var key = reading.CityKey;
        var limit = key.Length < 5 ? 1 : key.Length < 9 ? 2 : 3;
        return [.. _data.Places
            .Select((place, index) => (place, Distance: Distance(key, _data.Keys[index], limit), index))
            .Where(found => found.Distance <= limit)
            .OrderBy(found => reading.State is null || found.place.StateCode == reading.State.Code ? 0 : 1)
            .ThenBy(found => found.Distance)
            .ThenBy(found => found.index)
            .Take(MaximumSuggestions)
            .Select(found => found.place)];
    }

    /// <summary>Hardly anybody gets the first letter wrong; looking at the others would cost twenty times as much.</summary>
    private static int Distance(string key, string other, int limit) =>
        key.Length > 0 && other.Length > 0 && key[0] == other[0] ? EditDistance.Within(key, other, limit) : limit + 1;

    private string? NearestZip(Place place) =>
        _zipGrid.Value.Nearest(place.Location, index => _data.Zips[_data.SortedZips[index]].Place.StateCode == place.StateCode)
            is { } nearest
            ? _data.SortedZips[nearest]
            : null;
}
