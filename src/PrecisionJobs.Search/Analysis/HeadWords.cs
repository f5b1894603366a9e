using System.Collections.Frozen;

namespace PrecisionJobs.Search.Analysis;

/// <summary>
/// Words so common in postings of this trade that a phrase of them would have to be tested in a large share of all texts, and
/// the words of the trade's titles, which every text of an occupation holds. The index holds each two and each three of them
/// that stand next to each other as one term, so that such a phrase is a look-up. Only speed depends on the list: any other
/// phrase is found by testing positions. Part of the schema version.
/// </summary>
internal static class HeadWords
{
    private static readonly FrozenSet<string> Stems = new[]
    {
        "ability", "additive", "aircraft", "aluminum", "appliance", "apprentice", "artist", "assembler", "assembly",
        "axis", "basic", "bench", "benefits", "blacksmith", "blueprint", "boilermaker", "bonus", "boring", "brake",
        "brazing", "buyer", "cabinetmaker", "calibration", "caliper", "carpenter", "caster", "casting", "certified",
        "clean", "cleaning", "cnc", "coating", "company", "composite", "control", "coolant", "crushing", "customer",
        "cut", "cutter", "cutting", "day", "deburr", "decorator", "dental", "designer", "die", "diploma", "draft",
        "drafter", "drawing", "drill", "drilling", "duty", "edm", "electrical", "electronic", "employee", "employer",
        "engineer", "engineering", "engraver", "environment", "equipment", "etcher", "experience", "extruding",
        "extrusion", "fabrication", "fabricator", "fiberglass", "finish", "finisher", "first", "fitter", "fixture",
        "forging", "forming", "foundry", "full", "furnace", "furniture", "gage", "gauge", "gcode", "gear", "grind",
        "grinder", "grinding", "hand", "health", "heat", "helper", "high", "holiday", "hour", "hourly", "hydraulic",
        "include", "industrial", "inspect", "inspection", "inspector", "installer", "instructor", "instrument",
        "insurance", "ironworker", "jeweler", "job", "journeyman", "knowledge", "laboratory", "laminator", "laser",
        "lathe", "layout", "lead", "level", "lift", "machine", "machinery", "machining", "machinist", "maintain",
        "maintenance", "maker", "manager", "manual", "manufacture", "manufacturing", "material", "measure",
        "measurement", "mechanic", "mechanical", "mechatronics", "medical", "melter", "metal", "metallurgy",
        "micrometer", "mill", "milling", "millwright", "minimum", "model", "mold", "molder", "molding", "multiple",
        "must", "night", "nondestructive", "offset", "operate", "operation", "operator", "ophthalmic", "optical",
        "order", "organized", "outdoor", "overtime", "paid", "paint", "painter", "part", "patternmaker", "pay",
        "perform", "pickling", "pipefitter", "planner", "plant", "plastic", "plating", "polisher", "polishing",
        "position", "pound", "precision", "prefer", "press", "print", "procedure", "process", "product", "production",
        "program", "programmer", "provide", "quality", "read", "repair", "require", "responsible", "retirement",
        "robotic", "rolling", "run", "safety", "saw", "sawing", "schedule", "scheduler", "school", "screw", "second",
        "setup", "sewing", "sheet", "shift", "shop", "skill", "solderer", "soldering", "specification", "standard",
        "steel", "stone", "structural", "supervisor", "support", "surface", "swiss", "system", "team", "technician",
        "tender", "test", "testing", "time", "tolerance", "tool", "tooling", "trades", "training", "treater", "turning",
        "upholsterer", "use", "vacation", "various", "vision", "watch", "weekend", "weekly", "welder", "welding",
        "wire", "wood", "woodworker", "woodworking", "work", "worker", "year",
    }.Select(word => TradeText.Read(word).Single(0).Term).ToFrozenSet(StringComparer.Ordinal);

    public static bool Holds(string term) => Stems.Contains(term);
}
