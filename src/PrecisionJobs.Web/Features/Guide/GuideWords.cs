using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Guide;

/// <summary>What somebody types into the guide's search: matched from the beginning of words, in any case.</summary>
/// <param name="text">As typed.</param>
internal sealed class GuideWords(string text)
{
    private readonly string _phrase = ' ' + SuggestionIndex.Folded(text);

    /// <summary>As typed.</summary>
    public string Text => text;

    /// <summary>The words, folded.</summary>
    public IReadOnlyList<string> All { get; } = SuggestionIndex.Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Every word begins one of the name's words.</summary>
    public bool AreIn(string name)
    {
        var folded = ' ' + SuggestionIndex.Folded(name);
        return All.Count > 0 && All.All(word => folded.Contains(' ' + word, StringComparison.Ordinal));
    }

    /// <summary>A long text has them one after another as whole words: "TIG", but not the beginning of "tight".</summary>
    public bool StandIn(string longText) => All.Count > 0
        && (Plain(longText) + ' ').Contains(_phrase + ' ', StringComparison.Ordinal);

    private static string Plain(string longText) =>
        string.Create(longText.Length + 1, longText, static (span, source) =>
        {
            span[0] = ' ';
            for (var index = 0; index < source.Length; index++)
            {
                span[index + 1] = char.IsLetterOrDigit(source[index]) ? char.ToLowerInvariant(LatinLetters.Plain(source[index])) : ' ';
            }
        });
}
