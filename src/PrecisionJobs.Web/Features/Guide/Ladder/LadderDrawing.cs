using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Guide.Ladder;

/// <summary>A career ladder to draw, with everything that the drawing says also in <see cref="Steps"/>.</summary>
/// <param name="Label">What it shows: "Career ladder around machinist".</param>
/// <param name="Width">Width of the drawing.</param>
/// <param name="Height">Height of the drawing.</param>
/// <param name="IsWide">It has more columns than fit a narrow place.</param>
/// <param name="Boxes">Occupations with their place.</param>
/// <param name="Lines">Arrows.</param>
/// <param name="Steps">The steps, in the order of a list.</param>
public sealed record LadderDrawing(
    string Label,
    int Width,
    int Height,
    bool IsWide,
    IReadOnlyList<LadderBox> Boxes,
    IReadOnlyList<LadderLine> Lines,
    IReadOnlyList<LadderListStep> Steps)
{
    private const int WideColumns = 4;

    /// <summary>All steps between occupations; null where there are none.</summary>
    public static LadderDrawing? Of(string label, IReadOnlyList<LadderListStep> steps, string? family)
    {
        if (steps.Count == 0)
        {
            return null;
        }

        var occupations = Occupations(steps);
        var layout = LadderLayout.Of(occupations.Select(item => item.Slug), Edges(steps));
        return Draw(label, layout, occupations, steps, here: null, family);
    }

    /// <summary>What leads to an occupation, and where it leads; null where there are no steps.</summary>
    public static LadderDrawing? Around(KnownOccupation here, IReadOnlyList<LadderListStep> steps)
    {
        if (steps.Count == 0)
        {
            return null;
        }

        var leadsTo = steps.Where(step => step.From.Id == here.Id).Select(step => step.To.Slug).ToHashSet(StringComparer.Ordinal);
        var hasBefore = steps.Any(step => step.To.Id == here.Id && !leadsTo.Contains(step.From.Slug));
        var column = hasBefore ? 1 : 0;
        var occupations = Occupations(steps);
        var layout = LadderLayout.Of(
            occupations.Select(item => item.Slug),
            Edges(steps),
            slug => slug == here.Slug ? column : leadsTo.Contains(slug) ? column + 1 : 0);
        return Draw($"Career ladder around {here.Title}", layout, occupations, steps, here, here.Family.Slug);
    }

    private static LadderDrawing Draw(
        string label,
        LadderLayout layout,
        List<KnownOccupation> occupations,
        IReadOnlyList<LadderListStep> steps,
        KnownOccupation? here,
        string? family) => new(
            label,
            layout.Width,
            layout.Height,
            layout.Columns >= WideColumns,
            [.. occupations.Select(item => LadderBox.Of(item, layout[item.Slug], item.Id == here?.Id, item.Family.Slug != family))],
            [.. layout.Lines().Select(line => new LadderLine(line.Path, line.Edge.IsSide, line.HeadAtStart))],
            steps);

    private static List<KnownOccupation> Occupations(IReadOnlyList<LadderListStep> steps) =>
        [.. steps.SelectMany(step => new[] { step.From, step.To }).DistinctBy(item => item.Id)];

    private static IEnumerable<LadderEdge> Edges(IReadOnlyList<LadderListStep> steps) =>
        steps.Select(step => new LadderEdge(step.From.Slug, step.To.Slug, step.Kind == LadderKind.Sideways));
}

/// <summary>A box of the drawing.</summary>
/// <param name="Slug">The occupation.</param>
/// <param name="Lines">Its title in one or two lines.</param>
/// <param name="Sub">Its median, or that it is the present one.</param>
/// <param name="X">Left.</param>
/// <param name="Y">Top.</param>
/// <param name="IsHere">It is the occupation of the page.</param>
/// <param name="IsOutside">It belongs to another family.</param>
public sealed record LadderBox(string Slug, IReadOnlyList<string> Lines, string Sub, int X, int Y, bool IsHere, bool IsOutside)
{
    private const int LineLength = 22;

    internal static LadderBox Of(KnownOccupation occupation, (int X, int Y) place, bool isHere, bool isOutside)
    {
        var median = occupation.Figures.AnnualMedian is { } dollars ? FigureText.Dollars(dollars) : "not published";
        var sub = isHere ? "you are here" : isOutside ? $"{median}, {occupation.Family.ShortName}" : $"{median} median";
        return new LadderBox(occupation.Slug, Wrap(occupation.Title), sub, place.X, place.Y, isHere, isOutside);
    }

    /// <summary>Two lines at most; a title has at most some forty characters.</summary>
    internal static IReadOnlyList<string> Wrap(string title)
    {
        if (title.Length <= LineLength)
        {
            return [title];
        }

        var space = title.LastIndexOf(' ', LineLength);
        return space <= 0 ? [title] : [title[..space], title[(space + 1)..]];
    }
}

/// <summary>An arrow of the drawing.</summary>
/// <param name="Path">SVG path data.</param>
/// <param name="IsSide">A sideways move: dashed.</param>
/// <param name="HeadAtStart">The arrow head is at the beginning of the path.</param>
public sealed record LadderLine(string Path, bool IsSide, bool HeadAtStart);

/// <summary>A step in words.</summary>
/// <param name="From">Where from.</param>
/// <param name="To">Where to.</param>
/// <param name="Kind">What kind of step it is.</param>
/// <param name="Adds">Skills that it adds.</param>
/// <param name="Certifications">Certifications that help.</param>
/// <param name="TypicalYears">Typical years before it, such as "2–4".</param>
/// <param name="Note">What it is about.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="IsSourced">A published source was found.</param>
public sealed record LadderListStep(
    KnownOccupation From,
    KnownOccupation To,
    LadderKind Kind,
    IReadOnlyList<KnownSkill> Adds,
    IReadOnlyList<KnownCertification> Certifications,
    string? TypicalYears,
    string Note,
    string? Source,
    bool IsSourced);
