namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// How much a skill is asked for, and how many people have it, in one region. People are never counted so that one could
/// be made out: fewer than <see cref="LeastShown"/> are not shown at all, and more are told in steps of
/// <see cref="Step"/>, so that no figure follows from the difference of others.
/// </summary>
/// <param name="SkillId">The skill.</param>
/// <param name="Postings">Live postings that name it, each once.</param>
/// <param name="People">Searchable profiles that name it.</param>
public sealed record SkillDemand(int SkillId, int Postings, int People)
{
    /// <summary>Fewer people than this are not shown.</summary>
    public const int LeastShown = 5;

    /// <summary>People are told in steps of so many, rounded down.</summary>
    public const int Step = 5;

    /// <summary>People as they may be told; null where they are too few.</summary>
    public int? ShownPeople => People < LeastShown ? null : People / Step * Step;

    /// <summary>
    /// How scarce it is: postings for each ten people who have it, by the figures that are shown; too few people count as
    /// <see cref="LeastShown"/>. 0 where no posting asks for it.
    /// </summary>
    public decimal PostingsPerTenPeople => Postings * 10m / (ShownPeople ?? LeastShown);
}
