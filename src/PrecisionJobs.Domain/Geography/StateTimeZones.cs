using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Geography;

/// <summary>
/// The IANA time zone of a point in a state, by county where the state is split. The counties are those that
/// 49 CFR part 71 puts wholly or mostly into the state's other zone.
/// </summary>
/// <remarks>
/// Limits: a county that is itself split (Gulf FL, Idaho ID, Malheur OR, Dunn, McKenzie and Sioux ND, Cherry NE,
/// Stanley SD) takes the zone that most of its people keep; towns that keep a neighbour's time by custom
/// (Phenix City AL, West Wendover NV) and the Navajo Nation's daylight saving time in Arizona are not modelled.
/// Without a county the state's own zone is the answer.
/// </remarks>
public static class StateTimeZones
{
    /// <summary>West of this longitude Alaska keeps Hawaii–Aleutian time (49 CFR 71.12).</summary>
    public const double AleutianLongitude = -169.5;

    private static readonly FrozenDictionary<string, string> ByCounty = ReadTable();

    /// <summary>The zone of a county and point.</summary>
    /// <param name="state">The state.</param>
    /// <param name="county">The county's name without "County"; null when not known.</param>
    /// <param name="point">Where; decides in Alaska only.</param>
    public static string Of(UsState state, string? county, GeoPoint point)
    {
        if (state.Code == "AK")
        {
            return point.Longitude is < AleutianLongitude or > 0 ? "America/Adak" : state.TimeZone;
        }

        return county is not null && ByCounty.TryGetValue(Key(state.Code, county), out var zone) ? zone : state.TimeZone;
    }

    private static string Key(string code, string county) =>
        code + ":" + county.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static FrozenDictionary<string, string> ReadTable() =>
        Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|'))
            .SelectMany(columns => columns[2].Split(',').Select(county => (Key: Key(columns[0], county), Zone: columns[1])))
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Zone, StringComparer.Ordinal);

    private const string Table =
        """
        FL|America/Chicago|Bay,Calhoun,Escambia,Holmes,Jackson,Okaloosa,Santa Rosa,Walton,Washington
        ID|America/Los_Angeles|Benewah,Bonner,Boundary,Clearwater,Idaho,Kootenai,Latah,Lewis,Nez Perce,Shoshone
        IN|America/Chicago|Lake,Porter,LaPorte,Newton,Jasper,Starke,Gibson,Perry,Posey,Spencer,Vanderburgh,Warrick
        KS|America/Denver|Greeley,Hamilton,Sherman,Wallace
        KY|America/Chicago|Adair,Allen,Ballard,Barren,Breckinridge,Butler,Caldwell,Calloway,Carlisle,Christian,Clinton
        KY|America/Chicago|Crittenden,Cumberland,Daviess,Edmonson,Fulton,Graves,Grayson,Green,Hancock,Hart,Henderson
        KY|America/Chicago|Hickman,Hopkins,Livingston,Logan,Lyon,McCracken,McLean,Marshall,Metcalfe,Monroe,Muhlenberg
        KY|America/Chicago|Ohio,Russell,Simpson,Todd,Trigg,Union,Warren,Webster
        MI|America/Menominee|Dickinson,Gogebic,Iron,Menominee
        NE|America/Denver|Arthur,Banner,Box Butte,Chase,Cheyenne,Dawes,Deuel,Dundy,Garden,Grant,Hooker,Keith,Kimball
        NE|America/Denver|Morrill,Perkins,Scotts Bluff,Sheridan,Sioux
        ND|America/Denver|Adams,Billings,Bowman,Golden Valley,Grant,Hettinger,Slope,Stark
        OR|America/Boise|Malheur
        SD|America/Denver|Bennett,Butte,Corson,Custer,Dewey,Fall River,Haakon,Harding,Jackson,Lawrence,Meade
        SD|America/Denver|Oglala Lakota,Shannon,Pennington,Perkins,Ziebach
        TN|America/New_York|Anderson,Blount,Bradley,Campbell,Carter,Claiborne,Cocke,Grainger,Greene,Hamblen,Hamilton
        TN|America/New_York|Hancock,Hawkins,Jefferson,Johnson,Knox,Loudon,McMinn,Meigs,Monroe,Morgan,Polk,Rhea,Roane
        TN|America/New_York|Scott,Sevier,Sullivan,Unicoi,Union,Washington
        TX|America/Denver|El Paso,Hudspeth
        """;
}
