using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Candidates.Resumes;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Measurement;

namespace PrecisionJobs.Web.Features.Me.Profile.Export;

/// <summary>A profile in the shape in which résumés are read, to be written as JSON Resume.</summary>
internal static class ProfileProposal
{
    private static readonly ResumeSource Own = new(0, string.Empty);

    /// <summary>The proposal that, taken over whole, is this profile.</summary>
    public static ResumeProposal Of(Candidate own)
    {
        var jobs = own.WorkHistory.OrderByDescending(job => job.To is null).ThenByDescending(job => job.To)
            .ThenByDescending(job => job.From).ToList();
        return new ResumeProposal
        {
            Contact = new ProposedContact
            {
                Name = Text(own.Name),
                Email = Text(own.Email),
                Phone = Text(own.Phone),
                City = Text(own.City),
                State = Text(own.StateCode),
                Zip = Text(own.Zip),
            },
            Headline = Text(own.Headline),
            Summary = Text(own.Summary),
            Work = [.. jobs.Select(Job)],
            Skills = [.. own.Skills.OrderBy(held => held.Skill.Slug, StringComparer.Ordinal).Select(held => Skill(held, jobs))],
            Certifications = [.. own.Certifications.OrderBy(held => held.Certification.Slug, StringComparer.Ordinal).Select(Held)],
            Education = [.. own.Education.Select(School)],
            Tolerance = own.ToleranceMicroinches is { } tolerance ? Measure($"±{CapabilityText.ToleranceInches(tolerance)} in") : null,
            Finish = own.FinishMicroinches is { } finish ? Measure($"{finish} µin Ra") : null,
            Shifts = [.. own.Shifts.Order().Select(shift => new ProposedShift(shift, Own))],
        };
    }

    private static ProposedText? Text(string? value) => value is null ? null : new ProposedText(value, Own);

    private static ProposedMeasure? Measure(string text) =>
        MeasureText.Read(text) is { } reading ? new ProposedMeasure(text, reading, Own) : null;

    private static ProposedJob Job(WorkHistoryEntry job) => new()
    {
        Employer = job.Employer,
        Title = job.Title,
        From = new PartialDate(job.From.Year, job.From.Month),
        To = job.To is { } to ? new PartialDate(to.Year, to.Month) : null,
        IsCurrent = job.To is null,
        Description = [.. (job.Description ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line)],
        Skills = [.. job.Skills.Select(used => used.Skill.Slug).Order(StringComparer.Ordinal)],
        Source = Own,
    };

    private static ProposedSkill Skill(CandidateSkill held, List<WorkHistoryEntry> jobs) => new()
    {
        Slug = held.Skill.Slug,
        Name = held.Skill.Name,
        Category = held.Skill.Category,
        Years = held.Years,
        Level = held.Level,
        LastUsed = held.LastUsedYear is { } year ? new PartialDate(year) : null,
        Jobs = [.. jobs.Index().Where(job => job.Item.Skills.Exists(used => used.SkillId == held.SkillId)).Select(job => job.Index)],
        IsListed = true,
        Sources = [Own],
    };

    private static ProposedCertification Held(HeldCertification held) => new()
    {
        Slug = held.Certification.Slug,
        Name = held.Certification.Name,
        Number = held.Number,
        Scope = string.Join(", ", Certification.KnownScopeFields.Where(held.ScopeFields.ContainsKey)
            .Select(field => held.ScopeFields[field]).Append(held.Scope).OfType<string>()) is { Length: > 0 } scope ? scope : null,
        Issued = Date(held.IssuedOn),
        Expires = Date(held.ExpiresOn),
        LastUsed = Date(held.LastUsedOn),
        ClaimedVerification = held.Verification,
        Source = Own,
    };

    private static ProposedEducation School(EducationEntry school) => new()
    {
        Institution = school.Institution,
        Program = school.Program,
        CompletedYear = school.CompletedYear,
        Kind = school.Kind ?? EducationKind.School,
        Source = Own,
    };

    private static PartialDate? Date(DateOnly? date) => date is { } day ? new PartialDate(day.Year, day.Month, day.Day) : null;
}
