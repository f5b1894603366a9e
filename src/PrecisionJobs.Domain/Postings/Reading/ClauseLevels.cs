namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>Gives mentions the level that the words before them, or right after them, ask for.</summary>
internal static class ClauseLevels
{
    private const int LongestAfter = 25;

    /// <summary>The mentions with their levels.</summary>
    public static List<Mention> Rate(string text, List<Mention> mentions)
    {
        var rated = new List<Mention>(mentions.Count);
        var from = 0;
        Catalogue.SkillLevel? before = null;
        foreach (var (index, mention) in mentions.Index())
        {
            var between = text.AsSpan(from, Math.Max(0, mention.Start - from));

            // "Proficient in Haas and Fanuc" speaks of both; a new thought starts anew.
            before = LevelText.In(between) ?? (index > 0 && ClauseGroups.IsEnumeration(between) ? before : null);
            var end = index + 1 < mentions.Count ? Math.Min(mentions[index + 1].Start, mention.End + LongestAfter) : Math.Min(text.Length, mention.End + LongestAfter);
            var after = text.AsSpan(mention.End, Math.Max(0, end - mention.End));
            var own = after.TrimStart() is ['(', ..] or [':', ..] or ['-', ..] ? LevelText.In(after) : null;
            rated.Add(mention is { Kind: AskedKind.Skill, IsSoft: false } ? mention with { Level = own ?? before } : mention);
            from = mention.End;
        }

        return rated;
    }
}
