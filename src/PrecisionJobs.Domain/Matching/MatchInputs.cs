namespace PrecisionJobs.Domain.Matching;

/// <summary>Everything that a match was made of, kept beside it so that it can be explained, and made again, later.</summary>
/// <param name="Posting">What was asked for.</param>
/// <param name="Candidate">What was there.</param>
/// <param name="On">The day it was made for.</param>
public sealed record MatchInputs(PostingFacts Posting, CandidateFacts Candidate, DateOnly On)
{
    /// <summary>Makes the match of them by the engine of now.</summary>
    public Match Match(TradeMap map) => MatchEngine.Match(Posting, Candidate, map, On);
}
