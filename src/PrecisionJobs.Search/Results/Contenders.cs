using PrecisionJobs.Search.Terms;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// Leaves out the documents of a stretch whose score cannot reach the worst of the best, so that scores are added up for few.
/// For 64 documents at a time it knows what each part of the score adds at most; where the parts without one of them do not
/// suffice, a document must hold that one. Invariant: whatever is left out scores less than the least asked for.
/// </summary>
internal sealed class Contenders
{
    /// <summary>Scores are added up as single-precision numbers; a bound must not lose by their rounding.</summary>
    private const double Rounding = 1.00001;

    private readonly List<ScorePart> _parts;
    private readonly float[] _mostComplete;
    private readonly ulong[][] _held;
    private readonly double[] _atMost;

    public Contenders(SegmentMatch match)
    {
        _parts = match.Parts;
        _mostComplete = match.Columns.MostComplete;
        _held = [.. _parts.Select(_ => new ulong[TermPostings.Stretch])];
        _atMost = new double[_parts.Count];
    }

    /// <summary>Narrows the documents of a stretch to those that can reach a score.</summary>
    /// <param name="firstWord">Where the stretch begins.</param>
    /// <param name="documents">Its documents, narrowed in place.</param>
    /// <param name="least">The score.</param>
    public void Narrow(int firstWord, Span<ulong> documents, float least)
    {
        for (var part = 0; part < _held.Length; part++)
        {
            _parts[part].Mark(firstWord, _held[part].AsSpan(0, documents.Length));
        }

        for (var word = 0; word < documents.Length; word++)
        {
            if (documents[word] != 0)
            {
                var gain = TopHits.Completed(1, _mostComplete[firstWord + word]) * Rounding;
                documents[word] = Narrow(word, firstWord + word, documents[word], least / gain);
            }
        }
    }

    private ulong Narrow(int index, int word, ulong documents, double least)
    {
        for (var part = 0; part < _held.Length; part++)
        {
            _atMost[part] = _parts[part].AtMost(word);
        }

        while (true)
        {
            var together = 0.0;
            for (var part = 0; part < _held.Length; part++)
            {
                together += (_held[part][index] & documents) != 0 ? _atMost[part] : 0;
            }

            if (together < least)
            {
                return 0;
            }

            var narrowed = documents;
            for (var part = 0; part < _held.Length; part++)
            {
                if (together - _atMost[part] < least && (_held[part][index] & documents) != 0)
                {
                    narrowed &= _held[part][index];
                }
            }

            if (narrowed == documents)
            {
                return documents;
            }

            documents = narrowed;
        }
    }
}
