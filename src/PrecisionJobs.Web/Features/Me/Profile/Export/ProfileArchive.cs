using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Me.Profile.Export;

/// <summary>A profile as its owner takes it along: everything on it, named as the catalogue names it.</summary>
internal static class ProfileArchive
{
    /// <summary>The profile with everything on it, ready to be written.</summary>
    public static object Of(Candidate own) => new
    {
        own.Name,
        own.Email,
        own.Phone,
        own.Zip,
        own.City,
        own.StateCode,
        own.Headline,
        own.Summary,
        own.TravelRadiusMiles,
        own.WillRelocate,
        own.PayFloorCents,
        own.PayFloorUnit,
        own.Shifts,
        own.AvailableFrom,
        own.Availability,
        own.IsAuthorisedToWork,
        own.IsUsPerson,
        own.ToleranceMicroinches,
        ToleranceProcess = own.ToleranceProcess?.Slug,
        own.FinishMicroinches,
        LargestPartThou = own.LargestPart,
        own.Visibility,
        HiddenFrom = own.HiddenFrom.Select(hidden => hidden.Company.Name),
        own.VettedAt,
        own.CreatedAt,
        own.UpdatedAt,
        WorkHistory = own.WorkHistory.Select(JobOf),
        Skills = own.Skills.Select(SkillOf),
        Certifications = own.Certifications.Select(HeldOf),
        Education = own.Education.Select(SchoolOf),
        Documents = own.Documents.Select(document => new { document.Kind, document.Title, File = document.File.OriginalName, document.AddedAt }),
        NotInTheCatalogue = own.Unlisted.Select(term => new { term.Kind, term.Text, term.Level, term.Years, term.State, term.AddedAt }),
    };

    private static object JobOf(WorkHistoryEntry job) => new
    {
        job.Title,
        job.Employer,
        job.From,
        job.To,
        job.Description,
        Occupation = job.Occupation?.Slug,
        Used = job.Skills.Select(used => used.Skill.Slug),
    };

    private static object SkillOf(CandidateSkill held) => new
    {
        held.Skill.Slug,
        held.Skill.Name,
        held.Level,
        held.Years,
        held.LastUsedYear,
        Evidence = held.Evidence.Select(piece => new { piece.Kind, piece.Text, piece.CheckedAt, piece.CheckedByName }),
    };

    private static object SchoolOf(EducationEntry school) => new
    {
        school.Institution,
        school.Program,
        school.Kind,
        Pathway = school.Pathway?.Slug,
        school.IsCompleted,
        school.CompletedYear,
    };

    private static object HeldOf(HeldCertification held) => new
    {
        held.Certification.Slug,
        held.Certification.Name,
        held.Number,
        held.Scope,
        held.ScopeFields,
        held.IssuedOn,
        held.ExpiresOn,
        held.LastUsedOn,
        held.Verification,
        held.CheckedAt,
        held.CheckedByName,
        held.CheckNote,
        Copy = held.Document?.OriginalName,
    };
}
