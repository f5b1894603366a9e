namespace PrecisionJobs.Domain.Catalogue;

/// <summary>What kind of skill a catalogue entry is. Stored and sent by name: names are frozen.</summary>
public enum SkillCategory
{
    /// <summary>A way of shaping, joining or finishing: GTAW, wire EDM, honing.</summary>
    Process,

    /// <summary>A machine or a machine builder: press brake, Haas, CMM arm.</summary>
    Machine,

    /// <summary>A CNC control: FANUC, Heidenhain, Mazatrol.</summary>
    Control,

    /// <summary>A measuring instrument or method: micrometer, optical comparator, gage R&amp;R.</summary>
    Metrology,

    /// <summary>CAD, CAM, metrology, ERP or other software.</summary>
    Software,

    /// <summary>What is worked: 17-4 PH, titanium, MDF.</summary>
    Material,

    /// <summary>A drawing language, code or quality system: GD&amp;T, AWS D1.1, AS9100.</summary>
    Standard,

    /// <summary>Shop mathematics: trigonometry, statistics.</summary>
    Maths,

    /// <summary>How someone works: attention to detail, mentoring.</summary>
    SoftSkill,
}
