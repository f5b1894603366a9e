using System.Globalization;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

/// <summary>Who reads a match.</summary>
public enum MatchSide
{
    Candidate,
    Company,
}

/// <summary>
/// A match in plain words: the same facts for the candidate ("you") and for the company ("they"). Everything is told from
/// the match itself, so that an old one reads as it did.
/// </summary>
public static class MatchWords
{
    /// <summary>A band in a word.</summary>
    public static string Of(MatchBand band) => band switch
    {
        MatchBand.Strong => "Strong match",
        MatchBand.Good => "Good match",
        MatchBand.Possible => "Possible match",
        _ => "Little shown",
    };

    /// <summary>What the score means, in a sentence.</summary>
    public static string Summary(Match match, MatchSide side)
    {
        if (match.Parts.FirstOrDefault(part => part.Kind == MatchPartKind.AllRequired) is not { } all)
        {
            return "The posting requires nothing in particular; the score is about how near the work and its terms are.";
        }

        var subject = side == MatchSide.Candidate ? "You show" : "They show";
        return all.State == MatchState.Met
            ? $"{subject} everything that is required."
            : string.Create(CultureInfo.InvariantCulture,
                $"{subject} {all.Evidence?.Figure ?? 0} of {all.AskedFigure} things that are required. {Missing(match)}");
    }

    /// <summary>A part in a sentence or two: what is there and by which evidence, what is missing.</summary>
    public static string Of(MatchPart part, MatchSide side) => part.Kind switch
    {
        MatchPartKind.AllRequired => part.State == MatchState.Met
            ? "All that is required is shown."
            : string.Create(CultureInfo.InvariantCulture,
                $"{part.Evidence?.Figure ?? 0} of {part.AskedFigure} required things are shown; most of these points need all of them."),
        MatchPartKind.Skill => new RequirementWords(part, side).Skill(),
        MatchPartKind.Certification => new RequirementWords(part, side).Certification(),
        MatchPartKind.Pathway => new RequirementWords(part, side).Pathway(),
        MatchPartKind.TradeExperience => new RequirementWords(part, side).Experience(),
        _ => new CircumstanceWords(part, side).Of(),
    };

    /// <summary>A gate in a sentence.</summary>
    public static string Of(MatchGate gate, MatchSide side)
    {
        var you = side == MatchSide.Candidate;
        return (gate.Kind, gate.State) switch
        {
            (MatchGateKind.Certification, GateState.Met) => $"{gate.Name} is valid on the first day of work.",
            (MatchGateKind.Certification, GateState.NotMet) => $"{gate.Name} is not valid on the first day of work.",
            (MatchGateKind.Certification, _) =>
                you ? $"{gate.Name} is required; your profile does not show it."
                    : $"{gate.Name} is required; the profile does not show it.",
            (MatchGateKind.UsPerson, GateState.Met) => "US person: stated.",
            (MatchGateKind.UsPerson, GateState.NotMet) => "Export rules ask for a US person; the profile says no.",
            (MatchGateKind.UsPerson, _) => "Export rules ask for a US person; the profile does not say.",
            (MatchGateKind.WorkAuthorisation, GateState.Met) => "May work in the United States: stated.",
            (MatchGateKind.WorkAuthorisation, GateState.NotMet) =>
                you ? "You said that you need permission to work in the United States."
                    : "They need permission to work in the United States.",
            (MatchGateKind.WorkAuthorisation, _) => "Permission to work in the United States is not stated.",
            (MatchGateKind.Shift, GateState.Met) => you ? "It is a shift that you would work." : "They would work the shift.",
            (MatchGateKind.Shift, GateState.NotMet) => you ? "It is not one of your shifts." : "The shift is not one of theirs.",
            (MatchGateKind.Shift, _) => you ? "You have not said which shifts you would work." : "Their shifts are not stated.",
            (MatchGateKind.Distance, GateState.Met) =>
                $"{Miles(gate.Miles)} away, as far as {(you ? "you" : "they")} would go or nearer, or a move is possible.",
            (MatchGateKind.Distance, GateState.NotMet) => $"{Miles(gate.Miles)} away, farther than {(you ? "you" : "they")} would travel.",
            (MatchGateKind.Distance, _) => "The distance, or how far is acceptable, is not known.",
            (_, GateState.Met) => you ? "You are available on the first day of work." : "They are available on the first day of work.",
            (_, GateState.NotMet) =>
                you ? "You are available only after the first day of work." : "They are available only after the first day of work.",
            _ => you ? "You have not said from when you could begin." : "From when they could begin is not stated.",
        };
    }

