namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>Finds what found no place in a proposal, so that its owner can place it.</summary>
internal static class UnreadReader
{
    private const int Most = 200;

    /// <summary>Lines without a job, and items of lists of skills, that say nothing known.</summary>
    public static IReadOnlyList<ResumeSource> Read(
        IReadOnlyList<ResumeBlock> blocks, IReadOnlyList<TermReading> terms, IReadOnlyDictionary<ResumeLine, int> owners, IReadOnlySet<int> used)
    {
        var named = terms.ToLookup(term => term.Line, ReferenceEqualityComparer.Instance as IEqualityComparer<ResumeLine>);
        var unread = new List<ResumeSource>();
        foreach (var block in blocks.Where(block => block.Section != ResumeSection.Personal))
        {
            foreach (var line in block.Lines.Where(line => !line.IsBlank && !used.Contains(line.Number) && !owners.ContainsKey(line)))
            {
                var hits = named[line].ToList();
                if (block.Section == ResumeSection.Skills)
                {
                    unread.AddRange(Items(line, hits));
                }
                else if (hits.Count == 0)
                {
                    unread.Add(line.Source);
                }
            }
        }

        return unread.Count > Most ? unread[..Most] : unread;
    }

    private static IEnumerable<ResumeSource> Items(ResumeLine line, List<TermReading> hits)
    {
        var at = 0;
        foreach (var item in line.Text.Split([',', ';', '\t', '|', '•']))
        {
            var (start, end) = (at, at + item.Length);
            at = end + 1;
            if (item.Trim().Length > 1 && !hits.Exists(hit => hit.Hit.Start < end && hit.Hit.End > start))
            {
                yield return line.Quote(item);
            }
        }
    }
}
