using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain.Classification;

namespace PrecisionJobs.Benchmarks.Titles;

/// <summary>
/// Measures the classifier of job titles on a list of titles with their SOC codes: all of it, the part that nobody looked at
/// while the tables were written, and fold by fold without the terms that only titles of the fold could have suggested.
/// </summary>
internal static class TitleBenchmark
{
    private const int Folds = 5;
    private const int Unseen = 4;

    /// <param name="file">TSV with a header: title, SOC codes separated by semicolons, 1 for titles of the core occupations.</param>
    /// <param name="others">Titles of other trades, one a line; null for none.</param>
    /// <param name="output">Takes the figures.</param>
    public static void Run(string file, string? others, TextWriter output)
    {
        var rows = File.ReadLines(file).Skip(1).Select(Row.Read).ToList();
        var classifier = new TitleClassifier(OccupationNames.Embedded());
        output.WriteLine("| titles | number | accuracy@1 | recall@5 | refused | core accuracy@1 | core recall@5 |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        Write(output, "all", rows, row => classifier.Rank(row.Title));
        Write(output, "developed on", [.. rows.Where(row => row.Fold != Unseen)], row => classifier.Rank(row.Title));
        Write(output, "never looked at", [.. rows.Where(row => row.Fold == Unseen)], row => classifier.Rank(row.Title));
        CrossValidate(output, rows, classifier);
        Calibrate(output, rows, classifier);
        if (others is not null)
        {
            var titles = File.ReadLines(others).Where(line => line.Length > 0).ToList();
            var taken = titles.Where(title => classifier.Rank(title).Count > 0).ToList();
            var refused = titles.Count - taken.Count;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"other trades: {titles.Count} titles, {Share(refused, titles.Count)} refused"));
            output.WriteLine($"taken for the trade: {string.Join(", ", taken.Where((_, index) => index % 2 == 0))}");
        }

        var watch = Stopwatch.StartNew();
        var answers = rows.Sum(row => classifier.Rank(row.Title).Count);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{rows.Count / watch.Elapsed.TotalSeconds:N0} titles a second, {answers} answers"));
    }

    /// <summary>A term that titles of the fold hold and no title outside of it may have been written for them: it is withheld.</summary>
    private static void CrossValidate(TextWriter output, List<Row> rows, TitleClassifier classifier)
    {
        var folds = new Dictionary<Term, HashSet<int>>();
        foreach (var row in rows)
        {
            foreach (var (term, _) in TitleScores.TermsIn(TitleTokens.Read(row.Title)))
            {
                folds.TryAdd(term, []);
                folds[term].Add(row.Fold);
            }
        }

        var withheld = folds.Where(pair => pair.Value.Count == 1)
            .GroupBy(pair => pair.Value.Single())
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Key).ToHashSet());
        Write(output, "5-fold, fold's own terms withheld", rows, row => classifier.Rank(row.Title, 5, withheld.GetValueOrDefault(row.Fold)));
    }

    private static void Calibrate(TextWriter output, List<Row> rows, TitleClassifier classifier)
    {
        output.WriteLine();
        output.WriteLine("| confidence of the first | titles | right |");
        output.WriteLine("|---|--:|--:|");
        var answered = rows.Select(row => (row.Socs, Ranked: classifier.Rank(row.Title, 1))).Where(item => item.Ranked.Count > 0).Select(item => (item.Socs, First: item.Ranked[0]));
        foreach (var bin in answered.GroupBy(item => (int)(item.First.Confidence * 5)).OrderBy(bin => bin.Key))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {bin.Key / 5.0:F1}–{(bin.Key + 1) / 5.0:F1} | {bin.Count()} | {Share(bin.Count(item => item.Socs.Contains(item.First.Code)), bin.Count())} |"));
        }

        output.WriteLine();
    }

    private static void Write(TextWriter output, string name, List<Row> rows, Func<Row, IReadOnlyList<SocMatch>> rank)
    {
        var scores = rows.Select(row => Score.Of(row, rank(row))).ToList();
        var core = scores.Where(score => score.IsCore).ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {rows.Count} | {Share(scores.Sum(score => score.First), rows.Count)} | {Share(scores.Sum(score => score.Recall), rows.Count)} | {Share(scores.Count(score => score.IsRefused), rows.Count)} | {Share(core.Sum(score => score.First), core.Count)} | {Share(core.Sum(score => score.Recall), core.Count)} |"));
    }

    private static string Share(double part, int of) => (part / Math.Max(of, 1)).ToString("P1", CultureInfo.InvariantCulture);

    private sealed record Row(string Title, string[] Socs, bool IsCore, int Fold)
    {
        public static Row Read(string line)
        {
            var cells = line.Split('\t');
            // Any hash would do; this one is the same everywhere, so that the unseen part stays the same.
#pragma warning disable CA5351
            var fold = MD5.HashData(Encoding.UTF8.GetBytes(cells[0]))[0] % Folds;
#pragma warning restore CA5351
            return new Row(cells[0], cells[1].Split(';'), cells[2] == "1", fold);
        }
    }

    private sealed record Score(double First, double Recall, bool IsRefused, bool IsCore)
    {
        public static Score Of(Row row, IReadOnlyList<SocMatch> matches) => new(
            matches.Count > 0 && row.Socs.Contains(matches[0].Code) ? 1 : 0,
            (double)matches.Count(match => row.Socs.Contains(match.Code)) / row.Socs.Length,
            matches.Count == 0,
            row.IsCore);
    }
}
