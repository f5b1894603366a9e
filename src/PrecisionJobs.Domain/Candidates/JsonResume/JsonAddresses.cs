using System.Text.Json.Nodes;
using PrecisionJobs.Domain.Candidates.Resumes;

namespace PrecisionJobs.Domain.Candidates.JsonResume;

/// <summary>Web addresses in documents of strangers.</summary>
internal static class JsonAddresses
{
    private static readonly string[] Running = ["javascript:", "vbscript:", "data:", "file:"];

    /// <summary>Whether a text is an address of the web.</summary>
    public static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>Takes every text away that a browser would run, wherever it stands.</summary>
    public static void Clean(JsonNode node, List<ResumeSource> refused)
    {
        switch (node)
        {
            case JsonObject item:
                foreach (var (name, value) in item.ToList())
                {
                    if (Runs(value))
                    {
                        item.Remove(name);
                        refused.Add(new ResumeSource(0, $"{name}: refused, it is no web address"));
                    }
                    else if (value is not null)
                    {
                        Clean(value, refused);
                    }
                }

                break;
            case JsonArray list:
                for (var index = list.Count - 1; index >= 0; index--)
                {
                    if (Runs(list[index]))
                    {
                        list.RemoveAt(index);
                    }
                    else if (list[index] is { } value)
                    {
                        Clean(value, refused);
                    }
                }

                break;
        }
    }

    // Browsers skip blanks and control characters before and inside the scheme.
    private static bool Runs(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text)
        && string.Concat(text.Take(64).Where(character => character > ' ')) is var bare
        && Array.Exists(Running, scheme => bare.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
