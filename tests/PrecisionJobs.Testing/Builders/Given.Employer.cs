using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Testing.Builders;

public sealed partial class Given
{
    /// <summary>One more site of a company.</summary>
    public async Task<Site> SiteAsync(Company company, string name, string zip, string state, string zone)
    {
        var site = new Site
        {
            CompanyId = company.Id,
            Name = name,
            City = name,
            StateCode = state,
            Zip = zip,
            Latitude = 42.27,
            Longitude = -89.09,
            TimeZone = zone,
        };
        await StoreAsync(site);
        return site;
    }

    /// <summary>A browser signed in as a new member of a company.</summary>
    public async Task<TestBrowser> SignedInMemberAsync(
        Company company, MemberRole role = MemberRole.Owner, string name = "Sam Harlan") =>
        await SignedInAsync((await MemberAsync(company, role, name)).AccountId);

    /// <summary>A membership of an account that exists; asked for only, where it is not admitted.</summary>
    public async Task<Member> MembershipAsync(int accountId, Company company, MemberRole? admit = MemberRole.Editor)
    {
        var member = new Member
        {
            AccountId = accountId,
            CompanyId = company.Id,
            Name = "Alex Reyes",
            Email = $"account{accountId}@example.com",
            CreatedAt = Now,
        };
        if (admit is { } role)
        {
            member.Admit(role);
        }

        await StoreAsync(member);
        return member;
    }
}
