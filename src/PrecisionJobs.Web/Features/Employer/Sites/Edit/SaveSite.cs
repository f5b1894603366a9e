using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Web.Features.Employer.Conflicts;

namespace PrecisionJobs.Web.Features.Employer.Sites.Edit;

/// <summary>What came of saving a site.</summary>
public abstract record SaveSiteOutcome
{
    private SaveSiteOutcome()
    {
    }

    /// <summary>Stored.</summary>
    public sealed record Saved(int Id, string Place, string TimeZone) : SaveSiteOutcome;

    /// <summary>The company has no such site.</summary>
    public sealed record NotFound : SaveSiteOutcome;

    /// <summary>Somebody saved first; saving again with this revision replaces their version.</summary>
    public sealed record Overtaken(Conflict Conflict, int Revision) : SaveSiteOutcome;
}

/// <summary>Adds or changes a place of work; city, point and time zone come from its ZIP code.</summary>
public sealed class SaveSite(AppDbContext db, LastWriterQuery lastWriter)
{
    /// <param name="member">Who saves; the site belongs to their company.</param>
    /// <param name="siteId">Which; null adds one.</param>
    /// <param name="form">In order.</param>
    /// <param name="process">Who, when.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<SaveSiteOutcome> ExecuteAsync(
        Member member, int? siteId, SiteForm form, Process process, CancellationToken cancellationToken)
    {
        var place = SitePlace.Find(form.Zip) ?? throw new ArgumentException("The form is not in order.", nameof(form));
        var site = siteId is null
            ? Add(member, place)
            : await db.Sites.OwnedBy(member.CompanyId)
                .SingleOrDefaultAsync(item => item.Id == siteId, cancellationToken);
        if (site is null)
        {
            return new SaveSiteOutcome.NotFound();
        }

        if (siteId is not null)
        {
            db.ExpectRevision(site, form.Revision);
        }

        Write(form, place, site);
        try
        {
            await db.SaveChangesAsync(process.For(siteId is null ? "Add site" : "Edit site"), cancellationToken);
            return new SaveSiteOutcome.Saved(site.Id, site.Place, site.TimeZone);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await OvertakenAsync(member, site.Id, form, cancellationToken);
        }
    }

    private Site Add(Member member, Place place)
    {
        var site = new Site
        {
            CompanyId = member.CompanyId,
            Name = string.Empty,
            City = place.City,
            StateCode = place.StateCode!,
            Zip = place.PostalCode!,
            Latitude = place.Location.Latitude,
            Longitude = place.Location.Longitude,
            TimeZone = string.Empty,
        };
        db.Sites.Add(site);
        return site;
    }

    private static void Write(SiteForm form, Place place, Site site)
    {
        site.Name = form.Name!.Trim();
        site.Street = string.IsNullOrWhiteSpace(form.Street) ? null : form.Street.Trim();
        site.City = string.IsNullOrWhiteSpace(form.City) ? place.City : form.City.Trim();
        site.StateCode = place.StateCode!;
        site.Zip = place.PostalCode!;
        site.Latitude = place.Location.Latitude;
        site.Longitude = place.Location.Longitude;
        site.TimeZone = string.IsNullOrEmpty(form.TimeZone)
            ? Gazetteer.UnitedStates.TimeZoneOf(place)!
            : form.TimeZone;
    }

    private async Task<SaveSiteOutcome> OvertakenAsync(
        Member member, int siteId, SiteForm form, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var stored = await db.Sites.AsNoTracking().SingleAsync(item => item.Id == siteId, cancellationToken);
        var conflict = await lastWriter.ConflictAsync(
            nameof(Site), siteId, member, form.DiffersFrom(SiteForm.From(stored)), cancellationToken);
        return new SaveSiteOutcome.Overtaken(conflict, stored.Revision);
    }
}
