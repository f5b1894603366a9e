using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Guide.Compare;

/// <summary>Says in words and rows what two occupations have in common and where they differ.</summary>
internal static class CompareWords
{
    private const string NotPublished = "not published";

    public static IEnumerable<string> Differences(Compared a, Compared b, ComparedStep? step) =>
        new[] { Pay(a, b), Overlap(a, b), Outlook(a, b), Education(a, b), Skills(a, b), Step(a, b, step) }.OfType<string>();

    public static IEnumerable<CompareRow> Rows(Compared a, Compared b)
    {
        yield return Row("What it is", side => side.Occupation.Summary);
        yield return Row("Family", side => side.Occupation.Family.Name);
        yield return Row("Median a year", side => Dollars(side.Figures.AnnualMedian));
        yield return Row("10th to 90th percentile", side => side.Figures is { AnnualP10: { } low, AnnualP90: { } high }
            ? $"{FigureText.Dollars(low)}–{FigureText.Dollars(high)}"
            : NotPublished);
        yield return Row("Jobs in 2024", side => Hundreds(side.Facts.Projection?.EmploymentHundreds));
        yield return Row("Projected change 2024–34", side => side.Figures.ChangePermille is { } change ? FigureText.Change(change) : NotPublished);
        yield return Row("Openings a year", side => Hundreds(side.Figures.OpeningsPerYearHundreds));
        yield return Row("Typical education at entry", side => side.Facts.TypicalEducation ?? NotPublished);
        yield return Row("Training on the job", side => side.Facts.OnTheJobTraining ?? "none");
        yield return Row("Work experience asked for", side => side.Facts.WorkExperience ?? "none");
        yield return Row("Core skills of both", _ => Lines(Shared(a, b)));
        yield return new CompareRow("Core skills of its own", Lines(Only(a, b)), Lines(Only(b, a)));
        yield return Row("Certifications of use", side => Lines(side.Occupation.Certifications.Select(item => item.Name)));
        yield return Row("Ways in", side => Lines(side.Facts.Pathways));

        CompareRow Row(string label, Func<Compared, string> text) => new(label, text(a), text(b));
    }

    private static string? Pay(Compared a, Compared b)
    {
        if (a.Figures.AnnualMedian is not { } first || b.Figures.AnnualMedian is not { } second)
        {
            return null;
        }

        if (first == second)
        {
            return $"Both earned {FigureText.Dollars(first)} at the median ({a.Figures.WagePeriod}).";
        }

        var (more, less, higher, lower) = first > second ? (a, b, first, second) : (b, a, second, first);
        var share = (int)Math.Round((higher - lower) * 1000m / lower);
        return $"{Capital(more.Plural)} earned {FigureText.Dollars(higher)} at the median, {FigureText.Dollars(higher - lower)} ({FigureText.Percent(share)}) more than {less.Plural} with {FigureText.Dollars(lower)} ({a.Figures.WagePeriod}).";
    }

    private static string? Overlap(Compared a, Compared b)
    {
        var (more, less) = (a.Figures.AnnualMedian ?? 0) >= (b.Figures.AnnualMedian ?? 0) ? (a, b) : (b, a);
        return less.Figures.AnnualP90 is { } top && more.Figures.AnnualMedian is { } median && top > median
            ? $"The ranges overlap: one in ten {less.Plural} earned more than {FigureText.Dollars(top)}, above the median of {more.Plural}."
            : null;
    }

    private static string? Outlook(Compared a, Compared b) =>
        a.Figures.ChangePermille is { } first && b.Figures.ChangePermille is { } second
            ? $"Employment of {a.Plural} is projected to {Change(first)}, of {b.Plural} to {Change(second)} ({a.Figures.ProjectionPeriod})."
            : null;

    private static string Change(int permille) => permille switch
    {
        > 0 => $"grow by {FigureText.Percent(permille)}",
        < 0 => $"fall by {FigureText.Percent(-permille)}",
        _ => "stay about the same (0.0%)",
    };

    private static string? Education(Compared a, Compared b)
    {
        if (a.Facts.TypicalEducation is not { } first || b.Facts.TypicalEducation is not { } second)
        {
            return null;
        }

        return first == second
            ? $"The typical education at entry is the same: {Lower(first)} (BLS)."
            : $"The typical education at entry differs: {Lower(first)} for {a.Plural}, {Lower(second)} for {b.Plural} (BLS).";
    }

    private static string Skills(Compared a, Compared b)
    {
        var (shared, onlyA, onlyB) = (Shared(a, b).ToList(), Only(a, b).ToList(), Only(b, a).ToList());
        var both = shared.Count == 0
            ? "No core skill is common to both"
            : $"{FigureText.Count(shared.Count, "core skill is", "core skills are")} common to both: {Names(shared)}";
        return $"{both}. {More(a, onlyA)}{More(b, onlyB)}".TrimEnd();

        static string More(Compared side, List<string> names) =>
            names.Count == 0 ? string.Empty : $"For {side.Plural} add: {Names(names)}. ";
    }

    private static string? Step(Compared a, Compared b, ComparedStep? step)
    {
        if (step is null)
        {
            return null;
        }

        var (from, to) = step.LeadsFromFirst ? (a, b) : (b, a);
        return $"A step of the career ladder leads from {CatalogueWords.InSentence(from.Occupation.Title)} to {CatalogueWords.InSentence(to.Occupation.Title)} ({Lower(step.Kind.Label())}): {CatalogueWords.InSentence(step.Note)}";
    }

    private static IEnumerable<string> Shared(Compared a, Compared b) =>
        a.CoreSkills.Where(skill => b.CoreSkills.Contains(skill)).Select(skill => skill.Name);

    private static IEnumerable<string> Only(Compared a, Compared b) =>
        a.CoreSkills.Where(skill => !b.CoreSkills.Contains(skill)).Select(skill => skill.Name);

    private static string Names(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } text ? text : "none";

    private static string Lines(IEnumerable<string> names) => string.Join('\n', names) is { Length: > 0 } text ? text : "none";

    private static string Dollars(int? dollars) => dollars is { } value ? FigureText.Dollars(value) : NotPublished;

    private static string Hundreds(int? hundreds) => hundreds is { } value ? FigureText.Hundreds(value) : NotPublished;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
