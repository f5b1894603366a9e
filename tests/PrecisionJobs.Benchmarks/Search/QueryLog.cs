using System.Globalization;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>One query of the log and the kind it is reported under.</summary>
internal sealed record LoggedQuery(string Kind, SearchCriteria Criteria);

/// <summary>
/// A mixed log: 30 % words, 25 % words with filters, 15 % place with filters, 10 % words at a place, 15 % filters alone,
/// 5 % everything. The same seed gives the same log.
/// </summary>
internal static class QueryLog
{
    private static readonly string[] Places = ["44113", "Chicago, IL", "77002", "Dayton, OH", "98108", "Wichita, KS", "06074"];

    public static IReadOnlyList<LoggedQuery> Make(GeneratedPostings postings, int count)
    {
        var random = new Random(42);
        return [.. Enumerable.Range(0, count).Select(_ => Make(postings, random))];
    }

    private static LoggedQuery Make(GeneratedPostings postings, Random random)
    {
        var dice = random.Next(100);
        var words = Uri.EscapeDataString(Words(postings, random));
        var filters = Filters(postings, random);
        var place = $"near={Uri.EscapeDataString(Places[random.Next(Places.Length)])}&radius={random.Next(1, 6) * 25}";
        return dice switch
        {
            < 30 => Query("words", $"q={words}"),
            < 55 => Query("words + filters", $"q={words}&{filters}"),
            < 70 => Query("place + filters", $"{place}&{filters}"),
            < 80 => Query("words at a place", $"q={words}&{place}"),
            < 95 => Query("filters", filters),
            _ => Query("everything", string.Empty),
        };
    }

    private static string Words(GeneratedPostings postings, Random random) => random.Next(100) switch
    {
        < 40 => postings.Titles[random.Next(postings.Titles.Count)],
        < 60 => postings.SkillNames[random.Next(postings.SkillNames.Count)],
        < 85 => string.Create(CultureInfo.InvariantCulture, $"w{random.Next(200)} w{random.Next(2_000)}"),
        < 92 => $"\"{postings.Titles[random.Next(postings.Titles.Count)]}\"",
        _ => "machanist",
    };

    private static string Filters(GeneratedPostings postings, Random random)
    {
        string[] all =
        [
            $"family={postings.Families[random.Next(postings.Families.Count)]}",
            "shift=second",
            "state=OH&state=TX&state=CA",
            "pathway=apprenticeship",
            "pay=30&payUnit=hour",
            "posted=14",
        ];
        return string.Join('&', Enumerable.Range(0, random.Next(1, 4)).Select(_ => all[random.Next(all.Length)]).Distinct(StringComparer.Ordinal));
    }

    private static LoggedQuery Query(string kind, string queryString) => new(kind, SearchCriteria.Parse(queryString).Criteria);
}
