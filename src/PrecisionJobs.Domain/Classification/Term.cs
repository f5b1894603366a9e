namespace PrecisionJobs.Domain.Classification;

/// <summary>One or more words that, all found in a title, speak for an occupation.</summary>
/// <param name="Occupation">Place of the occupation in <see cref="TermTable.Occupations"/>.</param>
/// <param name="Weight">How strongly: 1 a hint, 9 as good as its name.</param>
/// <param name="Parts">Stems; <c>@group</c> for any word of a group, <c>=word</c> for a word as it is written.</param>
/// <param name="IsLast">The last word of the title has to be the last part.</param>
internal sealed record Term(int Occupation, double Weight, string[] Parts, bool IsLast)
{
    public const char Group = '@';
    public const char Written = '=';

    /// <summary>Stem of the last part, to compare with the title's last word.</summary>
    public string LastStem { get; } = Parts[^1][0] == Written ? WordStem.Of(Parts[^1][1..]) : Parts[^1];
}
