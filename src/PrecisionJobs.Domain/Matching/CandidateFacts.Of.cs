using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

public sealed partial record CandidateFacts
{
    /// <summary>
    /// What matching may know of a profile. Skills with evidence, certifications, work history with skills and occupations,
    /// education with pathways must be loaded, with the catalogue's entries.
    /// </summary>
    /// <param name="candidate">Whose.</param>
    /// <param name="today">The day up to which jobs that last are counted.</param>
    public static CandidateFacts Of(Candidate candidate, DateOnly today) => new()
    {
        Skills = SkillsOf(candidate, today),
        Certifications = [.. candidate.Certifications.Select(FactOf)],
        Work = WorkOf(candidate, today),
        Pathways = [.. candidate.Education.Select(PathwayOf).OfType<PathwayFact>()],
        ToleranceMicroinches = candidate.ToleranceMicroinches,
        FinishMicroinches = candidate.FinishMicroinches,
        Point = candidate.Point,
        TravelRadiusMiles = candidate.TravelRadiusMiles,
        WillRelocate = candidate.WillRelocate,
        Shifts = [.. candidate.Shifts.Order()],
        PayFloorAnnualCents = candidate.PayFloorCents is { } floor ? Pay.ToAnnualCents(floor, candidate.PayFloorUnit) : null,
        IsAuthorisedToWork = candidate.IsAuthorisedToWork,
        IsUsPerson = candidate.IsUsPerson,
        AvailableFrom = candidate.AvailableFrom,
    };

    /// <summary>
    /// Skills of the list, and those named in jobs alone. When a skill was last used is what its holder says of it: taken
    /// from the dates of jobs it would count the months since the last one, which is a gap by another name.
    /// </summary>
    private static List<SkillFact> SkillsOf(Candidate candidate, DateOnly today)
    {
        var jobs = candidate.WorkHistory
            .SelectMany(job => job.Skills.Select(used => (used.Skill.Slug, Job: job)))
            .ToLookup(pair => pair.Slug, pair => pair.Job, StringComparer.Ordinal);
        var facts = candidate.Skills.Select(skill => FactOf(skill, [.. jobs[skill.Skill.Slug]], today)).ToList();
        var listed = facts.Select(fact => fact.Slug).ToHashSet(StringComparer.Ordinal);
        facts.AddRange(jobs.Where(group => !listed.Contains(group.Key)).Select(group => new SkillFact(
            group.Key, Years: YearsOf([.. group], today), Tier: EvidenceTier.WorkHistory, Evidence: WordsOf([.. group]))));
        return facts;
    }

    private static SkillFact FactOf(CandidateSkill skill, List<WorkHistoryEntry> jobs, DateOnly today)
    {
        var isChecked = skill.Evidence.Exists(evidence => evidence.CheckedAt is not null);
        var shown = skill.Evidence.Find(evidence => evidence.CheckedAt is not null) ?? skill.Evidence.FirstOrDefault();
        return new SkillFact(
            skill.Skill.Slug,
            skill.Level,
            skill.Years ?? (jobs.Count > 0 ? YearsOf(jobs, today) : null),
            skill.LastUsedYear,
            isChecked ? EvidenceTier.Verified : jobs.Count > 0 || shown is not null ? EvidenceTier.WorkHistory : EvidenceTier.SelfDeclared,
            isChecked || jobs.Count == 0 ? shown?.Text : WordsOf(jobs));
    }

    /// <summary>The title alone: a company's name would tell who it is before the candidate wants it told.</summary>
    private static string WordsOf(List<WorkHistoryEntry> jobs) => jobs.MaxBy(job => job.From)!.Title;

    private static CertificationFact FactOf(HeldCertification held) => new(
        held.Certification.Slug,
        held.LastDay,
        held.Certification.ExpiryKind,
        held.Verification switch
        {
            HeldVerification.CheckedAtIssuer => EvidenceTier.Verified,
            HeldVerification.DocumentUploaded => EvidenceTier.WorkHistory,
            _ => EvidenceTier.SelfDeclared,
        },
        held.Scope,
        held.ExpiresOn is not null);

    private static List<WorkFact> WorkOf(Candidate candidate, DateOnly today) =>
    [
        .. candidate.WorkHistory
            .GroupBy(job => job.Occupation?.Slug, StringComparer.Ordinal)
            .Select(group => new WorkFact(group.Key, MonthsOf(group, today)))
            .OrderBy(fact => fact.Occupation, StringComparer.Ordinal),
    ];

    private static int YearsOf(List<WorkHistoryEntry> jobs, DateOnly today) => MonthsOf(jobs, today) / 12;

    /// <summary>Months worked, each once, whatever lies between.</summary>
    private static int MonthsOf(IEnumerable<WorkHistoryEntry> jobs, DateOnly today)
    {
        var (months, until) = (0, int.MinValue);
        foreach (var (from, to) in jobs.Select(job => (From: MonthOf(job.From), To: MonthOf(job.To ?? today))).Order())
        {
            months += Math.Max(0, to - Math.Max(from, until));
            until = Math.Max(until, to);
        }

        return months;
    }

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month;

    private static PathwayFact? PathwayOf(EducationEntry entry)
    {
        var kind = entry.Pathway?.Kind ?? entry.Kind switch
        {
            EducationKind.Apprenticeship => PathwayKind.RegisteredApprenticeship,
            EducationKind.Military => PathwayKind.Military,
            EducationKind.Course => PathwayKind.ShortCourse,
            _ => null,
        };
        return kind is null ? null : new PathwayFact(entry.Pathway?.Slug, kind, entry.IsCompleted);
    }
}
