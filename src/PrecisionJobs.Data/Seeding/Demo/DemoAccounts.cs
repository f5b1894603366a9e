using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>Everybody who can sign in. One hash for all: hashing a hundred times would take longer than all the rest.</summary>
internal sealed class DemoAccounts(DemoWorld world, string passwordHash)
{
    /// <summary>The candidate who is announced.</summary>
    public const string CandidateName = "Jordan Avery";

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var roles = await world.Db.Roles.ToDictionaryAsync(
            role => role.Name!, role => role.Id, StringComparer.Ordinal, cancellationToken);
        var people = new List<(Account Account, string Role)>
        {
            (Add("Rowan Castellanos", DemoSignIns.Administrator, 420), Roles.Administrator),
            (Add("Riley Ortiz", DemoSignIns.Recruiter, 400), Roles.Recruiter),
            (Add("Mina Halvorsen", DemoWorld.AddressOf("Mina Halvorsen"), 210), Roles.Recruiter),
        };
        people.AddRange(world.Content.Companies.SelectMany(company => company.Members.Select(member =>
            (Add(member.Name, DemoWorld.AddressOf(member), company.JoinedMonthsAgo * 30), Roles.Employer))));
        world.CandidateAccounts.AddRange(CandidateNames().Select((name, index) =>
            Add(name, index == 0 ? DemoSignIns.Candidate : DemoWorld.AddressOf(name), world.Dice.Int(60, 330))));
        people.AddRange(world.CandidateAccounts.Select(account => (account, Roles.Candidate)));
        await world.SaveAsync(cancellationToken);

        world.Db.UserRoles.AddRange(people.Select(
            person => new IdentityUserRole<int> { UserId = person.Account.Id, RoleId = roles[person.Role] }));
        await world.SaveAsync(cancellationToken);
    }

    /// <summary>As many different names as there are candidates, the announced one first.</summary>
    private List<string> CandidateNames()
    {
        var pool = world.Content.Candidates;
        var count = 1 + pool.Archetypes.Sum(trade => trade.Count);
        var first = world.Dice.Shuffle(pool.FirstNames).ToList();
        var last = world.Dice.Shuffle(pool.LastNames).ToList();
        return
        [
            CandidateName,
            .. Enumerable.Range(0, count - 1)
                .Select(index => $"{first[index % first.Count]} {last[(index + (index / last.Count)) % last.Count]}"),
        ];
    }

    private Account Add(string name, string email, int daysAgo)
    {
        var normal = email.ToUpperInvariant();
        var account = new Account
        {
            UserName = email,
            NormalizedUserName = normal,
            Email = email,
            NormalizedEmail = normal,
            EmailConfirmed = true,
            PasswordHash = passwordHash,
            SecurityStamp = world.Dice.Hash(32, upperCase: true),
            LockoutEnabled = true,
            DisplayName = name,
            CreatedAt = world.DaysAgo(daysAgo),
            IsDemo = true,
        };
        world.Accounts.Add(email, account);
        world.Db.Users.Add(account);
        return account;
    }
}
