using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Geography;

/// <summary>
/// Names that people and postings write and that no place list holds: towns younger than the lists, military bases
/// and yards by their working names. Each points to the ZIP area that serves it.
/// </summary>
internal static class PlaceAliases
{
    private static readonly FrozenDictionary<string, (string State, string Zip)> ByKey = ReadTable();

    /// <summary>The ZIP of an alias, when the state is not contradicted.</summary>
    public static string? Zip(string key, string? stateCode) =>
        ByKey.TryGetValue(key, out var alias) && (stateCode is null || stateCode == alias.State) ? alias.Zip : null;

    /// <summary>All ZIPs the table points to; a test holds that the gazetteer knows each.</summary>
    public static IEnumerable<string> Zips => ByKey.Values.Select(alias => alias.Zip);

    private static FrozenDictionary<string, (string State, string Zip)> ReadTable() =>
        Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|'))
            .ToFrozenDictionary(
                columns => PlaceName.Key(columns[0]), columns => (columns[1], columns[2]), StringComparer.Ordinal);

    private const string Table =
        """
        Starbase|TX|78521
        Boca Chica|TX|78521
        NYC|NY|10001
        NY|NY|10001
        LA|CA|90012
        SF|CA|94102
        New York City|NY|10001
        Vandenberg SFB|CA|93437
        Vandenberg AFB|CA|93437
        Vandenberg|CA|93437
        Cape Canaveral SFS|FL|32925
        Patrick SFB|FL|32925
        Wright Patterson AFB|OH|45433
        WPAFB|OH|45433
        Tinker AFB|OK|73145
        Hill AFB|UT|84056
        Robins AFB|GA|31098
        Joint Base Lewis McChord|WA|98433
        JBLM|WA|98433
        Joint Base Elmendorf Richardson|AK|99505
        Fort Liberty|NC|28310
        Fort Cavazos|TX|76544
        Fort Moore|GA|31905
        Anniston Army Depot|AL|36201
        Rock Island Arsenal|IL|61299
        Naval Base San Diego|CA|92136
        Norfolk Naval Shipyard|VA|23709
        Puget Sound Naval Shipyard|WA|98314
        Portsmouth Naval Shipyard|ME|03904
        NAS Pensacola|FL|32508
        NAS Patuxent River|MD|20670
        NAS Pax River|MD|20670
        Fort Bliss|TX|79906
        Fort Polk|LA|71360
        Fort Johnson|LA|71360
        Edwards AFB|CA|93523
        """;
}
