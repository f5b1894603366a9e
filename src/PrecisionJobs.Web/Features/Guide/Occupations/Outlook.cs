using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Guide.Occupations;

/// <summary>What a projection says, in sentences that hold nothing but its figures.</summary>
/// <param name="Sentences">In order of importance.</param>
/// <param name="Source">Source and period.</param>
public sealed record Outlook(IReadOnlyList<string> Sentences, string Source)
{
    /// <summary>Reads a projection; null where it has no figures.</summary>
    public static Outlook? Of(EmploymentProjection? projection, LaborBenchmarks benchmarks)
    {
        if (projection is not { ChangePermille: { } change, EmploymentHundreds: { } now, ProjectedEmploymentHundreds: { } then })
        {
            return null;
        }

        var years = projection.Period.Split('–');
        var (first, last) = (years[0], years[0][..2] + years[^1]);
        List<string> sentences =
        [
            $"Employment is projected to {Verb(change)}: {FigureText.Hundreds(now)} jobs in {first}, {FigureText.Hundreds(then)} in {last} ({FigureText.Change(change)}).",
            $"For comparison, all occupations together: {FigureText.Change(benchmarks.AllOccupations.ChangePermille)}; all production occupations: {FigureText.Change(benchmarks.ProductionOccupations.ChangePermille)}.",
        ];
        if (projection.OpeningsPerYearHundreds is { } openings)
        {
            sentences.Add(OpeningsSentence(openings, projection.ReplacementsInTen));
        }

        return new Outlook(sentences, $"{projection.Source} {projection.Period}, table 1.2");
    }

    /// <summary>How an occupation's projected change compares with another's, for the steps of the ladder.</summary>
    public static string Direction(int changePermille) => changePermille switch
    {
        > 0 => "growing",
        < 0 => "shrinking",
        _ => "no change",
    };

    private static string Verb(int change) => change switch
    {
        > 0 => $"grow by {FigureText.Percent(change)}",
        < 0 => $"fall by {FigureText.Percent(-change)}",
        _ => "stay about the same",
    };

    private static string OpeningsSentence(int openings, decimal? replacements)
    {
        var count = openings == 0 ? "Fewer than 50 openings a year" : $"About {FigureText.Hundreds(openings)} openings a year";
        return replacements switch
        {
            null => $"{count}.",
            >= 9.5m => $"{count}, nearly all of them to replace people who retire or change occupation.",
            { } share => $"{count}; about {Math.Round(share)} in 10 replace people who retire or change occupation, the rest is growth.",
        };
    }
}
