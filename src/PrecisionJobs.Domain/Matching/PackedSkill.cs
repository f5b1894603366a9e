using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// A stated skill in 32 bits: number 12, years 6, level 3, year of last use 9, tier 2. Level and years together are an
/// index into a table of what they reach, last use and tier one into a table of quality: a million profiles are read at
/// memory speed, and the tables are filled by <see cref="MatchCredit"/>, so that the figures are the engine's.
/// </summary>
internal static class PackedSkill
{
    public const int MostSkills = 1 << 12;

    private const int YearsUnknown = 63;
    private const int FirstYear = 1_900;
    private const uint TierMask = 3u << 30;

    public static uint Of(int id, SkillFact fact) =>
        (uint)id
        | ((uint)(fact.Years is { } years ? Math.Clamp(years, 0, YearsUnknown - 1) : YearsUnknown) << 12)
        | ((uint)((int?)fact.Level ?? 0) << 18)
        | ((uint)(fact.LastUsedYear is { } year ? Math.Clamp(year - FirstYear, 1, 511) : 0) << 21)
        | ((uint)fact.Tier << 30);

    public static SkillFact Fact(uint packed, string slug) => new(
        slug,
        (packed >> 18 & 7) is var level and > 0 ? (SkillLevel)level : null,
        YearsOf(packed),
        (packed >> 21 & 511) is var year and > 0 ? FirstYear + (int)year : null,
        (EvidenceTier)(packed >> 30));

    public static int Id(uint packed) => (int)(packed & (MostSkills - 1));

    /// <summary>The same fact with the tier of a certification that vouches for it, where that is higher.</summary>
    public static uint Vouched(uint packed, int tier) => packed >> 30 >= tier ? packed : (packed & ~TierMask) | ((uint)tier << 30);

    /// <summary>Credit of a fact for a skill at a distance.</summary>
    public static int Credit(uint packed, int[] reached, int[] quality, int distance) =>
        MatchCredit.OfReached(reached[packed >> 12 & 511], quality[packed >> 21], distance);

    /// <summary>Evidence and age, by tier and year of last use.</summary>
    public static int[] QualityTable(int year) =>
    [
        .. Enumerable.Range(0, 1 << 11).Select(index => Fact((uint)index << 21, string.Empty))
            .Select(fact => MatchCredit.Quality(fact.Tier, MatchCredit.Recency(fact.LastUsedYear, year))),
    ];

    /// <summary>What level and years reach of those asked for.</summary>
    public static int[] ReachedTable(SkillLevel? minimumLevel, int? minimumYears) =>
    [
        .. Enumerable.Range(0, 1 << 9).Select(index => Fact((uint)index << 12, string.Empty))
            .Select(fact => MatchCredit.Reached(MatchCredit.Share(fact.Level, fact.Years, minimumLevel, minimumYears))),
    ];

    private static int? YearsOf(uint packed) => (packed >> 12 & 63) is var years and not YearsUnknown ? (int)years : null;
}
