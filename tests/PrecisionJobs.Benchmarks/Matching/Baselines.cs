using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Benchmarks.Matching;

/// <summary>The three usual ways to rank people for a posting, against which the engine is measured.</summary>
internal static class Baselines
{
    private static readonly HashSet<string> Empty =
    [
        .. "the and with for from that this was has had not are but our own who all any can will".Split(' '),
        .. "a an of in on to or at as by be is it".Split(' '),
    ];

    /// <summary>Share of the posting's words that the profile's text has.</summary>
    public static double KeywordOverlap(LabelledPosting posting, LabelledPerson person)
    {
        var asked = Words(posting.Text);
        return (double)asked.Count(Words(person.Text).Contains) / asked.Count;
    }

    /// <summary>Share of the required things whose very entry is on the profile; of alternatives one is enough.</summary>
    public static double MatchedRatio(LabelledPosting posting, LabelledPerson person)
    {
        var groups = posting.Facts.Requirements.Where(fact => fact.Importance == RequirementImportance.Required)
            .GroupBy(fact => fact.AlternativeGroup?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? fact.Slug)
            .ToList();
        return (double)groups.Count(group => group.Any(fact => Has(person.Facts, fact))) / groups.Count;
    }

    /// <summary>Level and years over what is asked for, summed over all requirements by weight, without a cap.</summary>
    public static double LevelWeighted(LabelledPosting posting, LabelledPerson person) => posting.Facts.Requirements.Sum(fact =>
        WeightOf(fact.Importance) * Ratio(person.Facts, fact));

    private static double WeightOf(RequirementImportance importance) => importance switch
    {
        RequirementImportance.Required => 2,
        RequirementImportance.Preferred => 1,
        _ => 0.5,
    };

    private static double Ratio(CandidateFacts person, RequirementFact fact)
    {
        if (fact.Kind != RequirementKind.Skill)
        {
            return fact.Kind == RequirementKind.TradeExperience
                ? Months(person, fact.Slug) / (12.0 * (fact.MinimumYears ?? 1))
                : Has(person, fact) ? 1 : 0;
        }

        return person.Skills.FirstOrDefault(skill => skill.Slug == fact.Slug) is { } held
            ? ((double)(held.Level ?? SkillLevel.Supervised) / (double)(fact.MinimumLevel ?? SkillLevel.Independent)
                + ((held.Years ?? 1) / (double)(fact.MinimumYears ?? 3))) / 2
            : 0;
    }

    private static bool Has(CandidateFacts person, RequirementFact fact) => fact.Kind switch
    {
        RequirementKind.Skill => person.Skills.Any(skill => skill.Slug == fact.Slug),
        RequirementKind.Certification => person.Certifications.Any(held => held.Slug == fact.Slug),
        RequirementKind.Pathway => person.Pathways.Any(taken => taken.Slug == fact.Slug),
        _ => Months(person, fact.Slug) >= 12 * (fact.MinimumYears ?? 0),
    };

    private static int Months(CandidateFacts person, string occupation) =>
        person.Work.Where(work => work.Occupation == occupation).Sum(work => work.Months);

    private static HashSet<string> Words(string text) =>
    [
        .. text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Empty.Contains(word)),
    ];
}
