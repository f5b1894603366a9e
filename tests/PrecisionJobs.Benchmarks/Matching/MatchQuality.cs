using System.Globalization;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Benchmarks.Matching;

/// <summary>
/// Ranks the labelled people for every labelled posting, by the engine and by three usual ways, in one run: nDCG@10, recall of
/// the qualified (grade 2 and 3) in the first ten, and inversions: pairs in which somebody who lacks a must stands above
/// somebody who has all. People with equal scores are put in a hundred random orders and the average is taken.
/// </summary>
internal static class MatchQuality
{
    private const int First = 10;
    private const int Orders = 100;

    public static void Run(string folder, TextWriter output)
    {
        var set = LabelledSet.Read(folder);
        var map = EmbeddedTrade.Read().Map;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{set.Postings.Count} postings, {set.People.Count} people, engine {MatchEngine.Version}"));
        output.WriteLine();
        output.WriteLine("| | nDCG@10 | qualified in the first ten | inversions |");
        output.WriteLine("|---|--:|--:|--:|");
        Line(output, "PrecisionJobs", set, (posting, person) => Score(posting, person, map));
        Line(output, "words in common", set, Baselines.KeywordOverlap);
        Line(output, "share of required things named", set, Baselines.MatchedRatio);
        Line(output, "level and years, weighted, without a cap", set, Baselines.LevelWeighted);
        Differences(output, set, map);
    }

    private static double Score(LabelledPosting posting, LabelledPerson person, TradeMap map)
    {
        var match = MatchEngine.Match(posting.Facts, person.Facts, map, GeneratedPeople.Today);
        return match.Score + (match.PartsMet / 1_000.0);
    }

    private static void Line(TextWriter output, string name, LabelledSet set, Func<LabelledPosting, LabelledPerson, double> score)
    {
        var figures = set.Postings.Select(posting => Figures.Of(
            [.. set.People.Select(person => (Score: score(posting, person), Judged: set.Of(posting, person)))])).ToList();
        var (ndcg, recall) = (figures.Average(one => one.Ndcg), figures.Sum(one => one.Found) / figures.Sum(one => one.Qualified));
        var (inversions, pairs) = (figures.Sum(one => one.Inversions), figures.Sum(one => one.Pairs));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {ndcg:F3} | {recall:P1} | {inversions:0.#} of {pairs} |"));
    }

    /// <summary>Where the engine and the judge see another set of people as having everything.</summary>
    private static void Differences(TextWriter output, LabelledSet set, TradeMap map)
    {
        output.WriteLine();
        foreach (var posting in set.Postings)
        {
            foreach (var person in set.People)
            {
                var match = MatchEngine.Match(posting.Facts, person.Facts, map, GeneratedPeople.Today);
                var judged = set.Of(posting, person);
                if (judged.HasAll != (match.Parts[0].State == MatchState.Met))
                {
                    var grade = string.Create(CultureInfo.InvariantCulture, $"{judged.Grade}{(judged.HasAll ? string.Empty : "m")}");
                    var summary = MatchWords.Summary(match, MatchSide.Company);
                    output.WriteLine(string.Create(
                        CultureInfo.InvariantCulture, $"{posting.Id} {person.Id}: judged {grade}, score {match.Score}. {summary}"));
                }
            }
        }
    }

    private sealed record Figures(double Ndcg, double Found, double Qualified, double Inversions, int Pairs)
    {
        public static Figures Of(List<(double Score, Judgement Judged)> people)
        {
            var random = new Random(1);
            var (ndcg, found) = (0.0, 0.0);
            for (var order = 0; order < Orders; order++)
            {
                var first = people.OrderByDescending(one => one.Score).ThenBy(_ => random.Next()).Take(First)
                    .Select(one => one.Judged).ToList();
                ndcg += Gain(first) / Gain([.. people.Select(one => one.Judged).OrderByDescending(one => one.Grade).Take(First)]);
                found += first.Count(one => one.Grade >= 2);
            }

            var pairs = people.Where(one => !one.Judged.HasAll)
                .SelectMany(less => people.Where(one => one.Judged.HasAll).Select(more => less.Score.CompareTo(more.Score)))
                .ToList();
            return new Figures(
                ndcg / Orders,
                found / Orders,
                people.Count(one => one.Judged.Grade >= 2),
                pairs.Sum(order => order > 0 ? 1 : order == 0 ? 0.5 : 0),
                pairs.Count);
        }

        private static double Gain(List<Judgement> ranked) =>
            ranked.Index().Sum(pair => ((1 << pair.Item.Grade) - 1) / Math.Log2(pair.Index + 2));
    }
}
