using System.Globalization;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Candidates.Resumes;
using PrecisionJobs.Web.Features.Me.Profile.Certifications;
using PrecisionJobs.Web.Features.Me.Profile.Education;
using PrecisionJobs.Web.Features.Me.Profile.Skills;
using PrecisionJobs.Web.Features.Me.Profile.Work;

namespace PrecisionJobs.Web.Features.Me.Profile.Import;

/// <summary>Turns what was read into a form to confirm, and the form's items into the forms of the single parts.</summary>
internal static class ImportParts
{
    /// <summary>
    /// A form over what was read. Ticked is what the profile does not have; what it has already is left out, and where it
    /// says something else, the difference is shown unticked.
    /// </summary>
    public static ImportForm FormOf(ResumeProposal read, Candidate whole, string source) => new()
    {
        Source = source,
        Facts = [.. Facts(read, whole)],
        Jobs = [.. read.Work.Take(ImportForm.MaximumItems).Select((job, index) => Job(job, UsedIn(read, index)))
            .Where(job => !whole.WorkHistory.Exists(own => Same(own.Employer, job.Employer) && Same(own.Title, job.Title)))],
        Skills = [.. read.Skills.Where(skill => !whole.Skills.Exists(own => own.Skill.Slug == skill.Slug))
            .Take(ImportForm.MaximumItems).Select(Skill)],
        Certifications = [.. read.Certifications.Where(item => !whole.Certifications.Exists(own => own.Certification.Slug == item.Slug))
            .Take(ImportForm.MaximumItems).Select(Certification)],
        Schools = [.. read.Education.Take(ImportForm.MaximumItems).Select(School).Where(school => !whole.Education.Exists(
            own => Same(own.Program, school.Program) && Same(own.Institution, school.Institution)))],
    };

    public static WorkForm FormOf(ImportJob item) => new()
    {
        Title = item.Title,
        Employer = item.Employer,
        FromMonth = item.FromMonth,
        FromYear = item.FromYear,
        ToMonth = item.ToMonth,
        ToYear = item.ToYear,
        IsCurrent = item.IsCurrent,
        Description = item.Description,
        AddsToSkills = false,
    };

    public static SkillForm FormOf(ImportSkill item) => new() { Skill = item.Name, Level = item.Level, Years = item.Years };

    public static CertificationForm FormOf(ImportCertification item) => new()
    {
        Certification = item.Slug,
        Number = item.Number,
        Scope = item.Scope,
        IssuedOn = item.IssuedOn,
        ExpiresOn = item.ExpiresOn,
        LastUsedOn = item.LastUsedOn,
    };

    public static EducationForm FormOf(ImportSchool item) => new()
    {
        Program = item.Program,
        Institution = item.Institution,
        CompletedYear = item.CompletedYear,
        Kind = item.Kind,
        IsCompleted = !string.IsNullOrWhiteSpace(item.CompletedYear),
    };

    private static IEnumerable<ImportFact> Facts(ResumeProposal read, Candidate whole)
    {
        (ImportFactKind Kind, string? Value, string? Now)[] facts =
        [
            (ImportFactKind.Phone, read.Contact.Phone?.Value, whole.Phone),
            (ImportFactKind.Zip, read.Contact.Zip?.Value, whole.Zip),
            (ImportFactKind.Headline, read.Headline?.Value, whole.Headline),
            (ImportFactKind.Summary, read.Summary?.Value, whole.Summary),
            (ImportFactKind.Tolerance, read.Tolerance?.Text,
                whole.ToleranceMicroinches is { } held ? CapabilityText.ToleranceWords(held) : null),
            (ImportFactKind.Finish, read.Finish?.Text, whole.FinishMicroinches is { } finish ? CapabilityText.FinishWords(finish) : null),
        ];
        return facts.Where(fact => fact.Value is not null && !IsSaid(fact.Kind, fact.Value, whole) && fact.Value != fact.Now)
            .Select(fact => new ImportFact { Kind = fact.Kind, Value = fact.Value, Now = fact.Now, Take = fact.Now is null });
    }

    private static bool IsSaid(ImportFactKind kind, string value, Candidate whole) => kind switch
    {
        ImportFactKind.Tolerance => CapabilityText.Tolerance(value) is not { } read || read == whole.ToleranceMicroinches,
        ImportFactKind.Finish => CapabilityText.Finish(value) is not { } read || read == whole.FinishMicroinches,
        _ => false,
    };

    // What the job names itself, and what the list of skills says was used in it.
    private static IEnumerable<string> UsedIn(ResumeProposal read, int index) => read.Work[index].Skills
        .Concat(read.Skills.Where(skill => skill.Jobs.Contains(index)).Select(skill => skill.Slug))
        .Distinct(StringComparer.Ordinal).Take(WorkSkill.MaximumPerJob);

    private static ImportJob Job(ProposedJob job, IEnumerable<string> used) => new()
    {
        Take = true,
        Title = Cut(job.Title, WorkHistoryEntry.TextLength),
        Employer = Cut(job.Employer, WorkHistoryEntry.TextLength),
        FromMonth = job.From?.Month,
        FromYear = Text(job.From?.Year),
        ToMonth = job.To?.Month,
        ToYear = Text(job.To?.Year),
        IsCurrent = job.IsCurrent,
        Description = Cut(
            string.Join('\n', job.Description.Count > 1 ? job.Description.Select(line => $"- {line}") : job.Description),
            WorkHistoryEntry.DescriptionLength),
        Used = string.Join(',', used),
    };

    private static ImportSkill Skill(ProposedSkill skill) => new()
    {
        Take = true,
        Slug = skill.Slug,
        Name = skill.Name,
        Level = skill.Level,
        Years = Text(skill.Years),
        Words = Cut(skill.Sources[0].Words, 120),
    };

    private static ImportCertification Certification(ProposedCertification item) => new()
    {
        Take = true,
        Slug = item.Slug,
        Name = item.Name,
        Number = Cut(item.Number, HeldCertification.NumberLength),
        Scope = Cut(item.Scope, HeldCertification.ScopeLength),
        IssuedOn = TypedDate.Text(item.Issued?.FirstDay),
        ExpiresOn = TypedDate.Text(item.Expires?.LastDay),
        LastUsedOn = TypedDate.Text(item.LastUsed?.FirstDay),
    };

    private static ImportSchool School(ProposedEducation school) => new()
    {
        Take = true,
        Program = Cut(school.Program, EducationEntry.TextLength),
        Institution = Cut(school.Institution, EducationEntry.TextLength),
        CompletedYear = Text(school.CompletedYear),
        Kind = school.Kind,
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];

    private static bool Same(string? left, string? right) =>
        string.Equals(left?.Trim(), right?.Trim(), StringComparison.OrdinalIgnoreCase);
}
