using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>Finds out which places a row means.</summary>
internal static class PlaceReader
{
    private const int LongestCity = 4;

    private static readonly string[] OurCountry =
        ["US", "USA", "UNITED STATES", "UNITED STATES OF AMERICA", "U.S.", "U.S.A.", "AMERICA", "PR", "VI", "GU"];

    /// <summary>Whether a country is named that is not the United States.</summary>
    public static bool IsAbroad(ImportedPlace place) =>
        DescriptionText.Line(place.Country) is { Length: > 0 } country && !OurCountry.Contains(country.ToUpperInvariant(), StringComparer.Ordinal);

    /// <summary>The places, and for each one that is not known what was written.</summary>
    public static (IReadOnlyList<FoundPlace> Found, IReadOnlyList<string> Unknown) Read(IEnumerable<ImportedPlace> places)
    {
        var found = new List<FoundPlace>();
        var unknown = new List<string>();
        foreach (var place in places.Where(place => !place.IsBlank))
        {
            if (Find(place) is { } known)
            {
                if (known.Zip is null && !string.IsNullOrWhiteSpace(place.PostalCode))
                {
                    unknown.Add($"ZIP code {DescriptionText.Line(place.PostalCode)} of {known.City}");
                }

                if (!found.Exists(other => other.Zip == known.Zip && other.City == known.City))
                {
                    found.Add(known);
                }
            }
            else
            {
                unknown.Add(Written(place));
            }
        }

        return (found, unknown);
    }

    private static FoundPlace? Find(ImportedPlace place)
    {
        var gazetteer = Gazetteer.UnitedStates;
        var street = DescriptionText.Line(place.Street) is { Length: > 0 and <= Domain.Employers.Site.StreetLength } line ? line : null;
        foreach (var (text, leftOver) in Tries(place))
        {
            if (gazetteer.Resolve(text) is PlaceOutcome.Found { Place: { StateCode: not null } known }
                && gazetteer.TimeZoneOf(known) is { } zone)
            {
                return new FoundPlace(street ?? leftOver, known, known.PostalCode, zone);
            }
        }

        return null;
    }

    /// <summary>Ways to read it, the surest first; with a street that stands before the city in one text.</summary>
    private static IEnumerable<(string Text, string? Street)> Tries(ImportedPlace place)
    {
        var city = DescriptionText.Line(place.City);
        var region = DescriptionText.Line(place.Region);
        var zip = DescriptionText.Line(place.PostalCode);
        if (city.Length + region.Length + zip.Length > 0)
        {
            yield return ($"{city}, {region} {zip}".Trim(' ', ','), null);
            yield return ($"{city}, {region}".Trim(' ', ','), null);
            if (zip.Length > 0)
            {
                yield return (zip, null);
            }

            yield return (city, null);
        }

        var text = DescriptionText.Line(place.Text);
        if (text.Length > 0)
        {
            yield return (text, null);
            if (WithoutItsState(text) is { } once)
            {
                yield return (once, null);
            }

            foreach (var attempt in WithoutStreet(text))
            {
                yield return attempt;
            }
        }
    }

    /// <summary>"Washington DC, District of Columbia" names its state twice; null where a text does not.</summary>
    private static string? WithoutItsState(string text)
    {
        var comma = text.LastIndexOf(',');
        return comma > 0 && UsState.Find(text[(comma + 1)..].Trim()) is { } state
            && text[..comma].TrimEnd().EndsWith($" {state.Code}", StringComparison.OrdinalIgnoreCase)
            ? $"{text[..comma].TrimEnd()[..^state.Code.Length].TrimEnd(' ', ',')}, {state.Code}"
            : null;
    }

    /// <summary>"465 Columbus Ave. Valhalla, Ny": the state last, before it a city of up to four words.</summary>
    private static IEnumerable<(string Text, string? Street)> WithoutStreet(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var zip = words.Length > 2 && words[^1].Length >= 5 && char.IsAsciiDigit(words[^1][0]) ? words[^1] : null;
        var end = zip is null ? words.Length : words.Length - 1;
        if (end < 3 || UsState.FromCode(words[end - 1].Trim('.').Replace(".", string.Empty, StringComparison.Ordinal).ToUpperInvariant()) is not { } state)
        {
            yield break;
        }

        for (var length = Math.Min(LongestCity, end - 2); length >= 1; length--)
        {
            var city = words[(end - 1 - length)..(end - 1)];
            if (!city.Any(word => word.Any(char.IsAsciiDigit)))
            {
                yield return ($"{string.Join(' ', city)}, {state.Code}", string.Join(' ', words[..(end - 1 - length)]));
            }
        }
    }

    private static string Written(ImportedPlace place)
    {
        var text = string.Join(", ", new[] { place.Street, place.City, place.Region, place.PostalCode, place.Text }
            .Select(DescriptionText.Line).Where(part => part.Length > 0));
        return text.Length > 120 ? string.Concat(text.AsSpan(0, 119), "…") : text;
    }
}
