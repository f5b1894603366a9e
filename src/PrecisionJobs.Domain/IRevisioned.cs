namespace PrecisionJobs.Domain;

/// <summary>
/// Something that two people can edit. <see cref="Revision"/> rises by one with every stored change; a writer that
/// saw an older one is refused and told, and nothing of theirs is lost.
/// </summary>
public interface IRevisioned
{
    /// <summary>Starts at 1 when first stored.</summary>
    int Revision { get; }
}
