using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Testing.Builders;

public sealed partial class Given
{
    private static readonly (string City, string State, string Zip, double Latitude, double Longitude, string Zone)[] Places =
    [
        ("Cleveland", "OH", "44113", 41.4816, -81.7018, "America/New_York"),
        ("Akron", "OH", "44308", 41.0814, -81.5190, "America/New_York"),
        ("Rockford", "IL", "61101", 42.2925, -89.1121, "America/Chicago"),
        ("Houston", "TX", "77002", 29.7569, -95.3625, "America/Chicago"),
        ("Everett", "WA", "98201", 47.9884, -122.2006, "America/Los_Angeles"),
    ];

    /// <summary>A site at one of a few real places.</summary>
    public static Site SiteAt(int index, int companyId = 0)
    {
        var (city, state, zip, latitude, longitude, zone) = Places[index % Places.Length];
        return new Site
        {
            CompanyId = companyId,
            Name = $"{city} shop",
            Street = "1 Spindle Way",
            City = city,
            StateCode = state,
            Zip = zip,
            Latitude = latitude,
            Longitude = longitude,
            TimeZone = zone,
        };
    }

    /// <summary>
    /// Companies, verified and not, with postings of every state, visibility and shape: the same ones for the same seed.
    /// Search knows them on return.
    /// </summary>
    public async Task BoardAsync(int seed, int postings)
    {
        var random = new Random(seed);
        var companies = new List<Company>();
        foreach (var (name, verified) in new[] { ("Harlan Tool & Die", true), ("Keystone Piping", true), ("Marlow Aero", true), ("Lindqvist Joinery", true), ("Unchecked Works", false) })
        {
            companies.Add(await CompanyAsync(name, verified));
        }

        await AddSitesAsync(companies);
        var stock = await host.WithDatabaseAsync(async db => new BoardStock(
            await db.Occupations.OrderBy(item => item.Id).Take(12).ToListAsync(),
            await db.Skills.OrderBy(item => item.Name).Take(200).ToListAsync(),
            await db.Certifications.OrderBy(item => item.Name).Take(10).ToListAsync(),
            await db.Sites.OrderBy(item => item.Id).ToListAsync()));
        await host.WithDatabaseAsync(async db =>
        {
            db.Postings.AddRange(Enumerable.Range(0, postings)
                .Select(_ => stock.Posting(random, companies[random.Next(companies.Count)].Id, Now)));
            return await db.SaveChangesAsync(Process, CancellationToken.None);
        });
        await host.CatchUpSearchAsync();
    }

    private Task<int> AddSitesAsync(List<Company> companies) => host.WithDatabaseAsync(async db =>
    {
        foreach (var company in companies)
        {
            db.Sites.AddRange(Enumerable.Range(0, Places.Length).Select(place => SiteAt(place, company.Id)));
        }

        return await db.SaveChangesAsync(Process, CancellationToken.None);
    });
}
