using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Web.Features.Shared.Matching;

/// <summary>A match to be shown with its reasons.</summary>
/// <param name="Match">The match.</param>
/// <param name="Side">Who reads it.</param>
public sealed record MatchView(Match Match, MatchSide Side)
{
    /// <summary>What would raise it; only the candidate is told.</summary>
    public MatchOutlook? Outlook { get; init; }

    /// <summary>The level of the headings inside it.</summary>
    public int HeadingLevel { get; init; } = 3;

    /// <summary>The class of a line of the list by how far it is met.</summary>
    public static string ToneOf(MatchState state) => state switch
    {
        MatchState.Met => "is-met",
        MatchState.NotMet => "is-unmet",
        _ => "is-part",
    };

    /// <summary>The icon of a line of the list.</summary>
    public static string IconOf(MatchState state) => state switch
    {
        MatchState.Met => "check-circle",
        MatchState.Partly => "half",
        MatchState.NotMet => "x-circle",
        _ => "info",
    };

    /// <summary>How far a line is met, for those who do not see the icon.</summary>
    public static string WordOf(MatchState state) => state switch
    {
        MatchState.Met => "met",
        MatchState.Partly => "partly met",
        MatchState.NotMet => "not met",
        _ => "not stated",
    };

    /// <summary>The state of a gate as that of a line.</summary>
    public static MatchState StateOf(GateState state) => state switch
    {
        GateState.Met => MatchState.Met,
        GateState.NotMet => MatchState.NotMet,
        _ => MatchState.NotStated,
    };

    /// <summary>The class of a score by its band.</summary>
    public static string ToneOf(MatchBand band) => band switch
    {
        MatchBand.Strong or MatchBand.Good => "is-ok",
        MatchBand.Possible => "is-warn",
        _ => "is-off",
    };
}
