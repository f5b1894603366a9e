using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Features.Employer.Conflicts;

namespace PrecisionJobs.Web.Features.Employer.Profile.Edit;

/// <summary>What came of saving the profile.</summary>
public abstract record EditProfileOutcome
{
    private EditProfileOutcome()
    {
    }

    /// <summary>Stored.</summary>
    public sealed record Saved : EditProfileOutcome;

    /// <summary>A company needs a name.</summary>
    public sealed record NameMissing : EditProfileOutcome;

    /// <summary>Somebody saved first; saving again with this revision replaces their version.</summary>
    public sealed record Overtaken(Conflict Conflict, int Revision) : EditProfileOutcome;
}

/// <summary>Stores what a company says about itself.</summary>
public sealed class EditProfile(AppDbContext db, LastWriterQuery lastWriter)
{
    public async Task<EditProfileOutcome> ExecuteAsync(
        Member member, ProfileForm form, Process process, CancellationToken cancellationToken)
    {
        var company = await db.Companies.SingleAsync(item => item.Id == member.CompanyId, cancellationToken);
        if (company.IsVerified)
        {
            form.Name = company.Name;
        }
        else if (string.IsNullOrWhiteSpace(form.Name))
        {
            return new EditProfileOutcome.NameMissing();
        }

        db.ExpectRevision(company, form.Revision);
        Write(form, company);
        try
        {
            await db.SaveChangesAsync(process.For("Edit company profile"), cancellationToken);
            return new EditProfileOutcome.Saved();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await OvertakenAsync(member, form, cancellationToken);
        }
    }

    private static void Write(ProfileForm form, Company company)
    {
        company.Name = form.Name!.Trim();
        company.Website = WebAddress.Read(form.Website);
        company.Phone = Text(form.Phone);
        company.Industry = Text(form.Industry);
        company.SizeBand = Text(form.SizeBand);
        company.FoundedYear = Text(form.FoundedYear) is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null;
        company.About = Text(form.About);
        company.QualitySystems = Text(form.QualitySystems);
        company.OwnersApprovePostings = form.OwnersApprovePostings;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<EditProfileOutcome> OvertakenAsync(
        Member member, ProfileForm form, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var stored = await db.Companies.AsNoTracking().SingleAsync(item => item.Id == member.CompanyId, cancellationToken);
        var conflict = await lastWriter.ConflictAsync(
            nameof(Company), member.CompanyId, member, form.DiffersFrom(ProfileForm.From(stored)), cancellationToken);
        return new EditProfileOutcome.Overtaken(conflict, stored.Revision);
    }
}
