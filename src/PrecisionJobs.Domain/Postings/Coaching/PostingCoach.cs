using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings.Reading;

namespace PrecisionJobs.Domain.Postings.Coaching;

/// <summary>Says how specific a posting is, what a person of the trade would still ask, and which words put people off.</summary>
public static class PostingCoach
{
    private const int MostOfAKind = 8;

    /// <summary>Looks at a posting.</summary>
    /// <param name="posting">With its requirements and their catalogue entries, and its occupation.</param>
    /// <param name="reading">What its text says; see <see cref="WrittenSections"/>.</param>
    /// <param name="family">Slug of the occupation's family; null while none is chosen.</param>
    public static CoachReport Review(Posting posting, PostingReading reading, string? family) => new(
        [.. Facts(posting, reading).Where(fact => fact.Values.Count > 0)],
        [.. OpenQuestions.Of(posting, reading, family), .. OffPuttingWords.In(posting)]);

    private static IEnumerable<CoachFact> Facts(Posting posting, PostingReading reading)
    {
        var skills = reading.Requirements.Where(item => item.Kind == AskedKind.Skill)
            .Select(item => (item.Category, item.Name))
            .Concat(posting.Requirements.Where(item => item.Skill is not null).Select(item => ((SkillCategory?)item.Skill!.Category, item.Skill.Name)))
            .Distinct()
            .ToList();
        yield return new CoachFact("Processes", Of(SkillCategory.Process));
        yield return new CoachFact("Machines", Of(SkillCategory.Machine));
        yield return new CoachFact("Controls", Of(SkillCategory.Control));
        yield return new CoachFact("Materials", Of(SkillCategory.Material));
        yield return new CoachFact("Measuring", Of(SkillCategory.Metrology));
        yield return new CoachFact("Software", Of(SkillCategory.Software));
        yield return new CoachFact("Standards and drawings", Of(SkillCategory.Standard));
        yield return new CoachFact("Certifications", [.. reading.Requirements.Where(item => item.Kind == AskedKind.Certification).Select(item => item.Name)
            .Concat(posting.Requirements.Where(item => item.Certification is not null).Select(item => item.Name)).Distinct(StringComparer.Ordinal)]);
        yield return new CoachFact("Tolerance", Tolerance(posting, reading));
        yield return new CoachFact("Pay", posting.Pay is { } pay ? [pay.ToString()] : []);
        yield return new CoachFact("Hours", posting.ShiftNote is { } hours ? [hours] : []);

        IReadOnlyList<string> Of(SkillCategory category) => [.. skills.Where(item => item.Item1 == category).Select(item => item.Item2).Take(MostOfAKind)];
    }

    private static IReadOnlyList<string> Tolerance(Posting posting, PostingReading reading) =>
        (posting.TightestToleranceMicroinches ?? reading.ToleranceMicroinches) is { } microinches ? [PostingWords.Tolerance(microinches)] : [];
}
