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
        "ability", "apprentice", "assembly", "benefits", "blueprint", "cnc", "control", "cut", "day", "die", "drawing",
        "engineer", "equipment", "experience", "fabrication", "first", "full", "grinder", "grinding", "helper", "hour",
        "inspection", "inspector", "job", "journeyman", "knowledge", "lathe", "lead", "level", "machine", "machining",
        "machinist", "maintain", "maintenance", "maker", "manual", "manufacturing", "material", "measure", "mechanic", "metal",
        "mill", "milling", "mold", "must", "night", "operate", "operator", "part", "pay", "position", "precision", "print",
        "process", "production", "program", "programmer", "quality", "read", "repair", "require", "run", "safety", "second",
        "setup", "sheet", "shift", "shop", "skill", "steel", "supervisor", "team", "technician", "test", "time", "tool",
        "tooling", "training", "turning", "use", "welder", "welding", "work", "year",
    }.Select(word => TradeText.Read(word).Single(0).Term).ToFrozenSet(StringComparer.Ordinal);

    public static bool Holds(string term) => Stems.Contains(term);
}
