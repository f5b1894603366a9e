using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Domain.Employers;

/// <summary>A company's place of work.</summary>
public sealed class Site : IRevisioned
{
    public const int NameLength = 80;
    public const int StreetLength = 120;
    public const int CityLength = 80;
    public const int ZoneLength = 64;

    public int Id { get; private set; }

    public int CompanyId { get; init; }

    public Company Company { get; init; } = null!;

    /// <summary>What the company calls it, such as "Main shop".</summary>
    public required string Name { get; set; }

    public string? Street { get; set; }

    public required string City { get; set; }

    /// <summary>Two-letter postal code of the state.</summary>
    public required string StateCode { get; set; }

    /// <summary>Five digits, as text; empty where nobody gave one (an imported posting may name the city only).</summary>
    public required string Zip { get; set; }

    public required double Latitude { get; set; }

    public required double Longitude { get; set; }

    /// <summary>IANA name, such as <c>America/New_York</c>; closing times are told in it.</summary>
    public required string TimeZone { get; set; }

    public bool IsRetired { get; set; }

    public int Revision { get; private set; }

    public GeoPoint Point => new(Latitude, Longitude);

    /// <summary>"Cleveland, OH".</summary>
    public string Place => $"{City}, {StateCode}";
}
