namespace PrecisionJobs.Domain.Catalogue;

/// <summary>What kind of skill it is. Stored and sent by name: names are frozen.</summary>
public enum SkillCategory
{
    Process,
    Machine,
    Control,
    Metrology,
    Software,
    Material,
    Standard,
    Maths,
    SoftSkill,
}
