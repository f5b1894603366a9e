using System.Globalization;
using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>Recognises shift, kind of employment, level and the like in other people's words.</summary>
public static partial class WorkTerms
{
    /// <summary>The shift that a text names, or null where it names none or several.</summary>
    public static Shift? ShiftIn(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var found = new HashSet<Shift>();
        foreach (var (pattern, shift) in ShiftPatterns)
        {
            if (pattern.IsMatch(text))
            {
                found.Add(shift);
            }
        }

        return found.Contains(Shift.Rotating) ? Shift.Rotating : found.Count == 1 ? found.First() : null;
    }

    /// <summary>The sentence that speaks of the shift, at most 300 characters; null where none does.</summary>
    public static string? ShiftNoteIn(string? text) => (text ?? string.Empty).Split('\n', '.')
        .Select(line => line.Trim())
        .FirstOrDefault(line => line.Length is > 3 and <= Posting.NoteLength && SpeaksOfShift().IsMatch(line) && line.Any(char.IsAsciiDigit));

    /// <summary>The extra pay for the shift: cents an hour, or percent.</summary>
    public static (int? Cents, int? Percent) ShiftPremiumIn(string? text)
    {
        var match = Premium().Match(text ?? string.Empty);
        if (!match.Success)
        {
            return (null, null);
        }

        var figure = decimal.Parse(
            (match.Groups["percent"].Success ? match.Groups["percent"] : match.Groups["dollars"]).Value, CultureInfo.InvariantCulture);
        return match.Groups["percent"].Success
            ? (null, figure is > 0 and <= 100 ? (int)Math.Round(figure) : null)
            : (figure is > 0 and <= 20 ? (int)(figure * 100) : null, null);
    }

    /// <summary>The kind of employment that the source's words mean; the first that is known, full time before others.</summary>
    public static EmploymentType? EmploymentTypeIn(IEnumerable<string> words)
    {
        var found = words.Select(EmploymentTypeOf).OfType<EmploymentType>().ToList();
        return found.Count == 0 ? null : found.Contains(EmploymentType.FullTime) ? EmploymentType.FullTime : found[0];
    }

    /// <summary>The kind of employment that a title names; null where it names none or several.</summary>
    public static EmploymentType? EmploymentTypeOfTitle(string title) =>
        EmploymentTypeNamedIn(title) ?? OneType(TitledEmployment().Matches(title));

    /// <summary>The kind of employment that a longer text names outright; null where it names none or several.</summary>
    public static EmploymentType? EmploymentTypeNamedIn(string? text) => OneType(NamedEmployment().Matches(text ?? string.Empty));

