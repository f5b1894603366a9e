using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>Companies with their sites and members, and which recruiter works for whom.</summary>
internal sealed class DemoCompanies(DemoWorld world)
{
    private static readonly string[] OfRiley =
    [
        "cuyahoga-precision-machining", "great-lakes-weldments", "northgate-aerostructures", "concord-medical-components",
        "granite-state-instruments",
    ];

    private static readonly string[] OfMina = ["blue-ridge-casework", "palmetto-mold-and-plastics", "concord-medical-components"];

    /// <summary>Whether the announced recruiter works for a company.</summary>
    public static bool IsOfRecruiter(Company company) => OfRiley.Contains(company.Slug, StringComparer.Ordinal);

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in world.Content.Companies)
        {
            var company = Make(entry);
            world.Companies.Add(entry.Slug, company);
            world.Db.Companies.Add(company);
        }

        await world.SaveAsync(cancellationToken);
        Assign(DemoSignIns.Recruiter, OfRiley);
        Assign(DemoWorld.AddressOf("Mina Halvorsen"), OfMina);
    }

    private Company Make(DemoContent.CompanyEntry entry)
    {
        var joined = world.DaysAgo(entry.JoinedMonthsAgo * 30);
        var company = new Company
        {
            Slug = entry.Slug,
            Name = entry.Name,
            Website = entry.Website,
            Phone = entry.Phone,
            Industry = entry.Industry,
            SizeBand = entry.SizeBand,
            FoundedYear = entry.Founded,
            About = string.Join('\n', entry.About),
            QualitySystems = entry.QualitySystems.Count == 0 ? null : string.Join('\n', entry.QualitySystems),
            OwnersApprovePostings = entry.OwnersApprovePostings,
            CreatedAt = joined,
        };
        foreach (var site in entry.Sites)
        {
            company.Sites.Add(world.Sites[$"{entry.Slug}/{site.Key}"] = Make(site));
        }

        company.Members.AddRange(entry.Members.Select(member => Make(member, joined)));
        Decide(company, entry, joined.AddHours(world.Dice.Int(4, 60)));
        return company;
    }

    private static Site Make(DemoContent.SiteEntry entry)
    {
        var gazetteer = Gazetteer.UnitedStates;
        var place = gazetteer.FindZip(entry.Zip)
            ?? throw new InvalidOperationException($"The demo names ZIP {entry.Zip}, which the gazetteer does not know.");
        return new Site
        {
            Name = entry.Name,
            Street = entry.Street,
            City = entry.City,
            StateCode = entry.State,
            Zip = entry.Zip,
            Latitude = place.Location.Latitude,
            Longitude = place.Location.Longitude,
            TimeZone = gazetteer.TimeZoneOf(place)
                ?? throw new InvalidOperationException($"The demo names ZIP {entry.Zip}, which has no time zone."),
        };
    }

    private Member Make(DemoContent.MemberEntry entry, DateTime joined)
    {
        var account = world.Accounts[DemoWorld.AddressOf(entry)];
        var member = new Member
        {
            AccountId = account.Id,
            Name = entry.Name,
            Email = account.Email!,
            CreatedAt = entry.State == MemberState.Requested ? world.DaysAgo(1) : joined,
        };
        if (entry.State == MemberState.Active)
        {
            member.Admit(entry.Role);
        }

        return member;
    }

    private void Decide(Company company, DemoContent.CompanyEntry entry, DateTime at)
    {
        switch (entry.Verification)
        {
            case VerificationState.Verified:
                company.Verify(DemoWorld.By(world.Administrator, "Verify company", at));
                break;
            case VerificationState.Refused:
                company.Refuse(DemoWorld.By(world.Administrator, "Refuse company", at, entry.Reason));
                break;
            case VerificationState.Awaiting:
                break;
        }
    }

    private void Assign(string recruiter, IEnumerable<string> companies) =>
        world.Db.RecruiterAssignments.AddRange(companies.Select(slug => new RecruiterAssignment
        {
            RecruiterAccountId = world.Accounts[recruiter].Id,
            CompanyId = world.Companies[slug].Id,
            AssignedAt = world.DaysAgo(150),
            AssignedByAccountId = world.Administrator.Id,
        }));
}
