using System.Runtime.InteropServices;

namespace PrecisionJobs.Domain.Geography;

/// <summary>A place on earth in degrees (WGS 84).</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Mean radius of the earth in statute miles (6,371.0088 km; IUGG mean radius).</summary>
    public const double EarthRadiusMiles = 3_958.7613;

    /// <summary>Great-circle distance in statute miles, by the haversine formula.</summary>
    public double MilesTo(GeoPoint other)
    {
        var latitude = double.DegreesToRadians(other.Latitude - Latitude);
        var longitude = double.DegreesToRadians(other.Longitude - Longitude);
        var a = Square(Math.Sin(latitude / 2))
            + (Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude))
                * Square(Math.Sin(longitude / 2)));
        return 2 * EarthRadiusMiles * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    private static double Square(double value) => value * value;
}
