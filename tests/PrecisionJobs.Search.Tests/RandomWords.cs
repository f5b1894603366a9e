using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Tests;

/// <summary>
/// A small language with its meaning written down by hand: each written form and the keys it stands for. Texts are forms
/// with single spaces between; a full stop parts nothing but what no compound or name may cross.
/// </summary>
internal static class RandomWords
{
    /// <summary>Form → keys of its words in order; "-" is a word without meaning; "+key" is known by the form as a whole.</summary>
    private static readonly Dictionary<string, string[]> Forms = new()
    {
        ["machinist"] = ["machinist"],
        ["Machinists"] = ["machinist"],
        ["welding"] = ["weld"],
        ["welds"] = ["weld"],
        ["WELDED"] = ["weld"],
        ["grinder"] = ["grinder"],
        ["grinders"] = ["grinder"],
        ["titanium"] = ["titanium"],
        ["inspector"] = ["inspector"],
        ["night"] = ["night"],
        ["shift"] = ["shift"],
        ["shifts"] = ["shift"],
        ["C++"] = ["c++"],
        ["D1.1"] = ["d1.1"],
        ["17-4"] = ["17", "4", "+17-4"],
        ["5-axis"] = ["5", "axis", "+5axis"],
        ["5 axis"] = ["5", "axis", "+5axis"],
        ["G-code"] = ["g", "code", "+gcode"],
        ["TIG"] = ["tig", "+GTAW"],
        ["gtaw"] = ["gtaw", "+GTAW"],
        ["gas tungsten arc fusing"] = ["gas", "tungsten", "arc", "fuse", "+GTAW"],
        ["the"] = ["-"],
        ["and"] = ["-"],
    };

    private static readonly string[] Written = [.. Forms.Keys];

    /// <summary>A text that holds every word, so that nothing is ever misspelled.</summary>
    public static string Everything => string.Join(" . ", Written);

    public static string Text(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(most)).Select(_ => Pick(random)));

    public static string Query(Random random)
    {
        var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(6) switch
        {
            0 => "-" + Single(random),
            1 => "\"" + string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pick(random))) + "\"",
            _ => Pick(random),
        });
        return string.Join(" . ", parts);
    }

    public static Wants Read(string? query)
    {
        var wants = new Wants([], []);
        foreach (var part in (query ?? "").Split(" . ", StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == '"')
            {
                var phrase = Sequence(part.Trim('"')).Select(word => word.Keys[0]).ToList();
                AddUnlessEmpty(wants.Wanted, phrase.SkipWhile(key => key == "-").Reverse().SkipWhile(key => key == "-").Reverse());
            }
            else
            {
                AddUnlessEmpty(part[0] == '-' ? wants.Excluded : wants.Wanted, [.. Whole(part.TrimStart('-'))]);
            }
        }

        return wants;
    }

    private static void AddUnlessEmpty(List<string[]> wants, IEnumerable<string> keys)
    {
        var list = keys.ToArray();
        if (list.Any(key => key != "-"))
        {
            wants.Add(list);
        }
    }

    /// <summary>What a bare form asks for: the form as a whole where it is known so, otherwise its one word.</summary>
    private static string[] Whole(string form) => [Forms[form][^1]];

    private static string Pick(Random random) => Written[random.Next(Written.Length)];

    private static string Single(Random random)
    {
        string[] singles = ["machinist", "welding", "grinder", "TIG", "5-axis", "night", "C++"];
        return singles[random.Next(singles.Length)];
    }

    /// <summary>Each word of a text: its key, and the keys of what begins there.</summary>
    private static List<(string[] Keys, bool _)> Sequence(string text)
    {
        var words = new List<(string[] Keys, bool _)>();
        var rest = text.Replace(" . ", " ").Trim();
        while (rest.Length > 0)
        {
            var form = Written.Where(form => rest == form || rest.StartsWith(form + " ", StringComparison.Ordinal))
                .MaxBy(form => form.Length)!;
            var keys = Forms[form];
            var plain = keys.Where(key => key[0] != '+').ToArray();
            for (var index = 0; index < plain.Length; index++)
            {
                words.Add((index == 0 ? [plain[0], .. keys.Where(key => key[0] == '+')] : [plain[index]], false));
            }

            rest = rest[form.Length..].TrimStart();
        }

        return words;
    }

    internal sealed record Wants(List<string[]> Wanted, List<string[]> Excluded)
    {
        public bool MatchesAll(PostingDocument posting) => Wanted.All(want => Holds(posting, want)) && !Excludes(posting);

        public bool MatchesAny(PostingDocument posting) => Wanted.Any(want => Holds(posting, want)) && !Excludes(posting);

        private bool Excludes(PostingDocument posting) => Excluded.Any(want => Holds(posting, want));

        private static bool Holds(PostingDocument posting, string[] want) =>
            HoldsInOrder(Sequence(posting.Title), want) || HoldsInOrder(Sequence(posting.Text), want);

        private static bool HoldsInOrder(List<(string[] Keys, bool _)> words, string[] want) =>
            Enumerable.Range(0, Math.Max(0, words.Count - want.Length + 1)).Any(start =>
                want.Select((key, offset) => key == "-" || words[start + offset].Keys.Contains(key)).All(holds => holds));
    }
}
