using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// How matches and the facts they rest on are stored, with the application that they belong to: names instead of numbers,
/// nothing that is empty. Properties are read in any case: snapshots of before begin with capitals.
/// </summary>
public static class MatchJson
{
    /// <summary>For <see cref="Matching.Match"/>, <see cref="CandidateFacts"/> and <see cref="PostingFacts"/>, both ways.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">It is not what it should be.</exception>
    public static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
