using System.Collections.Frozen;

namespace PrecisionJobs.Search.Analysis;

/// <summary>
/// Words so common in postings of this trade that a phrase of two of them would have to be tested in a large share of all
/// texts. The index holds each pair of them that stand next to each other as one term, so that such a phrase is a look-up.
/// Only speed depends on the list: any other phrase is found by testing positions. Part of the schema version.
/// </summary>
internal static class HeadWords
{
    private static readonly FrozenSet<string> Stems = new[]
    {
        "ability", "aluminum", "apprentice", "assembler", "assembly", "axis", "basic", "benefits", "blueprint", "bonus",
        "brake", "caliper", "certified", "clean", "cnc", "company", "control", "coolant", "customer", "cut", "day",
        "deburr", "dental", "die", "diploma", "drawing", "drill", "drilling", "duty", "edm", "electrical", "employee",
        "employer", "engineer", "environment", "equipment", "experience", "fabrication", "fabricator", "finish",
        "first", "fixture", "full", "gage", "gauge", "gear", "grinder", "grinding", "hand", "health", "heat", "helper",
        "high", "holiday", "hour", "hourly", "hydraulic", "include", "industrial", "inspect", "inspection", "inspector",
        "insurance", "job", "journeyman", "knowledge", "laser", "lathe", "layout", "lead", "level", "lift", "machine",
        "machining", "machinist", "maintain", "maintenance", "maker", "manual", "manufacture", "manufacturing",
        "material", "measure", "measurement", "mechanic", "mechanical", "medical", "metal", "micrometer", "mill",
        "milling", "minimum", "model", "mold", "molding", "must", "night", "offset", "operate", "operation", "operator",
        "order", "organized", "overtime", "paid", "paint", "part", "pay", "perform", "plant", "position", "pound",
        "precision", "prefer", "press", "print", "procedure", "process", "product", "production", "program",
        "programmer", "provide", "quality", "read", "repair", "require", "responsible", "retirement", "run", "safety",
        "saw", "schedule", "school", "screw", "second", "setup", "sheet", "shift", "shop", "skill", "specification",
        "standard", "steel", "structural", "supervisor", "support", "surface", "system", "team", "technician", "test",
        "time", "tolerance", "tool", "tooling", "training", "turning", "use", "vacation", "various", "vision",
        "weekend", "weekly", "welder", "welding", "wire", "wood", "work", "worker", "year",
    }.Select(word => TradeText.Read(word).Single(0).Term).ToFrozenSet(StringComparer.Ordinal);

    public static bool Holds(string term) => Stems.Contains(term);
}
