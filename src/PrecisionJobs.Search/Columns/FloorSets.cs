namespace PrecisionJobs.Search.Columns;

/// <summary>
/// The documents whose number reaches a floor, remembered for the floors that are asked for again and again (pay steps,
/// "posted within"). Invariant: a remembered set is right for every floor above the largest number that it leaves out
/// and up to the smallest that it holds, so that a floor that moves with the clock is mostly answered from memory.
/// </summary>
internal sealed class FloorSets(long[] numbers, int most)
{
    private Remembered[] _remembered = [];

    /// <summary>The documents with at least so much. Not to be changed.</summary>
    public DocBits AtLeast(long floor)
    {
        var remembered = Volatile.Read(ref _remembered);
        foreach (var entry in remembered)
        {
            if (entry.Below < floor && floor <= entry.From)
            {
                return entry.Bits;
            }
        }

        var made = Make(floor);
        Volatile.Write(ref _remembered, [made, .. remembered.Take(most - 1)]);
        return made.Bits;
    }

    private Remembered Make(long floor)
    {
        var bits = new DocBits(numbers.Length);
        var (below, from) = (long.MinValue, long.MaxValue);
        for (var document = 0; document < numbers.Length; document++)
        {
            var number = numbers[document];
            if (number >= floor)
            {
                bits.Add(document);
                from = Math.Min(from, number);
            }
            else
            {
                below = Math.Max(below, number);
            }
        }

        return new Remembered(below, from, bits);
    }

    private sealed record Remembered(long Below, long From, DocBits Bits);
}
