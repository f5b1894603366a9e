namespace PrecisionJobs.Domain.Search;

/// <summary>What became of a query string.</summary>
/// <param name="Criteria">What could be read.</param>
/// <param name="Ignored">What could not, at most 50 entries; never silently dropped.</param>
public sealed record ParsedCriteria(SearchCriteria Criteria, IReadOnlyList<IgnoredParameter> Ignored);

/// <summary>A parameter that was not taken as it stood.</summary>
/// <param name="Key">Its key, cut to 100 characters.</param>
/// <param name="Value">Its value, cut to 100 characters.</param>
/// <param name="Reason">Why.</param>
public sealed record IgnoredParameter(string Key, string Value, IgnoredReason Reason);

/// <summary>Why a parameter was not taken as it stood.</summary>
public enum IgnoredReason
{
    /// <summary>Search has no such parameter.</summary>
    UnknownKey,

    /// <summary>The parameter cannot have this value.</summary>
    UnknownValue,

    /// <summary>A number beyond the range; the nearest allowed one is used.</summary>
    OutOfRange,

    /// <summary>Text longer than allowed; its beginning is used.</summary>
    TooLong,

    /// <summary>More values than one facet may have, or a second value where there can be one.</summary>
    TooMany,
}
