using System.Text.Json.Nodes;

namespace PrecisionJobs.Domain.Candidates.JsonResume;

/// <summary>Reads and writes properties of JSON whose writers did not all keep to the schema: what has another type is not there.</summary>
internal static class JsonFields
{
    /// <summary>The property that carries what the schema has no place for.</summary>
    public const string Extension = "x-precisionjobs";

    /// <summary>Most items read of a list.</summary>
    public const int MaximumItems = 200;

    /// <summary>Longest text read of a value, in characters; more is cut.</summary>
    public const int MaximumText = 10_000;

    public static string? Text(this JsonObject? item, string name) =>
        item?[name] is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text)
            ? (text.Length > MaximumText ? text[..MaximumText] : text).Trim()
            : null;

    public static int? Number(this JsonObject? item, string name) =>
        item?[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    public static bool? Flag(this JsonObject? item, string name) =>
        item?[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    public static JsonObject? Object(this JsonObject? item, string name) => item?[name] as JsonObject;

    public static IEnumerable<JsonObject> Objects(this JsonObject? item, string name) =>
        item?[name] is JsonArray list ? list.Take(MaximumItems).OfType<JsonObject>() : [];

    public static IReadOnlyList<string> Texts(this JsonObject? item, string name) => item?[name] is JsonArray list
        ? [.. list.Take(MaximumItems).OfType<JsonValue>().Select(value => value.TryGetValue<string>(out var text) ? text.Trim() : string.Empty).Where(text => text.Length > 0)]
        : [];

    public static IReadOnlyList<int> Numbers(this JsonObject? item, string name) => item?[name] is JsonArray list
        ? [.. list.Take(MaximumItems).OfType<JsonValue>().Select(value => value.TryGetValue<int>(out var number) ? number : -1).Where(number => number >= 0)]
        : [];

    /// <summary>Writes a text; takes the property away where there is none. A value of another type is left as it is.</summary>
    public static void Set(this JsonObject item, string name, string? value)
    {
        if (value is not null)
        {
            if (item.Text(name) != value)
            {
                item[name] = value;
            }
        }
        else if (item.Text(name) is not null)
        {
            item.Remove(name);
        }
    }

    /// <summary>The object of a name, made where it is missing.</summary>
    public static JsonObject Made(this JsonObject item, string name)
    {
        if (item[name] is not JsonObject made)
        {
            item[name] = made = [];
        }

        return made;
    }

    /// <summary>The list of a name, made where it is missing.</summary>
    public static JsonArray MadeList(this JsonObject item, string name)
    {
        if (item[name] is not JsonArray made)
        {
            item[name] = made = [];
        }

        return made;
    }
}
