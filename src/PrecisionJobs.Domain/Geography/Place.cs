namespace PrecisionJobs.Domain.Geography;

/// <summary>A city, town, base or ZIP area that the gazetteer knows.</summary>
/// <param name="City">Its name as written in the source, such as "St. Louis".</param>
/// <param name="StateCode">USPS code of the state or territory; null for overseas military addresses (APO, FPO, DPO).</param>
/// <param name="Location">A point inside it: the place's own, or the centre of the ZIP area.</param>
/// <param name="Population">Inhabitants by GeoNames; 0 when the source gives none.</param>
/// <param name="PostalCode">The five-digit ZIP when the place was found by one; otherwise null.</param>
public sealed record Place(string City, string? StateCode, GeoPoint Location, int Population, string? PostalCode = null)
{
    /// <summary>"Cleveland, OH", or "Cleveland, OH 44113" when found by ZIP. The gazetteer resolves it back.</summary>
    public string Label => (StateCode, PostalCode) switch
    {
        (null, null) => City,
        (null, _) => $"{City} {PostalCode}",
        (_, null) => $"{City}, {StateCode}",
        _ => $"{City}, {StateCode} {PostalCode}",
    };

    /// <summary>
    /// The city in an address, "cleveland-oh", "coeur-dalene-id"; null for overseas military addresses.
    /// <see cref="Gazetteer.FindSlug"/> reads it.
    /// </summary>
    public string? Slug => StateCode is null
        ? null
        : $"{string.Join('-', PlaceName.Words(City))}-{StateCode.ToLowerInvariant()}";
}
