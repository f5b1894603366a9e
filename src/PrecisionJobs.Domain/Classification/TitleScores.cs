namespace PrecisionJobs.Domain.Classification;

/// <summary>What the words of one title speak for, added up by occupation, and what is to be believed of it.</summary>
internal sealed class TitleScores
{
    // A single word that only tells more about the head, and several such.
    private const double BesideHead = 0.6;
    private const double SeveralBesideHead = 0.9;
    private const double SaysAll = 0.4;
    private const double SaysLast = 0.15;
    private const double EachFurther = 0.5;

    // Somebody who does something, and nothing known of what.
    private const double Doer = 0.8;
    private const double OfFamily = 0.2;

    // Below the first nothing is said; the second is what stands for "nothing of all this" among the confidences.
    private const double Least = 0.5;
    private const double NothingOfAll = 1.6;
    private const double Spread = 1.5;
    private const double StrongForOther = 5;

    // A word that is there as written, in a pair or a compound that has another stem.
    private const ulong OutsideStems = 1UL << 63;

    private static readonly TermTable Table = TermTable.Instance;
    private static readonly int AnyProduction = Table.PlaceOf("51-9199");
    private static readonly string[] DoerEndings = ["er", "or", "ist", "man", "hand", "smith"];

    // What somebody is to the work of others: a kitchen's supervisor is of the kitchen's trade.
    private static readonly HashSet<int> Roles =
        [.. new[] { "51-1011", "51-9198", "51-9061", "11-3051", "49-1011" }.Select(Table.PlaceOf)];

    // Where an occupation of a family is likely, the family's "all other" is possible.
    private static readonly Dictionary<string, int[]> OthersOfFamily = new(StringComparer.Ordinal)
    {
        ["17-3"] = Places("17-3029", "17-3026"),
        ["51-2"] = Places("51-2099"),
        ["51-3"] = Places("51-3092", "51-9012", "51-9111"),
        ["51-4"] = Places("51-4199"),
        ["51-5"] = Places("51-5111"),
        ["51-6"] = Places("51-6099"),
        ["51-7"] = Places("51-7042", "51-7041"),
        ["51-8"] = Places("51-8099"),
    };

    private readonly Dictionary<int, double> _scores = [];

    /// <summary>Adds up the terms of a title.</summary>
    /// <param name="tokens">The title.</param>
    /// <param name="withheld">Terms to do without: to measure what the tables are worth on titles they were not written for.</param>
    public TitleScores(TitleTokens tokens, IReadOnlySet<Term>? withheld = null)
    {
        var hits = new Dictionary<int, List<Hit>>();
        foreach (var (term, covered) in TermsIn(tokens).Where(item => withheld?.Contains(item.Term) != true))
        {
            if (!hits.TryGetValue(term.Occupation, out var list))
            {
                hits[term.Occupation] = list = [];
            }

            list.Add(new Hit(WeightOf(term, covered, tokens), covered));
        }

        foreach (var (occupation, list) in hits)
        {
            _scores[occupation] = Sum(list);
        }

        var last = tokens.LastWord.EndsWith('s') ? tokens.LastWord[..^1] : tokens.LastWord;
        if (Array.Exists(DoerEndings, ending => last.EndsWith(ending, StringComparison.Ordinal)))
        {
            _scores[AnyProduction] = _scores.GetValueOrDefault(AnyProduction) + Doer;
        }
    }

    /// <summary>The terms that a title holds, with the stems they are about as bits.</summary>
    public static IEnumerable<(Term Term, ulong Covered)> TermsIn(TitleTokens tokens)
    {
        var found = FoundIn(tokens);
        foreach (var part in found.Keys)
        {
            foreach (var term in Table.StartingWith(part))
            {
                if (Covered(term, tokens, found) is not 0 and var covered)
                {
                    yield return (term, covered);
                }
            }
        }
    }

    /// <summary>Makes an occupation at least so likely, and then more by something.</summary>
    public void Raise(int occupation, double least, double more) =>
        _scores[occupation] = Math.Max(_scores.GetValueOrDefault(occupation), least) + more;

    /// <summary>The occupations of the trade, the likeliest first; none if another trade is likelier.</summary>
    public IReadOnlyList<SocMatch> Ranked(int count)
    {
        AddFamilies();
        if (_scores.Count == 0 || IsRefused())
        {
            return [];
        }

        var most = Math.Max(_scores.Values.Max(), NothingOfAll);
        var all = Likelihood(NothingOfAll) + _scores.Values.Sum(Likelihood);
        return
        [
            .. _scores.Where(pair => Table.Occupations[pair.Key].IsOfTrade)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key)
                .Take(count)
                .Select(pair => Match(pair.Key, Math.Round(Likelihood(pair.Value) / all, 3)))
                .Where(match => match.Confidence > 0),
        ];

