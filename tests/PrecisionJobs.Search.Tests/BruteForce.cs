using System.Globalization;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Tests;

/// <summary>
/// Search as plainly as can be, over a list: its own reading of words (a table by hand), its own distance (chords), its own
/// counting (one filter per cell). Shares nothing with the engine but the criteria.
/// </summary>
internal sealed class BruteForce(IEnumerable<PostingDocument> postings, DateTime now, SearchAudience audience)
{
    private readonly List<PostingDocument> _visible =
    [
        .. postings.Where(posting => posting.LiveFrom <= now
            && (posting.ClosesAt is null || now < posting.ClosesAt)
            && (posting.Visibility != PostingVisibility.VettedOnly || audience == SearchAudience.Vetted)),
    ];

    public (List<PostingDocument> Found, bool MatchedAny) Find(SearchCriteria criteria, PlaceOutcome place)
    {
        var wants = RandomWords.Read(criteria.Query);
        var all = _visible.Where(posting => Filters(posting, criteria, place, except: null) && wants.MatchesAll(posting)).ToList();
        if (all.Count > 0 || wants.Wanted.Count < 2 || _visible.Any(wants.MatchesAll))
        {
            return (all, false);
        }

        var any = _visible.Where(posting => Filters(posting, criteria, place, except: null) && wants.MatchesAny(posting)).ToList();
        return (any, true);
    }

    /// <summary>How many postings the result would have with only this value chosen in this facet.</summary>
    public int Count(SearchCriteria criteria, PlaceOutcome place, bool matchedAny, SearchFacet facet, string value)
    {
        var wants = RandomWords.Read(criteria.Query);
        return _visible.Count(posting => Filters(posting, criteria, place, except: facet)
            && (matchedAny ? wants.MatchesAny(posting) : wants.MatchesAll(posting))
            && Has(posting, criteria, facet, value));
    }

    public IEnumerable<string> AllValues(SearchFacet facet) => _visible.SelectMany(posting => Values(posting, facet)).Distinct();

    public int UnstatedPay(SearchCriteria criteria, PlaceOutcome place, bool matchedAny)
    {
        var wants = RandomWords.Read(criteria.Query);
        return criteria.PayFloor is null ? 0 : _visible.Count(posting => posting.Pay is null
            && Filters(posting, criteria, place, except: SearchFacet.Pay)
            && (matchedAny ? wants.MatchesAny(posting) : wants.MatchesAll(posting)));
    }

    public static IEnumerable<PostingDocument> InOrder(IEnumerable<PostingDocument> found, SearchCriteria criteria, PlaceOutcome place)
    {
        Func<PostingDocument, double> key = criteria.Sort switch
        {
            SearchSort.Pay => posting => -(posting.Pay is { } pay ? Annual(pay) : -1),
            SearchSort.Distance => posting => Nearest(posting, place) is { } miles ? Tenths(miles) : 0,
            SearchSort.Closing => posting => posting.ClosesAt is { } closes ? (closes - DateTime.UnixEpoch).TotalMinutes : double.MaxValue,
            _ => _ => 0,
        };
        return found.OrderBy(key).ThenByDescending(posting => posting.PublishedAt).ThenBy(posting => posting.Id);
    }

    public static double Tenths(double miles) => Math.Floor((miles * 10) + 0.5) / 10;

    /// <summary>Along the sphere by way of the straight line through it; not the haversine that the product uses.</summary>
    public static double? Nearest(PostingDocument posting, PlaceOutcome place)
    {
        if (place is not PlaceOutcome.Found found)
        {
            return null;
        }

        var miles = posting.Sites.Where(site => site.Location is not null)
            .Select(site => Miles(site.Location!.Value, found.Place.Location))
            .ToList();
        return miles.Count == 0 ? null : miles.Min();
    }

