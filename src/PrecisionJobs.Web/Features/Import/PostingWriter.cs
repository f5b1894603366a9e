using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>Writes rows of one batch onto postings, stored ones and new ones.</summary>
internal sealed class PostingWriter(
    AppDbContext db, Company company, Dictionary<string, Posting> stored, ImportRun run, Process process)
{
    private const int UsualOpenDays = 60;
    private const string FallbackZone = "America/New_York";

    private static readonly TimeSpan LongestOpen = TimeSpan.FromDays(PublishingRules.LongestOpenDays);

    /// <summary>Writes a row; nothing is stored yet.</summary>
    public WrittenRow Write(ImportedPosting row, ReadPosting read)
    {
        run.Names(row.Organization);
        if (run.Earlier(read.ExternalId, row.Row, read.Hash) is { } earlier)
        {
            return earlier.Hash == read.Hash
                ? Result(row, ImportStatus.Unchanged, read, stored.GetValueOrDefault(read.ExternalId), $"The same as row {earlier.Row}.")
                : Result(
                    row,
                    ImportStatus.Refused,
                    read,
                    posting: null,
                    row.Identifier is null
                        ? $"Row {earlier.Row} has the same title, place and company but says something else. Give each an identifier."
                        : $"Row {earlier.Row} has the same identifier but says something else.");
        }

        return stored.TryGetValue(read.ExternalId, out var posting) ? Again(row, read, posting) : New(row, read);
    }

    private WrittenRow New(ImportedPosting row, ReadPosting read)
    {
        var notes = read.Notes.ToList();
        var cities = read.Places.Select(place => place.City).ToList();
        if (run.Similar.Find(read.Title, cities, read.ExternalId) is { } other)
        {
            notes.Add($"Looks like {other}: same title, same place. Both are kept.");
        }

        run.Similar.Add(read.Title, cities, read.ExternalId, $"row {row.Row}");
        var posting = new Posting { CompanyId = company.Id, Title = read.Title, ExternalId = read.ExternalId, CreatedAt = process.At };
        Fill(posting, read);
        db.Postings.Add(posting);
        stored.Add(read.ExternalId, posting);
        return Concluded(row, ImportStatus.Created, read, posting, notes);
    }

    private WrittenRow Again(ImportedPosting row, ReadPosting read, Posting posting)
    {
        var notes = read.Notes.ToList();
        if (posting.ImportHash == read.Hash)
        {
            return Concluded(row, ImportStatus.Unchanged, read, posting, notes);
        }

        if (RefusalOf(posting, read) is { } refusal)
        {
            return Result(row, ImportStatus.Refused, read, posting, refusal);
        }

        Fill(posting, read);
        Extend(posting, read);
        return Concluded(row, ImportStatus.Updated, read, posting, notes);
    }

    /// <summary>Publishes it where that is asked and nothing stands in the way, and tells what does.</summary>
    private WrittenRow Concluded(ImportedPosting row, ImportStatus status, ReadPosting read, Posting posting, List<string> notes)
    {
        if (!run.Request.Publish || posting.State != PostingState.Draft)
        {
            notes.AddRange(read.Doubts);
            return new WrittenRow(row.Row, status, read.Title, posting, IsPublished: false, notes);
        }

        var gaps = GapsOf(posting, read);
        if (gaps.Count == 0)
        {
            Publish(posting, read);
            return new WrittenRow(
                row.Row, status == ImportStatus.Unchanged ? ImportStatus.Updated : status, read.Title, posting, IsPublished: true, notes);
        }

        notes.AddRange(gaps.Select(gap => $"Not published: {gap.Told}"));
        return new WrittenRow(row.Row, status, read.Title, posting, IsPublished: false, notes) { Gaps = gaps.ConvertAll(gap => gap.Kind) };
    }

    private string? RefusalOf(Posting posting, ReadPosting read)
    {
        if (posting.State is PostingState.Filled or PostingState.Closed)
        {
            return $"The posting is {posting.State.ToString().ToLowerInvariant()} here; reopen it before changing it.";
        }

        if (posting.ImportedAs != PostingFingerprint.Of(posting))
        {
            return "It was edited here since the last import; the source's changes were not taken over.";
        }

        if (posting.State is PostingState.Draft or PostingState.InReview)
        {
            return null;
        }

        var attempt = new Posting { CompanyId = company.Id, Title = read.Title, CreatedAt = process.At };
        Fill(attempt, read);
        var gaps = PublishingRules.Gaps(attempt, company);
        return gaps.Count == 0 ? null : $"It is published and would become incomplete: {string.Join(" ", gaps.Select(gap => gap.Message))}";
    }

    private void Fill(Posting posting, ReadPosting read)
    {
        posting.Title = read.Title;
        posting.OccupationId = read.OccupationId;
        posting.Summary = read.Summary;
        posting.TheWork = read.TheWork;
        posting.TechnicalChallenges = read.TechnicalChallenges;
        posting.EquipmentAndControls = read.EquipmentAndControls;
        posting.TolerancesAndMaterials = read.TolerancesAndMaterials;
        posting.SuccessLooksLike = read.SuccessLooksLike;
        posting.RequirementsNote = read.RequirementsNote;
        posting.Benefits = read.Benefits;
        posting.HiringProcess = read.HiringProcess;
        posting.TightestToleranceMicroinches = read.TightestToleranceMicroinches;
        posting.Pay = read.Pay;
        posting.PayNote = read.PayNote;
        posting.ShiftPremiumCents = read.ShiftPremiumCents;
        posting.ShiftPremiumPercent = read.ShiftPremiumPercent;
        posting.OvertimeOffered = read.OvertimeOffered;
        posting.EmploymentType = read.EmploymentType;
        posting.Shift = read.Shift;
        posting.ShiftNote = read.ShiftNote;
        posting.ExperienceLevel = read.ExperienceLevel;
        posting.Openings = read.Openings;
        posting.Workplace = read.Workplace;
        posting.RemoteStates = [.. read.RemoteStates];
        posting.UsPersonRequired = read.UsPersonRequired;
        FillRequirements(posting, read);
        FillSites(posting, read);
        posting.ImportHash = read.Hash;
        posting.ImportedAs = PostingFingerprint.Of(posting);
        posting.UpdatedAt = process.At;
        var zone = ZoneOf(posting);
        posting.TryPlanClosing(ClosesAt(read, zone), zone);
    }

    private static void FillRequirements(Posting posting, ReadPosting read)
    {
        posting.Requirements.RemoveAll(item => !read.Requirements.Any(wanted => wanted.IsFor(item)));
        foreach (var wanted in read.Requirements)
        {
            var item = posting.Requirements.Find(wanted.IsFor);
            if (item is null)
            {
                item = new PostingRequirement
                {
                    SkillId = wanted.SkillId,
                    CertificationId = wanted.CertificationId,
                    PathwayId = wanted.PathwayId,
                    IsTradeExperience = wanted.IsTradeExperience,
                };
                posting.Requirements.Add(item);
            }

            item.Importance = wanted.Importance;
            item.MinimumYears = wanted.Years;
            item.MinimumLevel = wanted.Level;
            item.AlternativeGroup = wanted.Group;
            item.Note = wanted.Note;
        }
    }

    private void FillSites(Posting posting, ReadPosting read)
    {
        var sites = read.Places.Select(SiteOf).Distinct().ToList();
        posting.Sites.RemoveAll(link => !sites.Contains(link.Site));
        foreach (var site in sites.Where(site => !posting.Sites.Exists(link => link.Site == site)))
        {
            posting.Sites.Add(new PostingSite { Site = site });
        }
    }

    /// <summary>
    /// The company's site at a place: by the ZIP code that the source gives; where it gives none, the only one in the city.
    /// Made where there is none.
    /// </summary>
    private Site SiteOf(FoundPlace place)
    {
        var inCity = company.Sites.FindAll(site => site.StateCode == place.Place.StateCode
            && string.Equals(site.City, place.Place.City, StringComparison.OrdinalIgnoreCase));
        var known = place.Zip is { } zip
            ? company.Sites.Find(site => site.Zip == zip)
            : inCity.Find(site => site.Zip.Length == 0) ?? (inCity is [var only] ? only : null);
        if (known is not null)
        {
            known.IsRetired = false;
            return known;
        }

        var site = new Site
        {
            CompanyId = company.Id,
            Name = inCity.Count > 0 ? $"{place.City} {place.Zip}".TrimEnd() : place.City,
            Street = place.Street,
            City = place.Place.City,
            StateCode = place.Place.StateCode!,
            Zip = place.Zip ?? string.Empty,
            Latitude = place.Place.Location.Latitude,
            Longitude = place.Place.Location.Longitude,
            TimeZone = place.TimeZone,
        };
        company.Sites.Add(site);
        return site;
    }

    /// <summary>What stands in the way of publishing: what it is called in a count, and what is told of this row.</summary>
    private List<(string Kind, string Told)> GapsOf(Posting posting, ReadPosting read)
    {
        List<(string Kind, string Told)> gaps =
        [
            .. PublishingRules.Gaps(posting, company).Select(gap => (gap.Message, gap.Message)),
            .. read.Doubts.Select(doubt => (KindOf(doubt), doubt)),
        ];
        var (_, closesAt, zone) = WindowOf(posting, read);
        if (closesAt <= process.At)
        {
            gaps.Add(("It has closed.", $"it closed on {ClosingInstant.LastDay(closesAt, zone):MMMM d, yyyy}."));
        }

        return gaps;
    }

    // "Closing day not understood: 13/45/2026" is one kind however many values there are.
    private static string KindOf(string doubt) => doubt.Split(':')[0].TrimEnd('.') + ".";

    private void Publish(Posting posting, ReadPosting read)
    {
        var (publishAt, closesAt, zone) = WindowOf(posting, read);
        posting.TryPublish(publishAt, Min(closesAt, publishAt + LongestOpen), zone, process.For("Publish posting", "Import"));
    }

    private (DateTime PublishAt, DateTime ClosesAt, string Zone) WindowOf(Posting posting, ReadPosting read)
    {
        var zone = ZoneOf(posting);
        var publishAt = read.PostedOn is { } day && ClosingInstant.StartOf(day, zone) is var start && start > process.At ? start : process.At;
        return (publishAt, ClosesAt(read, zone) ?? ClosingInstant.EndOf(DateOnly.FromDateTime(publishAt).AddDays(UsualOpenDays), zone), zone);
    }

    /// <summary>Follows a new closing day of a posting that is out.</summary>
    private void Extend(Posting posting, ReadPosting read)
    {
        var zone = posting.ClosesZone ?? ZoneOf(posting);
        if (posting.State is PostingState.Published or PostingState.Paused
            && ClosesAt(read, zone) is { } closesAt && closesAt != posting.ClosesAt && closesAt > process.At)
        {
            posting.TryExtend(Min(closesAt, process.At + LongestOpen), zone, process.For("Extend posting", "Import"));
        }
    }

    private static DateTime? ClosesAt(ReadPosting read, string zone) =>
        read.ClosesAt ?? (read.ClosesOn is { } day ? ClosingInstant.EndOf(day, zone) : null);

    private static string ZoneOf(Posting posting) => posting.Sites.FirstOrDefault()?.Site.TimeZone ?? FallbackZone;

    private static DateTime Min(DateTime left, DateTime right) => left < right ? left : right;

    private static WrittenRow Result(ImportedPosting row, ImportStatus status, ReadPosting read, Posting? posting, string why) =>
        new(row.Row, status, read.Title, posting, IsPublished: false, [why]);
}