    private static EmploymentType? OneType(MatchCollection matches)
    {
        var found = matches
            .Select(match => EmploymentTypeOf(match.Value))
            .OfType<EmploymentType>()
            .Distinct()
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Unpaid work; there is none here.</summary>
    public static bool IsVolunteer(IEnumerable<string> words) =>
        words.Any(word => word.Contains("VOLUNTEER", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The level, the surest first: words of the title, the source's own fields, a time in months, the requirements, and
    /// last a bare figure at the end of the title. Null where nothing says.
    /// </summary>
    /// <param name="title">The job's title.</param>
    /// <param name="months">Months of experience asked for.</param>
    /// <param name="requirements">What the text asks for.</param>
    /// <param name="stated">The level that the source's own fields say.</param>
    public static ExperienceLevel? LevelIn(string title, int? months, string? requirements, ExperienceLevel? stated)
    {
        var asked = months ?? ExperienceText.MonthsIn(requirements);
        return LevelNamedIn(title)
            ?? stated
            ?? (asked is { } time ? ExperienceText.LevelOf(time)
                : NoExperience().IsMatch(requirements ?? string.Empty) ? ExperienceLevel.EntryLevel
                : FigureOf(title));
    }

    /// <summary>The level that words name: "Lead", "Journeyman", "level 2", and Roman figures that end a title or a part of it.</summary>
    public static ExperienceLevel? LevelNamedIn(string text)
    {
        foreach (var (pattern, level) in LevelPatterns)
        {
            if (pattern.IsMatch(text))
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>
    /// "Machinist 2": from 2 to 4 a figure may be a step. It may also count or name something ("Line 2", "Opening 3"), so it
    /// is asked last and only where it follows the job's own word.
    /// </summary>
    private static ExperienceLevel? FigureOf(string title) => BareFigure().Match(title) is { Success: true } match
        ? match.Groups["step"].Value switch
        {
            "2" => ExperienceLevel.Intermediate,
            "3" => ExperienceLevel.Journey,
            _ => ExperienceLevel.LeadOrMaster,
        }
        : null;

    /// <summary>The fewest years of experience that a text asks for, 1 to 40; null where it names none.</summary>
    public static int? YearsIn(string? text)
    {
        var years = Years().Matches(text ?? string.Empty)
            .Select(match => match.Groups["digits"].Success
                ? int.Parse(match.Groups["digits"].Value, CultureInfo.InvariantCulture)
                : Array.IndexOf(NumberWords, match.Groups["word"].Value.ToLowerInvariant()) + 1)
            .Where(number => number is >= 1 and <= PostingRequirement.MaximumYears)
            .ToList();
        return years.Count == 0 ? null : years.Min();
    }

    /// <summary>Export rules ask for a "US person".</summary>
    public static bool AsksForUsPerson(string? text) => UsPerson().IsMatch(text ?? string.Empty);

    /// <summary>Overtime is regularly offered.</summary>
    public static bool OffersOvertime(string? text) => Overtime().IsMatch(text ?? string.Empty);

    /// <summary>The tightest tolerance named in inches, in millionths; null where none is.</summary>
    public static int? TightestToleranceIn(string? text)
    {
        var found = Tolerance().Matches(text ?? string.Empty)
            .Select(match => decimal.TryParse(
                $"0{match.Groups["inch"].Value}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var inches)
                ? (int)(inches * 1_000_000)
                : 0)
            .Where(microinches => microinches is > 0 and <= 100_000)
            .ToList();
        return found.Count == 0 ? null : found.Min();
    }

    private static readonly string[] NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly (Regex Pattern, Shift Shift)[] ShiftPatterns =
    [
        (RotatingShift(), Shift.Rotating), (SecondShift(), Shift.Second), (ThirdShift(), Shift.Third),
        (WeekendShift(), Shift.Weekend), (FlexibleShift(), Shift.Flexible), (DayShift(), Shift.Day),
    ];

    private static readonly (Regex Pattern, ExperienceLevel Level)[] LevelPatterns =
    [
        (Apprentice(), ExperienceLevel.Apprenticeship), (Entry(), ExperienceLevel.EntryLevel), (Lead(), ExperienceLevel.LeadOrMaster),
        (JourneyLevel(), ExperienceLevel.Journey), (Middle(), ExperienceLevel.Intermediate),
        (StepFour(), ExperienceLevel.LeadOrMaster), (StepThree(), ExperienceLevel.Journey), (StepTwo(), ExperienceLevel.Intermediate),
    ];

    private static EmploymentType? EmploymentTypeOf(string word)
    {
        var key = string.Concat(word.Where(char.IsLetter)).ToUpperInvariant();
        return key switch
        {
            _ when key.Contains("TEMPTO", StringComparison.Ordinal) || key.Contains("TEMPORARYTO", StringComparison.Ordinal) => EmploymentType.TempToHire,
            _ when key.Contains("FULLTIME", StringComparison.Ordinal) || key is "F" or "FT" or "PERMANENT" or "REGULAR" => EmploymentType.FullTime,
            _ when key.Contains("PARTTIME", StringComparison.Ordinal) || key is "P" or "PT" or "PERDIEM" or "INTERMITTENT" => EmploymentType.PartTime,
            _ when key.StartsWith("CONTRACT", StringComparison.Ordinal) || key is "FREELANCE" => EmploymentType.Contract,
            _ when key.StartsWith("TEMP", StringComparison.Ordinal) || key.StartsWith("INTERN", StringComparison.Ordinal)
                || key.StartsWith("SEASONAL", StringComparison.Ordinal) || key.StartsWith("TERM", StringComparison.Ordinal) => EmploymentType.Temporary,
            _ => null,
        };
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(1st|first|day|days|(?-i:A))[ -]shift\b(?! (differential|premium))|\b1st shift\b|\bday shift\b|\bdays\b only", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayShift();

    [GeneratedRegex(@"\b(2nd|second|swing|evening|afternoon|(?-i:B))[ -]shift|\b2nd[ -]\(?shift|\bshift:? (2|two|second)\b|\bevenings?\b only", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecondShift();

    [GeneratedRegex(@"\b(3rd|third|night|graveyard|overnight|midnight|(?-i:C))[ -]shift|\bnights\b|\bgraveyard\b|\bshift:? (3|three|third)\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThirdShift();

    [GeneratedRegex(@"\bweekend[ -](shift|crew)|\bweekends? (only|schedule)", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WeekendShift();

    [GeneratedRegex(@"\brotating\b|\b2-2-3\b|\bpitman\b|\bdupont schedule\b|\bswing shifts\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RotatingShift();

    [GeneratedRegex(@"\bflexible (hours|schedule|shift|start)", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FlexibleShift();

    [GeneratedRegex(@"\b(shift|schedule|hours|am\b|pm\b|a\.m|p\.m|\dx\d|monday)", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpeaksOfShift();

    [GeneratedRegex(@"((?<percent>\d{1,2}(\.\d)?) ?%|\$ ?(?<dollars>\d{1,2}(\.\d{1,2})?)( ?/ ?h(ou)?r| an hour| per hour)?)[^.\n]{0,25}\bshift (differential|premium)|\bshift (differential|premium)[^.\n]{0,15}?((?<percent>\d{1,2}(\.\d)?) ?%|\$ ?(?<dollars>\d{1,2}(\.\d{1,2})?))", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Premium();

    [GeneratedRegex(@"\b(full|part)[ -]?time\b|\btemp(orary)?[ -]to[ -](hire|perm(anent)?)\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedEmployment();

    [GeneratedRegex(@"\b(temp|temporary|seasonal|intern|internship|contract|contractor)\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitledEmployment();

    [GeneratedRegex(@"\bapprentice(ship)?\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Apprentice();

    [GeneratedRegex(@"\btrainee\b|\bentry[ -]?level\b|\bno experience\b|\bwill train\b|\bhelper\b|\bbeginner\b|\bjunior\b|\bjr\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\b(lead|leader|senior|sr|master|supervisor|supervisory|foreman|superintendent|manager|principal)\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\bjourney(man|woman|person|worker)?\b|\bjourney[ -]level\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JourneyLevel();

    [GeneratedRegex(@"\bintermediate\b|\bmid[ -]?level\b|\bexperienced\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Middle();

    private const string NotOfAPlace = @"(?<!\b(plant|building|bldg|shift|phase|unit|line|cell|bay|area|shop) )";

    [GeneratedRegex(@"\blevel (4|5|iv|v)\b|" + NotOfAPlace + @"\biv(?= ?($|[-–—,;:/|(]))", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StepFour();

    [GeneratedRegex(@"\blevel (3|iii)\b|" + NotOfAPlace + @"\biii(?= ?($|[-–—,;:/|(]))", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StepThree();

    [GeneratedRegex(@"\blevel (2|ii)\b|" + NotOfAPlace + @"\bii(?= ?($|[-–—,;:/|(]))", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StepTwo();

    [GeneratedRegex(@"(?<=\p{L} )(?<!\b(plant|building|bldg|shift|phase|unit|line|cell|bay|area|shop|no|nr|number|job|req|position|opening|grade|tier|group) )(?<step>[2-4])$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareFigure();

    [GeneratedRegex(@"\bno (prior |previous )?experience (is )?(needed|necessary|required)|\bwill train\b|\bentry[ -]level\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoExperience();

    [GeneratedRegex(@"\b((?<digits>\d{1,2})|(?<word>one|two|three|four|five|six|seven|eight|nine|ten))\b ?(\(\d+\))? ?\+?( ?(-|–|to) ?\d{1,2})? ?(\+|or more|plus)? ?(years?|yrs?)\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"\bITAR\b|\bU\.?S\.? persons?\b|\bUnited States person\b|22 ?C\.?F\.?R\.? ?(§ ?)?120|\bexport[- ]control", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsPerson();

    [GeneratedRegex(@"\b(overtime|OT)\b[^.\n]{0,30}\b(available|offered|required|needed|mandatory|opportunit|paid|possible|expected|regular)|\b(work|with|plus|paid|voluntary|mandatory|scheduled|required) (overtime|OT)\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Overtime();

    [GeneratedRegex(@"(±|\+/-|\+ ?/ ?-|plus or minus|within|tolerances? (of|to|down to|as tight as))\s*0?(?<inch>\.\d{3,6})(?!\d| ?mm)", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tolerance();
}
