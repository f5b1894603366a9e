using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Geography;

/// <summary>The time zones of the United States in everyday words, as closing times are told.</summary>
/// <param name="Id">IANA name, such as <c>America/Chicago</c>.</param>
/// <param name="Name">The word people use: "Central". Zones that keep the same clock share it.</param>
/// <param name="Remark">Tells zones with the same word apart, such as "Indiana"; null for the usual one.</param>
public sealed record UsTimeZone(string Id, string Name, string? Remark = null)
{
    private static readonly UsTimeZone[] Zones =
    [
        new("America/New_York", "Eastern"),
        new("America/Detroit", "Eastern", "Michigan"),
        new("America/Indiana/Indianapolis", "Eastern", "Indiana"),
        new("America/Chicago", "Central"),
        new("America/Menominee", "Central", "Michigan border counties"),
        new("America/Denver", "Mountain"),
        new("America/Boise", "Mountain", "southern Idaho"),
        new("America/Phoenix", "Arizona", "no daylight saving time"),
        new("America/Los_Angeles", "Pacific"),
        new("America/Anchorage", "Alaska"),
        new("America/Adak", "Hawaii–Aleutian", "Aleutian Islands"),
        new("Pacific/Honolulu", "Hawaii"),
        new("America/Puerto_Rico", "Atlantic", "Puerto Rico and U.S. Virgin Islands"),
        new("Pacific/Guam", "Chamorro", "Guam and Northern Mariana Islands"),
        new("Pacific/Pago_Pago", "Samoa"),
    ];

    private static readonly FrozenDictionary<string, UsTimeZone> ById =
        Zones.ToFrozenDictionary(zone => zone.Id, StringComparer.Ordinal);

    /// <summary>All of them, from east to west and then the islands.</summary>
    public static IReadOnlyList<UsTimeZone> All => Zones;

    /// <summary>The word with its remark, for a list to choose from.</summary>
    public string Label => Remark is null ? Name : $"{Name} ({Remark})";

    /// <summary>The zone of an IANA name, or null where it is none of the United States.</summary>
    public static UsTimeZone? Find(string? id) => id is null ? null : ById.GetValueOrDefault(id);

    /// <summary>"Central time"; the IANA name where it is none of the United States.</summary>
    public static string NameOf(string id) => Find(id) is { } zone ? $"{zone.Name} time" : id;
}