    private static double Miles(GeoPoint left, GeoPoint right)
    {
        var (a, b) = (Unit(left), Unit(right));
        var chord = Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2) + Math.Pow(a.Z - b.Z, 2));
        return 2 * 6_371.0088 / 1.609344 * Math.Asin(chord / 2);
    }

    private static (double X, double Y, double Z) Unit(GeoPoint point)
    {
        var (latitude, longitude) = (point.Latitude * Math.PI / 180, point.Longitude * Math.PI / 180);
        return (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }

    private bool Filters(PostingDocument posting, SearchCriteria criteria, PlaceOutcome place, SearchFacet? except) =>
        IsThere(posting, criteria, place)
        && SearchFacets.All.Where(facet => facet != except).All(facet =>
            criteria.Values(facet).Count == 0 || criteria.Values(facet).Any(value => Has(posting, criteria, facet, value)));

    private static bool IsThere(PostingDocument posting, SearchCriteria criteria, PlaceOutcome place) => place switch
    {
        PlaceOutcome.Empty => true,
        PlaceOutcome.Found => Nearest(posting, place) is { } miles && miles <= criteria.RadiusMiles,
        PlaceOutcome.StateWide state => posting.Sites.Any(site => site.StateCode == state.State.Code),
        _ => false,
    };

    private bool Has(PostingDocument posting, SearchCriteria criteria, SearchFacet facet, string value) => facet switch
    {
        SearchFacet.Pay => posting.Pay is { } pay
            && Annual(pay) >= (long)(decimal.Parse(value, CultureInfo.InvariantCulture) * 100) * (criteria.PayUnit == PayUnit.Hour ? 2_080 : 1),
        SearchFacet.Posted => posting.PublishedAt >= now.AddDays(-int.Parse(value, CultureInfo.InvariantCulture)),
        _ => Values(posting, facet).Contains(value),
    };

    private static long Annual(Pay pay) => pay.MaximumCentsPerUnit * (pay.Unit == PayUnit.Hour ? 2_080L : 1);

    private static IEnumerable<string> Values(PostingDocument posting, SearchFacet facet) => facet switch
    {
        SearchFacet.Family => [posting.FamilySlug!],
        SearchFacet.Occupation => [posting.OccupationSlug!],
        SearchFacet.Skill => posting.Skills.Select(skill => skill.Slug),
        SearchFacet.Machine => Of(posting, SkillCategory.Machine),
        SearchFacet.Control => Of(posting, SkillCategory.Control),
        SearchFacet.Material => Of(posting, SkillCategory.Material),
        SearchFacet.Certification => posting.Certifications,
        SearchFacet.Company => posting.CompanySlug is null ? [] : [posting.CompanySlug],
        SearchFacet.State => posting.Sites.Where(site => site.StateCode is not null).Select(site => site.StateCode!),
        SearchFacet.Shift => posting.Shifts.Select(shift => shift.ToString().ToLowerInvariant()),
        SearchFacet.Type => [Kebab[posting.EmploymentType.ToString()]],
        SearchFacet.Pathway => posting.ExperienceLevel is { } level ? [Kebab[level.ToString()]] : [],
        SearchFacet.UsPerson => [posting.UsPersonRequired ? "true" : "false"],
        SearchFacet.Visibility => [Kebab[posting.Visibility.ToString()]],
        _ => [],
    };

    private static IEnumerable<string> Of(PostingDocument posting, SkillCategory category) =>
        posting.Skills.Where(skill => skill.Category == category).Select(skill => skill.Slug);

    private static readonly Dictionary<string, string> Kebab = new()
    {
        ["FullTime"] = "full-time",
        ["PartTime"] = "part-time",
        ["Temporary"] = "temporary",
        ["TempToHire"] = "temp-to-hire",
        ["Contract"] = "contract",
        ["EntryLevel"] = "entry-level",
        ["Apprenticeship"] = "apprenticeship",
        ["Intermediate"] = "intermediate",
        ["Journey"] = "journey",
        ["LeadOrMaster"] = "lead-or-master",
        ["Public"] = "public",
        ["VettedOnly"] = "vetted-only",
        ["Confidential"] = "confidential",
    };
}
