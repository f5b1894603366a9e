using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>Promotions lead upwards: following them must never come back to where it began.</summary>
internal static class LadderCycles
{
    /// <summary>The circles found, each as the way round, first occupation repeated at its end.</summary>
    public static List<List<string>> Find(IReadOnlyList<LadderEntry> ladder)
    {
        var next = ladder.Where(step => step.Kind == LadderKind.Promotion)
            .ToLookup(step => step.From, step => step.To, StringComparer.Ordinal);
        var finished = new HashSet<string>(StringComparer.Ordinal);
        var cycles = new List<List<string>>();
        foreach (var start in next.Select(group => group.Key).Order(StringComparer.Ordinal))
        {
            Visit(start, []);
        }

        return cycles;

        void Visit(string slug, List<string> way)
        {
            var seen = way.IndexOf(slug);
            if (seen >= 0)
            {
                cycles.Add([.. way[seen..], slug]);
                return;
            }

            if (finished.Contains(slug))
            {
                return;
            }

            way.Add(slug);
            foreach (var to in next[slug])
            {
                Visit(to, way);
            }

            way.RemoveAt(way.Count - 1);
            finished.Add(slug);
        }
    }
}
