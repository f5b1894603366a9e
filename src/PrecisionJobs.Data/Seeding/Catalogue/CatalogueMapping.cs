using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>Copies what an entry says onto its noun; links are made elsewhere.</summary>
internal static class CatalogueMapping
{
    public static JobFamily New(FamilyEntry entry) => new()
    {
        Slug = entry.Slug,
        Name = entry.Name,
        ShortName = entry.ShortName,
        Summary = entry.Summary,
        Icon = entry.Icon,
    };

    public static Skill New(SkillEntry entry) => new() { Slug = entry.Slug, Name = entry.Name, Summary = entry.Summary };

    public static Certification New(CertificationEntry entry) => new()
    {
        Slug = entry.Slug,
        Name = entry.Name,
        Issuer = entry.Issuer,
        Summary = entry.Summary,
    };

    public static Pathway New(PathwayEntry entry) =>
        new() { Slug = entry.Slug, Name = entry.Name, Summary = entry.Summary };

    public static Occupation New(OccupationEntry entry) => new()
    {
        Slug = entry.Slug,
        SocCode = entry.Soc,
        Title = entry.Title,
        Plural = entry.Plural,
        BlsTitle = entry.BlsTitle,
        Summary = entry.Summary,
        Description = entry.Description,
    };

    public static void Take(this JobFamily family, FamilyEntry entry, int order)
    {
        family.Name = entry.Name;
        family.ShortName = entry.ShortName;
        family.Summary = entry.Summary;
        family.IsAdjacent = entry.Adjacent;
        family.Icon = entry.Icon;
        family.Order = order;
    }

    public static void Take(this Skill skill, SkillEntry entry)
    {
        skill.Name = entry.Name;
        skill.Category = entry.Category;
        skill.Summary = entry.Summary;
        skill.Synonyms = entry.Synonyms;
        skill.Families = entry.Families;
        skill.IsSourced = entry.Sourced;
    }

    public static void Take(this Certification certification, CertificationEntry entry)
    {
        certification.Name = entry.Name;
        certification.Abbreviation = entry.Abbreviation;
        certification.Issuer = entry.Issuer;
        certification.Summary = entry.Summary;
        certification.Families = entry.Families;
        certification.Aliases = entry.Aliases;
        certification.Skills = entry.Skills;
        certification.ExpiryKind = entry.ExpiryKind;
        certification.ValidityMonths = entry.ValidityMonths;
        certification.ContinuityMonths = entry.ContinuityMonths;
        certification.IsPerProcess = entry.PerProcess;
        certification.Renewal = entry.Renewal;
        certification.ScopeFields = entry.ScopeFields;
        certification.Verification = entry.Verification;
        certification.VerificationUrl = entry.VerificationUrl;
        certification.Source = entry.Source;
        certification.IsSourced = entry.Sourced;
        certification.Note = entry.Note;
    }

    public static void Take(this Pathway pathway, PathwayEntry entry)
    {
        pathway.Name = entry.Name;
        pathway.Kind = entry.Kind;
        pathway.CipCode = entry.Cip;
        pathway.CipTitle = entry.CipTitle;
        pathway.MinimumMonths = entry.LengthMonthsMin;
        pathway.MaximumMonths = entry.LengthMonthsMax;
        pathway.LengthText = entry.LengthText;
        pathway.Summary = entry.Summary;
        pathway.Steps = entry.Steps;
        pathway.FindIt = entry.FindIt;
        pathway.Source = entry.Source;
        pathway.IsSourced = entry.Sourced;
    }

    public static void Take(this LadderStep step, LadderEntry entry)
    {
        step.Kind = entry.Kind;
        step.AddsSkills = entry.Adds;
        step.Certifications = entry.Certifications;
        step.TypicalYears = entry.TypicalYears?.Replace('-', '–');
        step.Note = entry.Note;
        step.Source = entry.Source;
        step.IsSourced = entry.Sourced;
    }

    public static void Take(this Occupation occupation, OccupationEntry entry, LaborFigures figures)
    {
        occupation.SocCode = entry.Soc;
        occupation.Title = entry.Title;
        occupation.Plural = entry.Plural;
        occupation.BlsTitle = entry.BlsTitle;
        occupation.Summary = entry.Summary;
        occupation.Description = entry.Description;
        occupation.Workplace = entry.Workplace;
        occupation.Note = entry.Note;
        occupation.Tasks = entry.Tasks;
        occupation.Tools = entry.Tools;
        occupation.Aliases = entry.Aliases;
        occupation.Similar = entry.Similar;
        occupation.TypicalEducation = figures.TypicalEducation;
        occupation.WorkExperience = figures.WorkExperience;
        occupation.OnTheJobTraining = figures.OnTheJobTraining;
        occupation.Projection = new EmploymentProjection
        {
            Source = LaborFigures.ProjectionSource,
            Period = LaborFigures.ProjectionPeriod,
            EmploymentHundreds = figures.EmploymentHundreds,
            ProjectedEmploymentHundreds = figures.ProjectedEmploymentHundreds,
            ChangePermille = figures.ChangePermille,
            OpeningsPerYearHundreds = figures.OpeningsPerYearHundreds,
        };
        TakeWages(occupation, figures);
    }

    private static void TakeWages(Occupation occupation, LaborFigures figures)
    {
        Wage(occupation, "May 2022", figures.Median2022, _ => { });
        Wage(occupation, "May 2023", figures.Median2023, wage => wage.HourlyMedianCents = figures.HourlyMedianCents2023);
        Wage(occupation, "May 2024", figures.Median2024, wage =>
        {
            wage.HourlyMedianCents = figures.HourlyMedianCents2024;
            wage.AnnualP10 = figures.P10;
            wage.AnnualP25 = figures.P25;
            wage.AnnualP75 = figures.P75;
            wage.AnnualP90 = figures.P90;
            wage.Employment = figures.Employment2024;
        });
    }

    private static void Wage(Occupation occupation, string period, int? median, Action<WageEstimate> more)
    {
        var wage = occupation.Wages.Find(candidate => candidate.Period == period);
        if (median is null)
        {
            if (wage is not null)
            {
                occupation.Wages.Remove(wage);
            }

            return;
        }

        if (wage is null)
        {
            wage = new WageEstimate { Source = LaborFigures.WageSource, Period = period };
            occupation.Wages.Add(wage);
        }

        wage.Source = LaborFigures.WageSource;
        wage.AnnualMedian = median;
        more(wage);
    }
}
