using System.Runtime.InteropServices;

namespace PrecisionJobs.Search.Querying;

/// <summary>Cuts a query at quotes and minus signs. A quote without its partner is no quote.</summary>
internal static class QueryPieces
{
    private static readonly char[] Quotes = ['"', '“', '”', '„', '«', '»'];

    public static IEnumerable<Piece> Split(string query)
    {
        var bare = 0;
        var at = 0;
        while (at < query.Length)
        {
            var isExcluded = IsMinus(query, at);
            var start = isExcluded ? at + 1 : at;
            var end = EndOfQuoted(query, start);
            var isQuoted = end > 0;
            if (!isQuoted && !isExcluded)
            {
                at++;
                continue;
            }

            if (at > bare)
            {
                yield return new Piece(query[bare..at], IsQuoted: false, IsExcluded: false);
            }

            end = isQuoted ? end : EndOfWord(query, start);
            yield return new Piece(isQuoted ? query[(start + 1)..end] : query[start..end], isQuoted, isExcluded);
            at = bare = isQuoted ? end + 1 : end;
        }

        if (query.Length > bare)
        {
            yield return new Piece(query[bare..], IsQuoted: false, IsExcluded: false);
        }
    }

    private static bool IsMinus(string query, int at) => query[at] == '-'
        && (at == 0 || char.IsWhiteSpace(query[at - 1]))
        && at + 1 < query.Length
        && (char.IsLetterOrDigit(query[at + 1]) || Quotes.Contains(query[at + 1]));

    /// <summary>Where the closing quote stands, or 0 when no quote opens here or none closes.</summary>
    private static int EndOfQuoted(string query, int start)
    {
        if (start >= query.Length || !Quotes.Contains(query[start]))
        {
            return 0;
        }

        var end = query.IndexOfAny(Quotes, start + 1);
        return end < 0 ? 0 : end;
    }

    private static int EndOfWord(string query, int start)
    {
        var end = start;
        while (end < query.Length && !char.IsWhiteSpace(query[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>A stretch of a query.</summary>
    /// <param name="Text">Without quotes and minus.</param>
    /// <param name="IsQuoted">It stood in quotes.</param>
    /// <param name="IsExcluded">A minus stood before it.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Piece(string Text, bool IsQuoted, bool IsExcluded);
}
