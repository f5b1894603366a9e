using System.Globalization;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>
/// Thirty thousand words with the frequencies of natural text (Zipf–Mandelbrot): common words of the trade's postings at the
/// head, made-up ones of English syllables behind. The same on every machine.
/// </summary>
internal sealed class Vocabulary
{
    private const int Size = 30_000;

    /// <summary>Flattens the head: the most frequent word is then in about nine postings of ten, as "machine" is.</summary>
    private const int Flattening = 10;

    private static readonly string[] Head =
    [
        "machine", "work", "experience", "required", "tool", "operator", "shop", "quality", "production", "parts", "maintenance",
        "equipment", "setup", "team", "years", "skills", "safety", "training", "ability", "time", "materials", "process",
        "manufacturing", "control", "read", "measuring", "position", "operate", "technician", "cnc", "engineering", "shift",
        "company", "employees", "knowledge", "customer", "duties", "perform", "support", "schedule", "drawings", "metal",
        "machinist", "program", "benefits", "assembly", "repair", "inspection", "lathe", "mill", "precision", "blueprint",
        "standards", "systems", "environment", "diploma", "overtime", "job", "lift", "pounds", "hand", "various", "test",
        "tolerances", "steel", "aluminum", "gauge", "micrometer", "caliper", "coolant", "fixture", "offset", "deburr",
        "grinding", "welding", "fabrication", "tooling", "cutting", "press", "brake", "mold", "die", "apprentice", "supervisor",
        "lead", "clean", "organized", "insurance", "holiday", "vacation", "retirement", "dental", "health", "paid", "bonus",
        "medical", "vision", "hourly", "weekly", "first", "second", "weekend", "night",
    ];

    private static readonly string[] Syllables =
    [
        "ba", "con", "der", "en", "for", "gra", "hol", "in", "ker", "lan", "mor", "nal", "or", "pel", "qui", "ras", "sto",
        "tal", "un", "ver", "wis", "tor", "ment", "ling", "sec", "dro", "fil", "gan", "hex", "jup",
    ];

    private readonly double[] _upTo = new double[Size];

    public Vocabulary()
    {
        var random = new Random(7);
        var words = Head.ToList();
        var known = words.ToHashSet(StringComparer.Ordinal);
        while (words.Count < Size)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
            if (known.Add(word))
            {
                words.Add(word);
            }
        }

        Words = [.. words];
        var total = 0.0;
        for (var rank = 0; rank < Size; rank++)
        {
            total += 1.0 / (rank + 1 + Flattening);
            _upTo[rank] = total;
        }
    }

    /// <summary>The most frequent first.</summary>
    public string[] Words { get; }

    /// <summary>How many words have a meaning in the trade.</summary>
    public static int HeadCount => Head.Length;

    public string Draw(Random random)
    {
        var found = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return Words[Math.Min(found < 0 ? ~found : found, Size - 1)];
    }

    public string Describe() => string.Create(CultureInfo.InvariantCulture, $"{Size:N0} words, {Head.Length} of them of the trade");
}
