using System.Globalization;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Web.Features.Me.Profile.Export;

/// <summary>What a one-page résumé says: the facts of the trade first.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Contact">Place, phone and e-mail in a line.</param>
/// <param name="Headline">What they are; null where not stated.</param>
/// <param name="Facts">Machines, controls and the like, each kind in a row.</param>
/// <param name="Certifications">Each with scope and dates.</param>
/// <param name="Jobs">Latest first.</param>
/// <param name="Education">One line each.</param>
/// <param name="Summary">In the holder's words; null where not stated.</param>
public sealed record ResumeContent(
    string Name,
    string Contact,
    string? Headline,
    IReadOnlyList<(string Label, string Text)> Facts,
    IReadOnlyList<string> Certifications,
    IReadOnlyList<ResumeJob> Jobs,
    IReadOnlyList<string> Education,
    string? Summary)
{
    private static readonly (SkillCategory Category, string Label)[] Rows =
    [
        (SkillCategory.Machine, "Machines"), (SkillCategory.Control, "Controls"), (SkillCategory.Process, "Processes"),
        (SkillCategory.Metrology, "Metrology"), (SkillCategory.Software, "Software"), (SkillCategory.Material, "Materials"),
        (SkillCategory.Standard, "Drawings, codes"),
    ];

    /// <summary>The content of a profile with everything on it.</summary>
    public static ResumeContent Of(Candidate candidate, DateOnly today) => new(
        candidate.Name,
        string.Join("  |  ", new[] { candidate.Place, candidate.Phone, candidate.Email }.OfType<string>()),
        candidate.Headline,
        [.. FactsOf(candidate)],
        [.. candidate.Certifications.OrderBy(held => held.Certification.Name, StringComparer.OrdinalIgnoreCase)
            .Where(held => held.ValidityOn(today) is HeldValidity.Valid or HeldValidity.NotStated).Select(Held)],
        [.. candidate.WorkHistory.OrderByDescending(job => job.To is null).ThenByDescending(job => job.To).ThenByDescending(job => job.From)
            .Select(ResumeJob.Of)],
        [.. candidate.Education.Select(School)],
        candidate.Summary);

    private static IEnumerable<(string Label, string Text)> FactsOf(Candidate candidate)
    {
        foreach (var (category, label) in Rows)
        {
            var names = candidate.Skills.Where(held => held.Skill.Category == category)
                .OrderByDescending(held => held.Level).ThenByDescending(held => held.Years)
                .ThenBy(held => held.Skill.Name, StringComparer.OrdinalIgnoreCase)
                .Select(held => held.Years is > 0 and var years ? $"{held.Skill.Name} ({CandidateWords.Years(years)})" : held.Skill.Name).ToList();
            if (names.Count > 0)
            {
                yield return (label, string.Join(", ", names));
            }
        }

        if (Holds(candidate) is { Length: > 0 } holds)
        {
            yield return ("Holds", holds);
        }

        if (candidate.Unlisted.Where(term => term is { Kind: UnlistedKind.Skill, State: not UnlistedState.Matched }).ToList() is { Count: > 0 } more)
        {
            yield return ("Also", string.Join(", ", more.Select(term => term.Text)));
        }
    }

    private static string Holds(Candidate candidate) => string.Join("; ", new[]
    {
        candidate.ToleranceMicroinches is { } tolerance
            ? CapabilityText.ToleranceWords(tolerance) + (candidate.ToleranceProcess is { } process ? $" in {process.Name}" : string.Empty)
            : null,
        candidate.FinishMicroinches is { } finish ? $"finish {CapabilityText.FinishWords(finish)}" : null,
        candidate.LargestPart is { } part ? $"parts up to {CapabilityText.PartWords(part)}" : null,
    }.OfType<string>());

    private static string Held(HeldCertification held) => string.Join(", ", new[]
    {
        held.Certification.Name,
        held.Number is null ? null : $"No. {held.Number}",
        string.Join(" ", Certification.KnownScopeFields.Where(held.ScopeFields.ContainsKey).Select(field => held.ScopeFields[field])) is { Length: > 0 } scope
            ? scope
            : held.Scope,
        held.IssuedOn is { } issued ? $"issued {Month(issued)}" : null,
        held.LastDay is { } last ? $"valid until {Month(last)}" : null,
        held is { Verification: HeldVerification.CheckedAtIssuer, CheckedAt: { } at } ? $"checked at the issuer {Month(DateOnly.FromDateTime(at))}" : null,
    }.OfType<string>());

    private static string School(EducationEntry school) => string.Join(", ", new[]
    {
        school.Program,
        school.Institution,
        school.CompletedYear?.ToString(CultureInfo.InvariantCulture) ?? (school.IsCompleted ? null : "in progress"),
    }.OfType<string>());

    /// <summary>"Mar 2025".</summary>
    internal static string Month(DateOnly date) => date.ToString("MMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>A job on a résumé.</summary>
/// <param name="Head">Title and employer.</param>
/// <param name="Period">"May 2019 to today".</param>
/// <param name="Used">What was used in it; null where not stated.</param>
/// <param name="Lines">What was done, a line each; an item of a list begins with a dash.</param>
public sealed record ResumeJob(string Head, string Period, string? Used, IReadOnlyList<string> Lines)
{
    private const int MostUsed = 14;

    /// <summary>A job of the work history, with its skills.</summary>
    public static ResumeJob Of(WorkHistoryEntry job) => new(
        $"{job.Title}, {job.Employer}",
        $"{ResumeContent.Month(job.From)} to {(job.To is { } to ? ResumeContent.Month(to) : "today")}",
        job.Skills.Count == 0
            ? null
            : string.Join(", ", job.Skills.OrderBy(used => used.Skill.Category).ThenBy(used => used.Skill.Name, StringComparer.OrdinalIgnoreCase)
                .Take(MostUsed).Select(used => used.Skill.Name)),
        [.. (job.Description ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Length > 2 && line[0] is '•' or '*' ? $"- {line[1..].Trim()}" : line)]);
}
