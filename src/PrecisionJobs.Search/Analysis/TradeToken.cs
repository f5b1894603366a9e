namespace PrecisionJobs.Search.Analysis;

/// <summary>What a word or a group of words is looked up by.</summary>
/// <param name="Term">The stem of a word, a compound such as "5axis", or a canonical synonym that begins with '='.</param>
/// <param name="Position">The first word it stands for, counted from 0.</param>
/// <param name="Span">How many words it stands for.</param>
/// <param name="IsStop">A word without meaning for search.</param>
internal sealed record TradeToken(string Term, int Position, int Span, bool IsStop);
