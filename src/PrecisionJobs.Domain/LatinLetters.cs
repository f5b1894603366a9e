namespace PrecisionJobs.Domain;

/// <summary>
/// Latin letters without their marks. A table of our own, because with invariant globalization the runtime does not
/// decompose characters.
/// </summary>
public static class LatinLetters
{
    // U+00C0–U+017F (Latin-1 Supplement and Latin Extended-A); '?' marks what is no single plain letter.
    private const char First = 'À';

    private const string Letters =
        "AAAAAA?CEEEEIIII?NOOOOO?OUUUUY??aaaaaa?ceeeeiiii?nooooo?ouuuuy?y"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKk?LlLlLlL"
        + "lLlNnNnNn???OoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    /// <summary>The plain letter of an accented one, the case kept; any other character unchanged.</summary>
    public static char Plain(char character)
    {
        var index = character - First;
        return index >= 0 && index < Letters.Length && Letters[index] != '?' ? Letters[index] : character;
    }
}