    /// <summary>A step in a sentence, with the computed score.</summary>
    public static string Of(MatchStep step)
    {
        var act = step.Kind switch
        {
            MatchStepKind.State => $"If you have it, adding {Asked(step.Part)}",
            MatchStepKind.Show => $"Tying {step.Part.Name} to a job or a document",
            MatchStepKind.Renew => $"Renewing {step.Part.Name}",
            _ => $"Reaching {Asked(step.Part)}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{act} would raise this from {step.From} to {step.To}.");
    }

    /// <summary>Something to ask, as a question.</summary>
    public static string Of(MatchQuestion question, MatchSide side)
    {
        var you = side == MatchSide.Candidate;
        return (question.Part, question.Gate?.Kind) switch
        {
            ({ } part, _) => QuestionWords.Of(part, you),
            (_, MatchGateKind.UsPerson) =>
                you ? "Are you a US person in the sense of the export rules?" : "Are they a US person in the sense of the export rules?",
            (_, MatchGateKind.WorkAuthorisation) => you ? "May you work in the United States?" : "May they work in the United States?",
            (_, MatchGateKind.Shift) => you ? "Which shifts would you work?" : "Which shifts would they work?",
            (_, MatchGateKind.Distance) => you ? "Where do you set out from, and how far would you travel?" : "How far would they travel?",
            _ => you ? "From when could you begin?" : "From when could they begin?",
        };
    }

    /// <summary>Where the guide says how to get what a part asks for; null where there is no page.</summary>
    public static string? GuideAddress(MatchPart part) => part.Slug.Length == 0 ? null : part.Kind switch
    {
        MatchPartKind.Skill => $"/guide/skills/{part.Slug}",
        MatchPartKind.Certification => $"/guide/certifications/{part.Slug}",
        MatchPartKind.Pathway => $"/guide/pathways/{part.Slug}",
        MatchPartKind.TradeExperience or MatchPartKind.Occupation => $"/guide/occupations/{part.Slug}",
        _ => null,
    };

    /// <summary>What a fact rests on.</summary>
    public static string Of(EvidenceTier tier, MatchSide side) => tier switch
    {
        EvidenceTier.Verified => "checked",
        EvidenceTier.WorkHistory => side == MatchSide.Candidate ? "shown by your work or a document" : "shown by work or a document",
        EvidenceTier.SelfDeclared => side == MatchSide.Candidate ? "by your word" : "by their word",
        _ => "from something related",
    };

    /// <summary>What is asked for: "FANUC, 3 years, independently".</summary>
    internal static string Asked(MatchPart part) => part.Kind == MatchPartKind.Tolerance
        ? $"±{ToleranceText.Write(part.AskedFigure ?? 0)} in"
        : string.Join(", ", new[] { part.Name, Years(part.AskedYears), RequirementWords.Level(part.AskedLevel) }.OfType<string>());

    internal static string? Years(int? years) => years switch
    {
        null => null,
        0 => "under a year",
        1 => "1 year",
        _ => string.Create(CultureInfo.InvariantCulture, $"{years} years"),
    };

    internal static string Miles(int? miles) =>
        string.Create(CultureInfo.InvariantCulture, $"{miles ?? 0:N0} {(miles == 1 ? "mile" : "miles")}");

    private static string Missing(Match match)
    {
        var names = match.Parts
            .Where(part => part.Importance == RequirementImportance.Required && part.State != MatchState.Met)
            .Select(part => part.Alternatives.Count > 0 ? string.Join(" or ", part.Alternatives.Select(one => one.Name)) : part.Name);
        return $"Not shown: {string.Join(", ", names)}.";
    }
}
