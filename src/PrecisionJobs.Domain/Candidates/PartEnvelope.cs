namespace PrecisionJobs.Domain.Candidates;

/// <summary>The size of a part, in thousandths of an inch; the longest side comes first.</summary>
/// <param name="LengthThou">Longest side, 1 to <see cref="MaximumThou"/>.</param>
/// <param name="WidthThou">Second side.</param>
/// <param name="HeightThou">Shortest side.</param>
public sealed record PartEnvelope(int LengthThou, int WidthThou, int HeightThou)
{
    /// <summary>A thousand inches: more than any machine of the trade takes.</summary>
    public const int MaximumThou = 1_000_000;

    /// <summary>The same part, its sides in order of length.</summary>
    public static PartEnvelope Of(int first, int second, int third)
    {
        int[] sides = [first, second, third];
        Array.Sort(sides);
        return new PartEnvelope(sides[2], sides[1], sides[0]);
    }
}
