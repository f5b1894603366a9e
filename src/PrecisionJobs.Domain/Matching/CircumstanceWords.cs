using System.Globalization;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

/// <summary>The parts that are no requirement, in sentences.</summary>
internal sealed class CircumstanceWords(MatchPart part, MatchSide side)
{
    private bool IsYou => side == MatchSide.Candidate;

    public string Of() => part.Kind switch
    {
        MatchPartKind.Occupation => Occupation(),
        MatchPartKind.Tolerance => Tolerance(),
        MatchPartKind.Distance => Distance(),
        MatchPartKind.Pay => Pay(),
        _ => Shift(),
    };

    private string Occupation()
    {
        if (part.Evidence is not { } evidence)
        {
            return IsYou ? "None of your jobs is marked with an occupation." : "None of their jobs is marked with an occupation.";
        }

        var months = string.Create(CultureInfo.InvariantCulture, $"{evidence.Months} months as {evidence.Name}");
        return evidence.Distance switch
        {
            0 => $"{months}.",
            <= MatchWeights.NearOccupation => $"{months}, next to {part.Name} on the career ladder.",
            < 100 => string.Create(CultureInfo.InvariantCulture,
                $"{months}; about {100 - evidence.Distance} percent of it carries over to {part.Name}."),
            _ => $"{months}, which has little in common with {part.Name}.",
        };
    }

    private string Tolerance()
    {
        var asked = $"±{ToleranceText.Write(part.AskedFigure ?? 0)} in";
        return part.Evidence?.Figure is not { } held
            ? $"Not stated: the job holds {asked}; the tightest that {(IsYou ? "you" : "they")} routinely hold is not said."
            : $"{(IsYou ? "You" : "They")} routinely hold ±{ToleranceText.Write(held)} in; the job holds {asked}.";
    }

    private string Distance() => part.Evidence?.Figure is not { } miles
        ? "Not stated: the distance cannot be told."
        : part.State == MatchState.Met
            ? $"{MatchWords.Miles(miles)} to the nearest site."
            : $"{MatchWords.Miles(miles)} to the nearest site; {(IsYou ? "you would travel" : "they would travel")} "
                + $"{(part.AskedFigure is null ? "a distance that is not stated" : MatchWords.Miles(part.AskedFigure))}.";

    private string Pay() => part.State switch
    {
        MatchState.Met => IsYou ? "The pay reaches what you ask for." : "The pay reaches what they ask for.",
        MatchState.Partly => IsYou ? "The pay nearly reaches what you ask for." : "The pay nearly reaches what they ask for.",
        MatchState.NotMet => IsYou ? "The pay does not reach what you ask for." : "The pay does not reach what they ask for.",
        _ => IsYou ? "Not stated: you have not said what you ask for." : "Not stated: what they ask for is not said.",
    };

    private string Shift() => part.State switch
    {
        MatchState.Met => IsYou ? "It is a shift that you would work." : "They would work the shift.",
        MatchState.NotMet => IsYou ? "It is not one of your shifts." : "The shift is not one of theirs.",
        _ => IsYou ? "Not stated: you have not said which shifts you would work." : "Not stated: their shifts are not said.",
    };
}

/// <summary>Parts as questions.</summary>
internal static class QuestionWords
{
    public static string Of(MatchPart part, bool isYou)
    {
        var (have, they) = isYou ? ("Do you have", "you") : ("Do they have", "they");
        return part.Kind switch
        {
            MatchPartKind.Tolerance => $"What tolerance do {they} routinely hold?",
            MatchPartKind.Distance => $"How far would {they} travel?",
            MatchPartKind.Pay => $"What pay do {they} ask for?",
            MatchPartKind.Shift => $"Which shifts would {they} work?",
            MatchPartKind.Occupation => $"Which occupation were {(isYou ? "your" : "their")} jobs?",
            MatchPartKind.TradeExperience => $"How long have {they} worked in the trade?",
            _ when (part.Lack & MatchLack.DatesNotStated) != MatchLack.None => $"When was {part.Name} issued, and when was it last used?",
            _ when (part.Lack & MatchLack.NothingStated) != MatchLack.None && part.Alternatives.Count > 0 =>
                $"{have} one of these: {string.Join(", ", part.Alternatives.Select(one => one.Name))}?",
            _ when (part.Lack & MatchLack.NothingStated) != MatchLack.None => $"{have} {MatchWords.Asked(part)}?",
            _ when part.Lack.HasFlag(MatchLack.LevelNotStated | MatchLack.YearsNotStated) =>
                $"How well do {they} know {part.Name}, and for how many years?",
            _ when (part.Lack & MatchLack.LevelNotStated) != MatchLack.None => $"How well do {they} know {part.Name}?",
            _ => $"How many years have {they} used {part.Name}?",
        };
    }
}
