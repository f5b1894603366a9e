using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Measurement;
using PrecisionJobs.Domain.Postings.Reading;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>
/// Makes of a résumé what matching may know of a candidate. A skill that a job names rests on work history, with the years of
/// those jobs, each month counted once; one that stands in a list alone rests on the writer's word, without years. Names,
/// years of graduation and the time between jobs have no way in.
/// </summary>
/// <param name="vocabulary">Pathways and occupations by their names.</param>
/// <param name="certification">The catalogue's certification with a slug, with its rule of how it ends; null where there is none.</param>
/// <param name="occupation">The slug of the occupation with a SOC code, or null.</param>
public sealed partial class ProposalFacts(
    ReadingVocabulary vocabulary, Func<string, Certification?> certification, Func<string, string?> occupation)
{
    private const decimal MicrometersPerMicroinch = 0.0254m;
    private const int MiddleMonth = 7;

    /// <summary>The facts of a résumé.</summary>
    /// <param name="proposal">What was read.</param>
    /// <param name="today">The day up to which jobs that last are counted.</param>
    public CandidateFacts Of(ResumeProposal proposal, DateOnly today)
    {
        var occupations = proposal.Work.Select(OccupationOf).ToList();
        return new CandidateFacts
        {
            Skills = [.. proposal.Skills.Select(skill => FactOf(skill, proposal.Work, today))],
            Certifications = [.. proposal.Certifications.Select(FactOf).OfType<CertificationFact>()],
            Work = WorkOf(proposal.Work, occupations, today),
            Pathways = [.. proposal.Education.SelectMany(entry => PathwaysOf(entry, occupations, today)).Distinct()],
            ToleranceMicroinches = Microinches(proposal.Tolerance),
            FinishMicroinches = Microinches(proposal.Finish),
            Point = PointOf(proposal.Contact),
            Shifts = [.. proposal.Shifts.Select(item => item.Shift).Distinct().Order()],
            IsAuthorisedToWork = proposal.WorkAuthorisation is { } stated ? !Sponsored().IsMatch(stated.Value) : null,
            IsUsPerson = proposal.WorkAuthorisation is { } words && UsPerson().IsMatch(words.Value) ? true : null,
        };
    }

    // The catalogue's own names first, as for postings: both sides mean the same by "CNC machinist".
    private string? OccupationOf(ProposedJob job) => (job.Title is { } title ? vocabulary.OccupationOf(title) : null)
        ?? job.Occupations.Select(occupation).FirstOrDefault(slug => slug is not null);

    private static SkillFact FactOf(ProposedSkill skill, IReadOnlyList<ProposedJob> work, DateOnly today)
    {
        var jobs = skill.Jobs.Where(index => index >= 0 && index < work.Count).Select(index => work[index]).ToList();
        var months = MonthsOf(jobs, today);
        var years = jobs.Count > 0 && months is { } worked ? worked / 12 : (int?)null;
        return new SkillFact(
            skill.Slug,
            skill.Level,
            Most(years, skill.Years) is { } most ? Math.Min(most, CandidateSkill.MaximumYears) : null,
            skill.LastUsed?.Year,
            jobs.Count > 0 ? EvidenceTier.WorkHistory : EvidenceTier.SelfDeclared,
            jobs.Select(job => job.Title).FirstOrDefault(title => title is not null));
    }

    private static int? Most(int? left, int? right) => left is null || right > left ? right ?? left : left;

    private static List<WorkFact> WorkOf(IReadOnlyList<ProposedJob> work, List<string?> occupations, DateOnly today) =>
    [
        .. work.Zip(occupations)
            .GroupBy(pair => pair.Second, pair => pair.First, StringComparer.Ordinal)
            .Select(group => new WorkFact(group.Key, MonthsOf(group, today) ?? 0))
            .Where(fact => fact.Months > 0)
            .OrderBy(fact => fact.Occupation, StringComparer.Ordinal),
    ];

    /// <summary>Months of jobs, each counted once; null where no job has dates.</summary>
    private static int? MonthsOf(IEnumerable<ProposedJob> jobs, DateOnly today)
    {
        var spans = jobs.Select(job => SpanOf(job, today)).OfType<(int From, int To)>().Order().ToList();
        if (spans.Count == 0)
        {
            return null;
        }

        var (months, until) = (0, int.MinValue);
        foreach (var (from, to) in spans)
        {
            months += Math.Max(0, to - Math.Max(from, until));
            until = Math.Max(until, to);
        }

        return months;
    }

    // "2015 – 2019" is four years, more or less: both ends are taken for the middle of the year.
    private static (int From, int To)? SpanOf(ProposedJob job, DateOnly today)
    {
        if (job.From is not { } from || (job.To is null && !job.IsCurrent))
        {
            return null;
        }

        var now = (today.Year * 12) + today.Month;
        var end = job.To is { } to ? (to.Year * 12) + (to.Month + (to.Month is null ? 0 : 1) ?? MiddleMonth) : now;
        var start = (from.Year * 12) + (from.Month ?? MiddleMonth);
        return start > now ? null : (start, Math.Max(start + 1, Math.Min(end, now)));
    }

    private CertificationFact? FactOf(ProposedCertification read)
    {
        if (certification(read.Slug) is not { } entry)
        {
            return null;
        }

        var held = new HeldCertification
        {
            CertificationId = entry.Id,
            Certification = entry,
            IssuedOn = read.Issued?.FirstDay,
            ExpiresOn = read.Expires?.LastDay,
            LastUsedOn = read.LastUsed?.LastDay,
        };
        return new CertificationFact(read.Slug, held.LastDay, entry.ExpiryKind, EvidenceTier.SelfDeclared, read.Scope, held.ExpiresOn is not null);
    }

    /// <summary>An entry by its kind, in the trade it names or else that of the latest job; a degree says what a lesser one does.</summary>
    private IEnumerable<PathwayFact> PathwaysOf(ProposedEducation entry, List<string?> occupations, DateOnly today)
    {
        var words = $"{entry.Program} {entry.Institution}".Trim();
        if (KindOf(entry, words) is not { } kind)
        {
            yield break;
        }

        var trade = entry.Program is { } program ? TradeIn(program) : null;
        var own = trade ?? (kind is PathwayKind.RegisteredApprenticeship or PathwayKind.Military ? occupations.Find(slug => slug is not null) : null);
        var isCompleted = !Open().IsMatch(words) && !(entry.CompletedYear > today.Year);
        foreach (var said in With(kind))
        {
            yield return new PathwayFact(vocabulary.Pathway(said, own)?.Slug, said, isCompleted);
        }
    }

    private static PathwayKind? KindOf(ProposedEducation entry, string words) => entry.Kind switch
    {
        EducationKind.Apprenticeship => PathwayKind.RegisteredApprenticeship,
        EducationKind.Military => PathwayKind.Military,
        EducationKind.Course => PathwayKind.ShortCourse,
        _ => PathwayText.Find(words) is [var first, ..] ? first.Kind
            : HighSchool().IsMatch(words) ? null
            : Certificate().IsMatch(words) ? PathwayKind.Certificate
            : null,
    };

    private static PathwayKind[] With(PathwayKind kind) => kind switch
    {
        PathwayKind.BachelorDegree => [PathwayKind.BachelorDegree, PathwayKind.AssociateDegree],
        PathwayKind.AssociateDegree => [PathwayKind.AssociateDegree, PathwayKind.Certificate],
        _ => [kind],
    };

    private string? TradeIn(string program)
    {
        var bare = ProgramWords().Replace(program, " ").Trim(' ', ',', '-', '–', '(', ')');
        return bare.Length < 3 ? null : vocabulary.OccupationOfTrade(bare);
    }

    private static int? Microinches(ProposedMeasure? measure)
    {
        decimal? micrometers = measure?.Reading switch
        {
            MeasureReading.OfLength length => length.Value.Micrometers,
            MeasureReading.OfDeviations deviations => deviations.Width.Micrometers / 2,
            MeasureReading.OfFinish finish => finish.Finish.Micrometers,
            _ => null,
        };
        return micrometers is > 0 and < 25_400 ? Math.Max(1, (int)Math.Round(micrometers.Value / MicrometersPerMicroinch)) : null;
    }

    private static GeoPoint? PointOf(ProposedContact contact)
    {
        var gazetteer = Gazetteer.UnitedStates;
        var place = gazetteer.FindZip(contact.Zip?.Value)
            ?? (contact is { City: { } city, State: { } state } && UsState.FromCode(state.Value) is { } known ? gazetteer.FindTown(city.Value, known) : null);
        return place?.Location;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(sponsor|visa|H-?1B|OPT)", Plain)]
    private static partial Regex Sponsored();

    [GeneratedRegex(@"\b(citizen|permanent resident|green card|u\.?s\.? person|united states person|refugee|asylee)", Plain)]
    private static partial Regex UsPerson();

    [GeneratedRegex(@"\b(in progress|expected|anticipated|present|current(ly)?|ongoing|not completed|some college|enrolled|pursuing)\b", Plain)]
    private static partial Regex Open();

    [GeneratedRegex(@"\b(high school|GED|H\.?S\.? diploma)\b", Plain)]
    private static partial Regex HighSchool();

    [GeneratedRegex(@"\b(certificate|diploma|program|trade|technical|vocational|tech|institute|career)\b", Plain)]
    private static partial Regex Certificate();

    [GeneratedRegex(
        @"\b(associate('?s)?( of applied science| of science)?|bachelor('?s)?( of science)?|A\.?A\.?S\.?|B\.?S\.?|degree|diploma|certificate|certification|program|course|technology|technician|registered|apprenticeship|apprentice|completed|completion|journeyman|state|of|in|the|hours?|\d[\d,]*)\b|[()]",
        Plain)]
    private static partial Regex ProgramWords();
}
