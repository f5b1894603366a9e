using System.Globalization;
using System.Text.Json;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>Reads JSON whose writers did not agree on shapes: a value may be a text, an object with a name, or a list.</summary>
internal static class JsonText
{
    /// <summary>Longest text taken from one value, in characters; more is cut.</summary>
    public const int MaximumLength = 100_000;

    /// <summary>Most elements read of a list.</summary>
    public const int MaximumItems = 100;

    /// <summary>A property by name, the case ignored, with or without a schema.org prefix; null where it is missing or null.</summary>
    public static JsonElement? Get(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
                && string.Equals(Local(property.Name), name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }

    /// <summary>The first of several properties that is there.</summary>
    public static JsonElement? GetAny(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.Get(name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>
    /// A value as text: a string or number as it is, an object by its value, name or text, a list by its parts, each on
    /// a line of its own.
    /// </summary>
    public static string? Text(this JsonElement? element) => element is { } value ? TextOf(value) : null;

    /// <summary>The text of a property.</summary>
    public static string? TextAt(this JsonElement element, params ReadOnlySpan<string> names) =>
        element.GetAny(names).Text();

    /// <summary>The parts of a list; a single value is a list of one.</summary>
    public static IEnumerable<JsonElement> Many(this JsonElement? element) => element switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Take(MaximumItems),
        { } single => [single],
    };

    /// <summary>Whether <c>@type</c>, a text or a list of them, names a type.</summary>
    public static bool IsA(this JsonElement element, string type) => element.Get("@type").Many().Any(
        item => item.ValueKind == JsonValueKind.String
            && string.Equals(Local(item.GetString()!), type, StringComparison.OrdinalIgnoreCase));

    /// <summary>A flag that may be written as true, "true", "yes" or 1.</summary>
    public static bool IsTrue(string? text) =>
        text?.Trim().ToLowerInvariant() is "true" or "yes" or "y" or "1";

    private static string? TextOf(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.TryGetDecimal(out var number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Object => value.TextAt("@value", "value", "name", "text", "title", "description", "credentialCategory"),
            JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Take(MaximumItems).Select(TextOf).OfType<string>()),
            _ => null,
        };
        var trimmed = text?.Trim();
        return trimmed switch
        {
            null or "" => null,
            { Length: > MaximumLength } => trimmed[..MaximumLength],
            _ => trimmed,
        };
    }

    private static string Local(string name)
    {
        var cut = name.LastIndexOfAny(['/', ':', '#']);
        return cut < 0 ? name : name[(cut + 1)..];
    }
}
