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
        var zips = read.Places.Select(place => place.Zip).ToList();
        if (run.Similar.Find(read.Title, zips, read.ExternalId) is { } other)
        {
            notes.Add($"Looks like {other}: same title, same place. Both are kept.");
        }

        run.Similar.Add(read.Title, zips, read.ExternalId, $"row {row.Row}");
        var posting = new Posting { CompanyId = company.Id, Title = read.Title, ExternalId = read.ExternalId, CreatedAt = process.At };
        Fill(posting, read);
        db.Postings.Add(posting);
        stored.Add(read.ExternalId, posting);
        var isPublished = run.Request.Publish && Publish(posting, read, notes);
        return new WrittenRow(row.Row, ImportStatus.Created, read.Title, posting, isPublished, notes);
    }

    private WrittenRow Again(ImportedPosting row, ReadPosting read, Posting posting)
    {
        var notes = read.Notes.ToList();
        if (posting.ImportHash == read.Hash)
        {
            var isReleased = run.Request.Publish && posting.State == PostingState.Draft && Publish(posting, read, notes);
            return new WrittenRow(
                row.Row, isReleased ? ImportStatus.Updated : ImportStatus.Unchanged, read.Title, posting, isReleased, notes);
        }

        if (RefusalOf(posting, read) is { } refusal)
        {
            return Result(row, ImportStatus.Refused, read, posting, refusal);
        }

        Fill(posting, read);
        Extend(posting, read);
        var isPublished = run.Request.Publish && posting.State == PostingState.Draft && Publish(posting, read, notes);
        return new WrittenRow(row.Row, ImportStatus.Updated, read.Title, posting, isPublished, notes);
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
    }

    private static void FillRequirements(Posting posting, ReadPosting read)
    {
        posting.Requirements.RemoveAll(item => !read.Requirements.Any(wanted => IsSame(item, wanted)));
        foreach (var wanted in read.Requirements)
        {
            var item = posting.Requirements.Find(known => IsSame(known, wanted));
            if (item is null)
            {
                item = new PostingRequirement { SkillId = wanted.SkillId, CertificationId = wanted.CertificationId };
                posting.Requirements.Add(item);
            }

            item.Importance = wanted.Importance;
            item.MinimumYears = wanted.Years;
        }

        static bool IsSame(PostingRequirement item, NamedRequirement wanted) =>
            item.SkillId == wanted.SkillId && item.CertificationId == wanted.CertificationId;
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

    /// <summary>The company's site at a place, by ZIP or by city; made where there is none.</summary>
    private Site SiteOf(FoundPlace place)
    {
        var known = company.Sites.Find(site => site.Zip == place.Zip)
            ?? company.Sites.Find(site => site.StateCode == place.Place.StateCode
                && string.Equals(site.City, place.Place.City, StringComparison.OrdinalIgnoreCase));
        if (known is not null)
        {
            known.IsRetired = false;
            return known;
        }

        var site = new Site
        {
            CompanyId = company.Id,
            Name = $"{place.Place.City}, {place.Place.StateCode}",
            Street = place.Street,
            City = place.Place.City,
            StateCode = place.Place.StateCode!,
            Zip = place.Zip,
            Latitude = place.Place.Location.Latitude,
            Longitude = place.Place.Location.Longitude,
            TimeZone = place.TimeZone,
        };
        company.Sites.Add(site);
        return site;
    }

    /// <summary>Releases it where the rules allow; else says what is missing.</summary>
    private bool Publish(Posting posting, ReadPosting read, List<string> notes)
    {
        var gaps = PublishingRules.Gaps(posting, company);
        if (gaps.Count > 0)
        {
            notes.AddRange(gaps.Select(gap => $"Not published: {gap.Message}"));
            return false;
        }

        var zone = ZoneOf(posting);
        var publishAt = read.PostedOn is { } day && ClosingInstant.StartOf(day, zone) is var start && start > process.At ? start : process.At;
        var closesAt = ClosesAt(read, zone) ?? ClosingInstant.EndOf(DateOnly.FromDateTime(publishAt).AddDays(UsualOpenDays), zone);
        if (closesAt <= process.At)
        {
            notes.Add($"Not published: it closed on {ClosingInstant.LastDay(closesAt, zone):MMMM d, yyyy}.");
            return false;
        }

        return posting.TryPublish(publishAt, Min(closesAt, publishAt + LongestOpen), zone, process.For("Publish posting", "Import"));
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
