using System.Text.Json;
using System.Text.Json.Serialization;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Measurement;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>
/// A proposal as JSON, the form in which the <c>read-resume</c> verb writes it. Names are frozen: see docs/reading.md. Absent
/// facts are left out, lists are always there; every item says from which line it was read.
/// </summary>
public static class ProposalJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The object of a file that was read, on one line.</summary>
    public static string Write(string file, ResumeProposal proposal) => JsonSerializer.Serialize(Shape(file, proposal), Options);

    /// <summary>The object of a file that could not be read, on one line.</summary>
    public static string WriteError(string file, string error) => JsonSerializer.Serialize(new { file, error }, Options);

    private static object Shape(string file, ResumeProposal proposal) => new
    {
        file,
        contact = Contact(proposal.Contact),
        headline = proposal.Headline?.Value,
        summary = proposal.Summary?.Value,
        work = proposal.Work.Select(Job),
        skills = proposal.SkillsOf(
            SkillCategory.Process, SkillCategory.Metrology, SkillCategory.Software, SkillCategory.Standard, SkillCategory.Maths, SkillCategory.SoftSkill).Select(Skill),
        machines = proposal.SkillsOf(SkillCategory.Machine).Select(Skill),
        controls = proposal.SkillsOf(SkillCategory.Control).Select(Skill),
        materials = proposal.SkillsOf(SkillCategory.Material).Select(Skill),
        learning = proposal.Learning.Select(Skill),
        certifications = proposal.Certifications.Select(Certification),
        certificationsInProgress = proposal.CertificationsInProgress.Select(Certification),
        education = proposal.Education.Select(Education),
        tolerance = Measure(proposal.Tolerance),
        finish = Measure(proposal.Finish),
        shifts = proposal.Shifts.Select(item => new { item.Shift, item.Source.Line, item.Source.Words }),
        workAuthorisation = Text(proposal.WorkAuthorisation),
        clearance = Text(proposal.Clearance),
        unread = proposal.Unread,
    };

    private static object Contact(ProposedContact contact) => new
    {
        name = contact.Name?.Value,
        email = contact.Email?.Value,
        phone = contact.Phone?.Value,
        city = contact.City?.Value,
        state = contact.State?.Value,
        zip = contact.Zip?.Value,
        links = contact.Links.Select(link => link.Value),
        lines = new[] { contact.Name, contact.Email, contact.Phone, contact.City, contact.Zip }.OfType<ProposedText>()
            .Concat(contact.Links).Select(text => text.Source.Line).Distinct().Order(),
    };

    private static object Job(ProposedJob job) => new
    {
        job.Employer,
        job.Title,
        job.Place,
        from = job.From?.ToString(),
        to = job.To?.ToString(),
        current = job.IsCurrent,
        job.Occupations,
        job.Description,
        job.Skills,
        job.HoursPerWeek,
        job.Grade,
        job.Source.Line,
        job.Source.Words,
    };

    private static object Skill(ProposedSkill skill) => new
    {
        skill.Slug,
        skill.Name,
        skill.Category,
        skill.Years,
        skill.Level,
        lastUsed = skill.LastUsed?.ToString(),
        skill.Jobs,
        listed = skill.IsListed,
        skill.Sources[0].Line,
        skill.Sources[0].Words,
        sources = skill.Sources,
    };

    private static object Certification(ProposedCertification item) => new
    {
        item.Slug,
        item.Name,
        item.Number,
        item.Scope,
        issued = item.Issued?.ToString(),
        expires = item.Expires?.ToString(),
        lastUsed = item.LastUsed?.ToString(),
        item.Source.Line,
        item.Source.Words,
    };

    private static object Education(ProposedEducation entry) => new
    {
        entry.Institution,
        entry.Program,
        entry.CompletedYear,
        entry.Kind,
        entry.Source.Line,
        entry.Source.Words,
    };

    private static object? Measure(ProposedMeasure? measure) => measure is null ? null : new
    {
        measure.Text,
        micrometers = Micrometers(measure.Reading),
        inches = Micrometers(measure.Reading) is { } size ? new Length(size).In(LengthUnit.Inch) : (decimal?)null,
        plusMinus = measure.Reading is MeasureReading.OfLength { IsPlusMinus: true } or MeasureReading.OfDeviations,
        measure.Source.Line,
        measure.Source.Words,
    };

    private static decimal? Micrometers(MeasureReading reading) => reading switch
    {
        MeasureReading.OfLength length => length.Value.Micrometers,
        MeasureReading.OfDeviations deviations => deviations.Width.Micrometers / 2,
        MeasureReading.OfFinish finish => finish.Finish.Micrometers,
        _ => null,
    };

    private static object? Text(ProposedText? text) => text is null ? null : new { text.Value, text.Source.Line, text.Source.Words };
}