        double Likelihood(double score) => Math.Exp((score - most) / Spread);
        static SocMatch Match(int place, double confidence) =>
            new(Table.Occupations[place].Code, Table.Occupations[place].Title, confidence);
    }

    private static int[] Places(params string[] codes) => [.. codes.Select(Table.PlaceOf)];

    /// <summary>Which stems the term is about, as bits; 0 if not all of it is in the title.</summary>
    private static ulong Covered(Term term, TitleTokens tokens, Dictionary<string, ulong> found)
    {
        if (term.IsLast && tokens.Stems[tokens.Last] != term.LastStem)
        {
            return 0;
        }

        var covered = 0UL;
        foreach (var part in term.Parts)
        {
            var bits = found.GetValueOrDefault(part);
            if (part[0] == Term.Group)
            {
                bits &= ~Others(term, found);
            }

            if (bits == 0)
            {
                return 0;
            }

            covered |= bits;
        }

        return covered;
    }

    // In "furniture+@furniture" the group has to be another word than the first.
    private static ulong Others(Term term, Dictionary<string, ulong> found)
    {
        var bits = 0UL;
        foreach (var part in term.Parts)
        {
            bits |= part[0] == Term.Group ? 0 : found.GetValueOrDefault(part);
        }

        return bits;
    }

    /// <summary>All that parts of terms can find in a title: stems, groups, written words, each with the stems it stands for.</summary>
    private static Dictionary<string, ulong> FoundIn(TitleTokens tokens)
    {
        var found = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var (index, stem) in tokens.Stems.Index())
        {
            found[stem] = 1UL << index;
            foreach (var group in Table.GroupsOf(stem))
            {
                found[group] = found.GetValueOrDefault(group) | (1UL << index);
            }
        }

        foreach (var word in tokens.Written)
        {
            found[Term.Written + word] = found.GetValueOrDefault(Table.StemOf(word), OutsideStems);
        }

        return found;
    }

    private static double WeightOf(Term term, ulong covered, TitleTokens tokens)
    {
        var stems = covered & ~OutsideStems;
        var count = System.Numerics.BitOperations.PopCount(covered);
        var factor = (stems & (1UL << tokens.Head)) != 0 ? 1
            : count == 1 && !(stems != 0 && TitleTokens.IsTransparent(tokens.Stems[System.Numerics.BitOperations.Log2(stems)])) ? BesideHead
            : SeveralBesideHead;
        return (term.Weight * factor)
            + (System.Numerics.BitOperations.PopCount(stems) == tokens.Stems.Count ? SaysAll : 0)
            + ((stems & (1UL << tokens.Last)) != 0 ? SaysLast : 0);
    }

    /// <summary>The strongest in full, each further one by half as much as the one before; what says nothing new, not at all.</summary>
    private static double Sum(List<Hit> hits)
    {
        var (sum, factor, seen) = (0.0, 1.0, 0UL);
        foreach (var hit in hits.OrderByDescending(hit => hit.Weight))
        {
            if ((hit.Covered & ~seen) != 0)
            {
                sum += hit.Weight * factor;
                factor *= EachFurther;
                seen |= hit.Covered;
            }
        }

        return sum;
    }

    private void AddFamilies()
    {
        foreach (var (occupation, score) in _scores.ToArray())
        {
            foreach (var other in OthersOfFamily.GetValueOrDefault(Table.Occupations[occupation].Code[..4], []).Where(other => other != occupation))
            {
                _scores[other] = Math.Max(_scores.GetValueOrDefault(other), score * OfFamily);
            }
        }
    }

    private bool IsRefused()
    {
        var best = _scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First();
        var other = MostWhere(occupation => !Table.Occupations[occupation].IsOfTrade);
        return best.Value < Least
            || !Table.Occupations[best.Key].IsOfTrade
            || (Roles.Contains(best.Key) && other >= StrongForOther
                && other > 1 + MostWhere(occupation => Table.Occupations[occupation].IsOfTrade && !Roles.Contains(occupation)));
    }

    private double MostWhere(Func<int, bool> holds) =>
        _scores.Where(pair => holds(pair.Key)).Select(pair => pair.Value).DefaultIfEmpty().Max();

    private readonly record struct Hit(double Weight, ulong Covered);
}
