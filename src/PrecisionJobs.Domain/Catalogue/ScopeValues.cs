namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// What the trade writes into the parts of a welder's qualification, to be offered; any other text is as good. Positions
/// after AWS A3.0 and ASME IX, processes by their AWS letters.
/// </summary>
public static class ScopeValues
{
    private static readonly string[] Positions =
    [
        "1G", "2G", "3G", "4G", "5G", "6G", "6GR", "1F", "2F", "3F", "4F", "5F", "All positions",
    ];

    private static readonly string[] Processes =
    [
        "SMAW", "GTAW", "GMAW", "GMAW-S", "GMAW-P", "FCAW-G", "FCAW-S", "SAW", "PAW", "OFW", "GTAW/SMAW",
    ];

    private static readonly string[] Codes =
    [
        "AWS D1.1", "AWS D1.2", "AWS D1.3", "AWS D1.5", "AWS D1.6", "AWS D9.1", "AWS D15.1", "AWS D17.1", "AWS B2.1",
        "ASME IX", "API 1104", "NAVSEA S9074", "MIL-STD-2219", "CSA W47.1",
    ];

    private static readonly string[] BaseMetals =
    [
        "Carbon steel (P-No. 1)", "Low-alloy steel (P-No. 4)", "Chrome-moly (P-No. 5A)", "Stainless steel (P-No. 8)", "Duplex stainless (P-No. 10H)",
        "Aluminum (P-No. 22)", "Aluminum 6061 (P-No. 23)", "Copper-nickel (P-No. 34)", "Nickel alloy (P-No. 43)", "Titanium (P-No. 51)",
    ];

    private static readonly string[] Fillers =
    [
        "F-No. 3 (E6010)", "F-No. 4 (E7018)", "F-No. 5 (E308L)", "F-No. 6 (ER70S-2)", "F-No. 6 (ER308L)", "F-No. 22 (ER5356)",
        "F-No. 43 (ERNiCr-3)", "F-No. 51 (ERTi-2)", "Without filler",
    ];

    private static readonly string[] Backings = ["With backing", "Without backing (open root)", "Consumable insert"];

    private static readonly string[] Thicknesses = ["1/8 to 3/4 in", "3/16 to 3/4 in", "1/8 in and over (unlimited)", "Sheet up to 3/16 in"];

    private static readonly string[] Diameters = ["1 in and over", "2-7/8 in and over", "24 in and over", "Unlimited", "Plate only"];

    /// <summary>The values offered for one of <see cref="Certification.KnownScopeFields"/>; none for another.</summary>
    public static IReadOnlyList<string> Of(string field) => field switch
    {
        "position" => Positions,
        "process" => Processes,
        "code" => Codes,
        "baseMetal" => BaseMetals,
        "filler" => Fillers,
        "backing" => Backings,
        "thickness" => Thicknesses,
        "diameter" => Diameters,
        _ => [],
    };
}
