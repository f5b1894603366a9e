using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Search;

/// <summary>
/// Reads parameters one by one into criteria. Whatever is not taken as it stood is noted; nothing throws and the work is
/// bounded by <see cref="MaximumParameters"/>.
/// </summary>
internal sealed class CriteriaParser
{
    private const int MaximumParameters = 500;
    private const int MaximumIgnored = 50;
    private const int MaximumEcho = 100;

    private readonly List<IgnoredParameter> _ignored = [];
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private SearchCriteria _criteria = SearchCriteria.Everything;
    private bool _unitGiven;

    public static ParsedCriteria Parse(IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        var parser = new CriteriaParser();
        foreach (var (key, value) in parameters.Take(MaximumParameters))
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                parser.Read(key ?? "", value);
            }
        }

        return parser.Finish();
    }

    /// <summary>A floor without a unit is by the hour, unless no hour is paid so well.</summary>
    private ParsedCriteria Finish()
    {
        if (!_unitGiven && _criteria.PayFloor >= SearchCriteria.LeastAnnualFloor)
        {
            _criteria = _criteria with { PayUnit = PayUnit.Year };
        }

        return new ParsedCriteria(_criteria, _ignored);
    }

    private void Read(string key, string value)
    {
        var facet = SearchFacets.Find(key);
        if (facet is { } multiple && multiple.IsMultiple())
        {
            ReadFacet(multiple, value);
        }
        else if (!_seen.Add(key) && IsKnown(key, facet))
        {
            Ignore(key, value, IgnoredReason.TooMany);
        }
        else if (!ReadSingle(key.ToLowerInvariant(), value))
        {
            Ignore(key, value, IsKnown(key, facet) ? IgnoredReason.UnknownValue : IgnoredReason.UnknownKey);
        }
    }

    private static bool IsKnown(string key, SearchFacet? facet) => facet is not null
        || key.ToLowerInvariant() is "q" or "near" or "radius" or "payunit" or "sort" or "page";

    private void ReadFacet(SearchFacet facet, string value)
    {
        if (SearchFacets.Canonical(facet, value) is not { } canonical)
        {
            Ignore(facet.Key(), value, IgnoredReason.UnknownValue);
            return;
        }

        var isNew = !_criteria.Facets[facet].Contains(canonical, StringComparer.Ordinal);
        if (isNew && _criteria.Facets[facet].Count >= FacetSelection.MaximumValues)
        {
            Ignore(facet.Key(), value, IgnoredReason.TooMany);
            return;
        }

        _criteria = _criteria with { Facets = _criteria.Facets.With(facet, canonical) };
    }

    private bool ReadSingle(string key, string value) => key switch
    {
        "q" => Text(key, value, SearchCriteria.MaximumQueryLength, _criteria with { Query = value }),
        "near" => Text(key, value, SearchCriteria.MaximumNearLength, _criteria with { Near = value }),
        "radius" => Number(key, value, SearchCriteria.MinimumRadius, SearchCriteria.MaximumRadius, number => _criteria with { RadiusMiles = number }),
        "page" => Number(key, value, 1, SearchCriteria.MaximumPage, number => _criteria with { Page = number }),
        "pay" => Take(CriteriaText.Dollars(value) is { } dollars ? _criteria with { PayFloor = dollars } : null, changed => changed.PayFloor is not null),
        "payunit" => _unitGiven = Take(UnitOf(value) is { } unit ? _criteria with { PayUnit = unit } : null),
        "posted" => Take(_criteria with { PostedDays = CriteriaText.WholeNumber(value) }, changed => changed.PostedDays is not null),
        "sort" => Take(SearchFacets.Parse<SearchSort>(value.Trim().ToLowerInvariant()) is { } sort ? _criteria with { Sort = sort } : null),
        _ => false,
    };

    private bool Text(string key, string value, int maximumLength, SearchCriteria changed)
    {
        if (value.Trim().Length > maximumLength)
        {
            Ignore(key, value, IgnoredReason.TooLong);
        }

        return Take(changed);
    }

    private bool Number(string key, string value, int minimum, int maximum, Func<int, SearchCriteria> change)
    {
        if (CriteriaText.WholeNumber(value) is not { } number)
        {
            return false;
        }

        if (number < minimum || number > maximum)
        {
            Ignore(key, value, IgnoredReason.OutOfRange);
        }

        return Take(change(number));
    }

    private bool Take(SearchCriteria? changed, Func<SearchCriteria, bool>? isGood = null)
    {
        if (changed is null || isGood?.Invoke(changed) == false)
        {
            return false;
        }

        _criteria = changed;
        return true;
    }

    private static PayUnit? UnitOf(string value) => value.Trim().ToLowerInvariant() switch
    {
        "hour" or "hourly" or "hr" or "h" => PayUnit.Hour,
        "year" or "yearly" or "annual" or "yr" or "y" => PayUnit.Year,
        _ => null,
    };

    private void Ignore(string key, string value, IgnoredReason reason)
    {
        if (_ignored.Count < MaximumIgnored)
        {
            _ignored.Add(new IgnoredParameter(
                CriteriaText.Clean(key, MaximumEcho) ?? "", CriteriaText.Clean(value, MaximumEcho) ?? "", reason));
        }
    }
}
