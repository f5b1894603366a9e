using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Geography;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Register.AsEmployer;

/// <summary>
/// Registers a company: with its first site, awaiting verification, and the person who registers as its first owner.
/// </summary>
public sealed class RegisterEmployer(AppDbContext db, CreateAccount create)
{
    // Addresses of the public company pages that are not companies.
    private static readonly string[] Reserved = ["new", "search", "suggest", "page"];

    public Task<RegisterOutcome> ExecuteAsync(
        EmployerForm form, Process process, CancellationToken cancellationToken)
    {
        var account = new NewAccount(
            form.Email!.Trim(), form.Name!.Trim(), form.Password!, Roles.Employer, ReturnUrl: null);
        return create.ExecuteAsync(
            account,
            async (stored, act) => db.Add(CompanyOf(form, stored, await FreeSlugAsync(form, cancellationToken), act)),
            process,
            cancellationToken);
    }

    private static Company CompanyOf(EmployerForm form, SignedInAccount owner, string slug, Process process)
    {
        var company = new Company
        {
            Slug = slug,
            Name = form.Company!.Trim(),
            Website = EmployerForm.WebsiteOf(form.Website)!.ToString(),
            Industry = form.Makes!.Trim(),
            CreatedAt = process.At,
        };
        var place = EmployerForm.PlaceOf(form.Zip)!;
        company.Sites.Add(new Site
        {
            Name = "Main shop",
            City = place.City,
            StateCode = place.StateCode!,
            Zip = place.PostalCode!,
            Latitude = place.Location.Latitude,
            Longitude = place.Location.Longitude,
            TimeZone = Gazetteer.UnitedStates.TimeZoneOf(place) ?? UsState.FromCode(place.StateCode)!.TimeZone,
        });
        var member = new Member
        {
            AccountId = owner.Id,
            Name = owner.DisplayName,
            Email = owner.Email!,
            CreatedAt = process.At,
        };
        member.Admit(MemberRole.Owner);
        company.Members.Add(member);
        return company;
    }

    private async Task<string> FreeSlugAsync(EmployerForm form, CancellationToken cancellationToken)
    {
        var wanted = Slug.From(form.Company, fallback: "company");
        wanted = wanted.Length <= Slug.MaximumLength - 6 ? wanted : wanted[..(Slug.MaximumLength - 6)].TrimEnd('-');
        var taken = await db.Companies.Where(company => company.Slug.StartsWith(wanted))
            .Select(company => company.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        taken.UnionWith(Reserved);
        return Enumerable.Range(1, taken.Count + 1)
            .Select(number => number == 1 ? wanted : string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}"))
            .First(slug => !taken.Contains(slug));
    }
}
