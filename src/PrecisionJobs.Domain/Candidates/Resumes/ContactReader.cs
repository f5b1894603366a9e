using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>Reads who somebody is and how to reach them, from the top of a document.</summary>
internal static partial class ContactReader
{
    private const int TopLines = 15;
    private const int LongestName = 60;

    /// <summary>Reads the contact; the numbers of the lines it took are added to <paramref name="used"/>.</summary>
    public static ProposedContact Read(IReadOnlyList<ResumeLine> lines, ISet<int> used)
    {
        var top = lines.Where(line => !line.IsBlank).Take(TopLines).ToList();
        var email = First(lines, Email(), used, text => text);
        var place = Place(top, used);
        return new ProposedContact
        {
            Email = email,
            Phone = First(top, Phone(), used, text => text) ?? First(lines, LabelledPhone(), used, text => Phone().Match(text) is { Success: true } phone ? phone.Value.Trim() : text),
            City = place.City,
            State = place.State,
            Zip = place.Zip,
            Links = Links(top, used),
            Name = Name(top, email, used),
        };
    }

    private static ProposedText? First(IEnumerable<ResumeLine> lines, Regex form, ISet<int> used, Func<string, string> value)
    {
        foreach (var line in lines)
        {
            if (form.Match(line.Text) is { Success: true } match)
            {
                used.Add(line.Number);
                return new ProposedText(value(match.Value.Trim()), line.Quote(match.Value));
            }
        }

        return null;
    }

    private static (ProposedText? City, ProposedText? State, ProposedText? Zip) Place(List<ResumeLine> top, ISet<int> used)
    {
        foreach (var line in top)
        {
            if (PeriodText.Find(line.Text) is { IsSingle: false })
            {
                break;
            }

            if ((PlaceFinder.Find(line.Text) ?? PlaceFinder.FindBare(line.Text)) is { } found)
            {
                used.Add(line.Number);
                var source = line.Quote(line.Text.Substring(found.Start, found.Length));
                var zip = found.Zip is null ? null : new ProposedText(found.Zip, source);
                return (new ProposedText(CityOf(found.City), source), new ProposedText(found.State.Code, source), zip);
            }

            if (ZipOnly().Match(line.Text) is { Success: true } only && Gazetteer.UnitedStates.FindZip(only.Groups["zip"].Value) is { StateCode: { } code } place)
            {
                used.Add(line.Number);
                var source = line.Quote(only.Value);
                return (new ProposedText(place.City, source), new ProposedText(code, source), new ProposedText(only.Groups["zip"].Value, source));
            }
        }

        return default;
    }

    private static string CityOf(string city) => city.Any(char.IsLower) ? city : TitleCased(city);

    private static List<ProposedText> Links(List<ResumeLine> top, ISet<int> used)
    {
        var links = new List<ProposedText>();
        foreach (var line in top)
        {
            foreach (Match match in Link().Matches(line.Text))
            {
                used.Add(line.Number);
                var written = match.Value.TrimEnd('.', ',', ';', ')');
                links.Add(new ProposedText(written.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? written : $"https://{written}", line.Quote(written)));
            }
        }

        return links;
    }

    private static ProposedText? Name(List<ResumeLine> top, ProposedText? email, ISet<int> used)
    {
        foreach (var line in top.Take(8))
        {
            if (Label().Match(line.Text) is { Success: true } label)
            {
                used.Add(line.Number);
                return new ProposedText(line.Text[label.Length..].Split('\t')[0].Trim(), line.Source);
            }
        }

        foreach (var line in top.Take(6).Where(line => !line.IsBullet))
        {
            var first = WithoutLetters(NameEnd().Split(line.Text)[0].Trim().TrimEnd(','));
            if (IsName(first, email?.Value))
            {
                used.Add(line.Number);
                return new ProposedText(first.Any(char.IsLower) ? first : TitleCased(first), line.Quote(first));
            }
        }

        return null;
    }

    // "Deborah Kim, CQE": letters after a name are no part of it.
    private static string WithoutLetters(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && name[..comma].Any(char.IsLower) && !name[comma..].Any(char.IsLower) ? name[..comma] : name;
    }

    private static bool IsName(string text, string? email)
    {
        var words = text.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 5 || text.Length > LongestName || text.Any(char.IsDigit) || !words.All(IsNameWord)
            || SectionHeading.SectionOf(text) is not null || words.Any(HeaderWords.IsTitleWord) || words.Any(HeaderWords.IsEmployerWord)
            || words.Any(word => NoNames.Contains(word.ToLowerInvariant())))
        {
            return email is not null && words.Length is 2 or 3 && words.All(IsNameWord)
                && words.Any(word => word.Length > 3 && email.Contains(word, StringComparison.OrdinalIgnoreCase));
        }

        return true;
    }

    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal)
    {
        "resume", "curriculum", "vitae", "street", "road", "avenue", "drive", "lane", "page", "phone", "email", "address", "confidential", "application",
        "questionnaire", "cnc", "cover", "letter", "federal", "dear", "contact", "information",
    };

    private static bool IsNameWord(string word) => char.IsUpper(word.TrimStart('"', '(', '\'') is { Length: > 0 } bare ? bare[0] : ' ') && word.All(letter => char.IsLetter(letter) || letter is '-' or '\'' or '"' or '(' or ')');

    private static string TitleCased(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Length < 2 || word is "II" or "III" or "IV" ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"[A-Z0-9._%+-]+ ?@ ?[A-Z0-9-]+(\.[A-Z0-9-]+)*\.[A-Z]{2,12}", Plain)]
    private static partial Regex Email();

    [GeneratedRegex(@"(\+?1[ .-]?)?(\(\d{3}\) ?-? ?|\b\d{3}( - |[ ./-]))\d{3}( - |[ .-])\d{4}\b( ?(x|ext\.?) ?\d{1,5})?", Plain)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(phone|cell|tel|mobile)[a-z ]*[:.]? *(\+?1[ .-]?)?(\(\d{3}\) ?|\d{3}[ .-]?)\d{3}[ .-]?\d{4}\b", Plain)]
    private static partial Regex LabelledPhone();

    [GeneratedRegex(@"\b(zip( code)?:? *|[A-Z]{2} +)(?<zip>\d{5})(-\d{4})?\b", Plain)]
    private static partial Regex ZipOnly();

    [GeneratedRegex(@"(https?://|www\.|linkedin\.com|github\.com)[^ \t|<>""]{2,200}", Plain)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(full |applicant |candidate )?name *[:\-] *", Plain)]
    private static partial Regex Label();

    [GeneratedRegex(@"\t|\||•| - | – | — |,? +[A-Z0-9._%+-]+@|\(?\d{3}\)?[ .-]\d{3}|  ", Plain)]
    private static partial Regex NameEnd();
}
