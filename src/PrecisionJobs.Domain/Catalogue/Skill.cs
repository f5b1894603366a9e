namespace PrecisionJobs.Domain.Catalogue;

/// <summary>A skill of the catalogue: a process, machine, control, measuring method, software, material and so on.</summary>
public sealed class Skill
{
    public int Id { get; private set; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    public SkillCategory Category { get; set; }

    /// <summary>One plain sentence.</summary>
    public required string Summary { get; set; }

    /// <summary>Everything else that people write for it.</summary>
    public List<string> Synonyms { get; set; } = [];

    /// <summary>Slugs of the families that use it.</summary>
    public List<string> Families { get; set; } = [];

    /// <summary>Seen in published data (O*NET, counted advertisements); otherwise trade practice.</summary>
    public bool IsSourced { get; set; }

    public List<SkillNeighbour> Neighbours { get; } = [];
}

/// <summary>How near another skill is; stored in both directions with the same distance.</summary>
public sealed class SkillNeighbour
{
    public int SkillId { get; init; }

    public int NeighbourId { get; init; }

    public Skill Neighbour { get; init; } = null!;

    /// <summary>In hundredths: 10 is practically the same, 50 is related, 90 shares little.</summary>
    public int Distance { get; set; }
}
