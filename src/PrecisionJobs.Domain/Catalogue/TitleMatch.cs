namespace PrecisionJobs.Domain.Catalogue;

/// <summary>An occupation that a job title may mean.</summary>
/// <param name="Occupation">The occupation.</param>
/// <param name="Confidence">How sure, above 0 to 1. From <see cref="Certain"/> it may be taken without asking anybody.</param>
public sealed record TitleMatch(CatalogueEntry Occupation, double Confidence)
{
    /// <summary>From here on an import takes the occupation; below, a person has to look.</summary>
    public const double Certain = 0.6;

    /// <summary>Below this nothing is suggested at all.</summary>
    public const double Least = 0.35;
}
