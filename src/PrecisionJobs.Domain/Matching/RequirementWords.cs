using System.Globalization;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Matching;

/// <summary>Requirements in sentences.</summary>
internal sealed class RequirementWords(MatchPart part, MatchSide side)
{
    private bool IsYou => side == MatchSide.Candidate;

    private string You => IsYou ? "You" : "They";

    private string Your => IsYou ? "Your" : "Their";

    /// <summary>A level inside a sentence.</summary>
    public static string? Level(SkillLevel? level) => level is { } stated
        ? CandidateWords.Of(stated) is var words ? char.ToLowerInvariant(words[0]) + words[1..] : null
        : null;

    public string Skill()
    {
        if (part.Evidence is not { } evidence)
        {
            return Nothing();
        }

        var facts = string.Join(", ", new[]
        {
            Level(evidence.Level),
            MatchWords.Years(evidence.Years),
            evidence.LastUsedYear is { } year ? string.Create(CultureInfo.InvariantCulture, $"last used {year}") : null,
        }.OfType<string>());
        var shown = facts.Length == 0 ? evidence.Name : $"{evidence.Name} ({facts})";
        return $"{You} show {shown}{Source(evidence)}.{Related(evidence)}{Shortfall(evidence)}{Or()}";
    }

    public string Certification()
    {
        if (part.Evidence is not { } evidence)
        {
            return Nothing();
        }

        var until = evidence.LastDay is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day:MMMM d, yyyy}") : null;
        var name = evidence.Name ?? "a completed apprenticeship";
        var words = part.Lack switch
        {
            _ when (part.Lack & MatchLack.Lapsed) != MatchLack.None => $"{name} ended, or ends before the first day of work: {until}.",
            _ when (part.Lack & MatchLack.ContinuityOverdue) != MatchLack.None =>
                $"Continuity of {name} is shown until {until} only, not up to the first day of work.",
            _ when (part.Lack & MatchLack.DatesNotStated) != MatchLack.None && part.State == MatchState.Met =>
                $"{You} hold {name}; whether and when it ends is not known.",
            _ when (part.Lack & MatchLack.DatesNotStated) != MatchLack.None =>
                $"{You} hold {name}, but the dates that say whether it is valid are missing.",
            _ when (part.Lack & MatchLack.NotCompleted) != MatchLack.None => $"{You} began {name} and have not completed it.",
            _ => $"{You} hold {name}{(until is null ? string.Empty : $", valid until {until}")}, {MatchWords.Of(evidence.Tier, side)}.",
        };
        return words + (evidence.Text is null ? string.Empty : $" Scope: {evidence.Text}.") + Or();
    }

    public string Pathway()
    {
        if (part.Evidence is not { } evidence)
        {
            return Nothing();
        }

        var name = evidence.Name ?? "training of this kind";
        var words = (part.Lack & MatchLack.NotCompleted) != MatchLack.None
            ? $"{You} began {name} and have not completed it."
            : $"{You} completed {name}, {MatchWords.Of(evidence.Tier, side)}.";
        return words + Related(evidence) + Or();
    }

    public string Experience()
    {
        if (part.Evidence is not { } evidence)
        {
            return IsYou
                ? $"Asked: {MatchWords.Asked(part)}. None of your jobs is marked as this occupation or one near it.{Or()}"
                : $"Asked: {MatchWords.Asked(part)}. None of their jobs is marked as this occupation or one near it.{Or()}";
        }

        var months = evidence.Months ?? 0;
        var time = months < 24
            ? string.Create(CultureInfo.InvariantCulture, $"{months} {(months == 1 ? "month" : "months")}")
            : MatchWords.Years(months / 12);
        var near = evidence.Distance > 0 ? " counted from related work" : string.Empty;
        return part.State == MatchState.Met
            ? $"{Your} work history shows {time} in the trade{near}.{Or()}"
            : $"{Your} work history shows {time} in the trade{near}; asked are {MatchWords.Years(part.AskedYears) ?? "some"}.{Or()}";
    }

    private string Nothing() => IsYou
        ? $"Not stated: your profile does not say whether you have {MatchWords.Asked(part)}.{Or()}"
        : $"Not stated: the profile does not say whether they have {MatchWords.Asked(part)}. Ask.{Or()}";

    private string Source(MatchEvidence evidence) => evidence switch
    {
        { Slug: { } slug, CertificationName: { } } when slug != part.Slug => ", a certification that is evidence of it",
        { CertificationName: { } name } => $", vouched for by {name}",
        { Tier: EvidenceTier.Neighbour } => string.Empty,
        { Text: { Length: > 0 } text, Tier: EvidenceTier.WorkHistory } => $", {MatchWords.Of(evidence.Tier, side)}: {text}",
        _ => $", {MatchWords.Of(evidence.Tier, side)}",
    };

    private string Related(MatchEvidence evidence) => (part.Lack & MatchLack.Related) == MatchLack.None
        ? string.Empty
        : evidence.Distance <= MatchWeights.SameDistance
            ? $" That is practically {part.Name}."
            : string.Create(CultureInfo.InvariantCulture,
                $" {part.Name} is related to it: about {100 - evidence.Distance} percent carries over.");

    private string Shortfall(MatchEvidence evidence)
    {
        var words = new List<string>();
        if ((part.Lack & MatchLack.LevelBelow) != MatchLack.None)
        {
            words.Add($"asked is the level \"{Level(part.AskedLevel)}\"");
        }

        if ((part.Lack & MatchLack.YearsBelow) != MatchLack.None)
        {
            words.Add($"asked are {MatchWords.Years(part.AskedYears)}, stated {MatchWords.Years(evidence.Years)}");
        }

        if ((part.Lack & MatchLack.LevelNotStated) != MatchLack.None)
        {
            words.Add($"the level is not stated, asked is \"{Level(part.AskedLevel)}\"");
        }

        if ((part.Lack & MatchLack.YearsNotStated) != MatchLack.None)
        {
            words.Add($"the years are not stated, asked are {MatchWords.Years(part.AskedYears)}");
        }

        return words.Count == 0 ? string.Empty : $" But {string.Join(", and ", words)}.";
    }

    private string Or() => part.Alternatives.Count == 0
        ? string.Empty
        : $" One of these is enough: {string.Join(" or ", part.Alternatives.Select(one => WithYears(one)))}.";

    private static string WithYears(MatchAlternative one) =>
        one.Years is { } years ? $"{one.Name} ({MatchWords.Years(years)})" : one.Name;
}
