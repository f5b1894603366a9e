namespace PrecisionJobs.Domain.Catalogue;

/// <summary>A group of occupations: four main ones and the groups next to them.</summary>
public sealed class JobFamily
{
    public int Id { get; private set; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public required string Summary { get; set; }

    /// <summary>Next to the precision trades, not one of the four main families.</summary>
    public bool IsAdjacent { get; set; }

    /// <summary>Name of the drawing shown with it.</summary>
    public required string Icon { get; set; }

    /// <summary>Place in lists, from 0.</summary>
    public int Order { get; set; }

    public List<Occupation> Occupations { get; } = [];
}
