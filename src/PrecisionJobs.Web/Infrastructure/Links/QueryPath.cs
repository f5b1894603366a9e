using Microsoft.AspNetCore.WebUtilities;

namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses with a query.</summary>
public static class QueryPath
{
    /// <summary>The path with the values that are there; empty ones are left out.</summary>
    public static string With(this string path, params ReadOnlySpan<(string Key, string? Value)> values)
    {
        foreach (var (key, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                path = QueryHelpers.AddQueryString(path, key, value);
            }
        }

        return path;
    }
}
