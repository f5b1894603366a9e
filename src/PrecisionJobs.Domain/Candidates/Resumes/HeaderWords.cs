using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>What a piece of a job's heading is.</summary>
internal enum HeaderPart
{
    Unknown,
    Title,
    Employer,
}

/// <summary>Tells job titles from names of employers by their words.</summary>
internal static class HeaderWords
{
    private static readonly FrozenSet<string> Titles = Set(
        "man woman person machinist operator welder fabricator inspector technician tech programmer engineer supervisor foreman manager lead leadman leadperson apprentice helper mechanic "
        + "maker toolmaker moldmaker diemaker grinder assembler fitter setter specialist instructor teacher assistant associate intern trainee laborer labourer driver "
        + "worker craftsman craftsperson cabinetmaker carpenter finisher planner buyer clerk director president owner coordinator analyst designer drafter draftsman cook server "
        + "cashier bartender sergeant seaman fireman repairman mate boilermaker pipefitter ironworker millwright electrician plumber painter polisher deburrer molder "
        + "patternmaker solderer brazer joiner turner consultant contractor soldier airman janitor custodian stocker picker packer loader handler officer journeyman "
        + "trainer estimator scheduler representative superintendent administrator auditor metrologist woodworker millworker upholsterer builder repairer burner cutter "
        + "shipfitter laminator blaster plater tester sorter installer dispatcher attendant foreperson hand partner founder secretary salesman guard sprayer "
        + "steamfitter blacksmith jeweler engraver calibrator student volunteer dishwasher landscaper roofer waiter waitress barista corpsman crewman expediter checker analyst");

    private static readonly FrozenSet<string> Suffixes = Set(
        "inc llc corp corporation co company ltd limited lp llp plc gmbh incorporated enterprises industries bros brothers sons group holdings");

    private static readonly FrozenSet<string> Employers = Set(
        "industrial manufacturing mfg aerospace aviation machine machining tool tooling die mold precision products systems technologies technology solutions works shop "
        + "engineering metals metal steel welding fabrication fabricators fabricating components international services staffing motors automotive airlines electric energy "
        + "medical devices instruments navy army force corps usaf usn usmc uss marines shipyard shipbuilding depot arsenal department county city university college school hospital "
        + "restaurant store cabinets cabinetry millwork furniture woodworks woodworking castings foundry forge plating plastics molding construction contractors aircraft boeing lockheed "
        + "raytheon northrop grumman spacex honeywell siemens caterpillar deere parker walmart amazon fedex ups mcdonald's dynamics laboratory laboratories labs center warehouse logistics "
        + "supply temp agency personnel command base guard factory plant farms pipe piping boat boats marine foods packaging transit railroad railway");

    private static readonly FrozenSet<string> Levels = Set(
        "i ii iii iv v 1 2 3 4 5 sr jr senior junior shift 1st 2nd 3rd first second third night days nights temp temporary contract full-time part-time seasonal level the a an");

    public static bool IsTitleWord(string word) => Titles.Contains(Bare(word));

    public static bool IsSuffix(string word) => Suffixes.Contains(Bare(word));

    public static bool IsEmployerWord(string word) => Suffixes.Contains(Bare(word)) || Employers.Contains(Bare(word));

    /// <summary>What a piece of text is by its words.</summary>
    public static HeaderPart PartOf(string text)
    {
        var words = text.Split([' ', '/', '-', '(', ')', ',', '&'], StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !Levels.Contains(Bare(word))).ToList();
        if (telling.Count == 0)
        {
            return HeaderPart.Unknown;
        }

        if (Suffixes.Contains(Bare(telling[^1])))
        {
            return HeaderPart.Employer;
        }

        var title = telling.Count(IsTitleWord) * 2 + (IsTitleWord(telling[^1]) ? 1 : 0);
        var employer = telling.Count(word => Suffixes.Contains(Bare(word))) * 3 + telling.Count(word => Employers.Contains(Bare(word)));
        return title == 0 && employer == 0 ? HeaderPart.Unknown : title >= employer && title > 0 ? HeaderPart.Title : HeaderPart.Employer;
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '(', ')', '"', '\'').ToLowerInvariant();

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
