using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Geography;

/// <summary>
/// One of the 50 states, the District of Columbia or the 5 inhabited territories. Codes are those of USPS
/// Publication 28, appendix B. Instances are shared: reference equality is value equality.
/// </summary>
public sealed class UsState
{
    private static readonly UsState[] States = ReadTable();

    private static readonly FrozenDictionary<string, UsState> ByCode =
        States.ToFrozenDictionary(state => state.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, UsState> ByName =
        States.ToFrozenDictionary(state => state.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, UsState> BySlug =
        States.ToFrozenDictionary(state => state.Slug, StringComparer.OrdinalIgnoreCase);

    private UsState(string code, string name, string timeZone)
    {
        Code = code;
        Name = name;
        TimeZone = timeZone;
        Slug = string.Concat(name.ToLowerInvariant().Replace(' ', '-').Where(letter => letter != '.'));
    }

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<UsState> All => States;

    /// <summary>Two capital letters.</summary>
    public string Code { get; }

    /// <summary>The everyday English name.</summary>
    public string Name { get; }

    /// <summary>The name in an address: "north-carolina".</summary>
    public string Slug { get; }

    /// <summary>
    /// IANA zone in which most of the people of the state live. For the split states
    /// <see cref="StateTimeZones"/> knows the exceptions by county.
    /// </summary>
    public string TimeZone { get; }

    /// <summary>The state of a two-letter code in any case, or null.</summary>
    public static UsState? FromCode(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>The state of a full name in any case, or null.</summary>
    public static UsState? FromName(string? name) => name is null ? null : ByName.GetValueOrDefault(name);

    /// <summary>The state of a code, a full name or a slug, or null.</summary>
    public static UsState? Find(string? text)
    {
        var trimmed = text?.Trim();
        return FromCode(trimmed) ?? FromName(trimmed) ?? (trimmed is null ? null : BySlug.GetValueOrDefault(trimmed));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static UsState[] ReadTable() =>
    [
        .. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|'))
            .Select(columns => new UsState(columns[0], columns[1], columns[2]))
            .OrderBy(state => state.Name, StringComparer.Ordinal),
    ];

    // Zones: IANA tz database, zone1970.tab; the zone of the larger population where a state is split.
    private const string Table =
        """
        AL|Alabama|America/Chicago
        AK|Alaska|America/Anchorage
        AZ|Arizona|America/Phoenix
        AR|Arkansas|America/Chicago
        CA|California|America/Los_Angeles
        CO|Colorado|America/Denver
        CT|Connecticut|America/New_York
        DE|Delaware|America/New_York
        DC|District of Columbia|America/New_York
        FL|Florida|America/New_York
        GA|Georgia|America/New_York
        HI|Hawaii|Pacific/Honolulu
        ID|Idaho|America/Boise
        IL|Illinois|America/Chicago
        IN|Indiana|America/Indiana/Indianapolis
        IA|Iowa|America/Chicago
        KS|Kansas|America/Chicago
        KY|Kentucky|America/New_York
        LA|Louisiana|America/Chicago
        ME|Maine|America/New_York
        MD|Maryland|America/New_York
        MA|Massachusetts|America/New_York
        MI|Michigan|America/Detroit
        MN|Minnesota|America/Chicago
        MS|Mississippi|America/Chicago
        MO|Missouri|America/Chicago
        MT|Montana|America/Denver
        NE|Nebraska|America/Chicago
        NV|Nevada|America/Los_Angeles
        NH|New Hampshire|America/New_York
        NJ|New Jersey|America/New_York
        NM|New Mexico|America/Denver
        NY|New York|America/New_York
        NC|North Carolina|America/New_York
        ND|North Dakota|America/Chicago
        OH|Ohio|America/New_York
        OK|Oklahoma|America/Chicago
        OR|Oregon|America/Los_Angeles
        PA|Pennsylvania|America/New_York
        RI|Rhode Island|America/New_York
        SC|South Carolina|America/New_York
        SD|South Dakota|America/Chicago
        TN|Tennessee|America/Chicago
        TX|Texas|America/Chicago
        UT|Utah|America/Denver
        VT|Vermont|America/New_York
        VA|Virginia|America/New_York
        WA|Washington|America/Los_Angeles
        WV|West Virginia|America/New_York
        WI|Wisconsin|America/Chicago
        WY|Wyoming|America/Denver
        AS|American Samoa|Pacific/Pago_Pago
        GU|Guam|Pacific/Guam
        MP|Northern Mariana Islands|Pacific/Guam
        PR|Puerto Rico|America/Puerto_Rico
        VI|U.S. Virgin Islands|America/Puerto_Rico
        """;
}
