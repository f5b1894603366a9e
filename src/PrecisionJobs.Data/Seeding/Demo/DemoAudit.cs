using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Auditing;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>
/// What an administrator looks up: the decisions on companies and postings, from their histories, as the product would have
/// written them down. The rest of the made-up past has one entry in all.
/// </summary>
internal sealed class DemoAudit(DemoWorld world)
{
    public void Add()
    {
        var decisions = world.Companies.Values.SelectMany(
            company => company.History.Select(line => Entry(company, line)));
        var moves = world.Postings.SelectMany(item => item.Posting.History.Select(line => Entry(item.Posting, line)));
        world.Db.AuditEntries.AddRange(decisions.Concat(moves).OrderBy(entry => entry.At).Append(Seeding()));
    }

    private static AuditEntry Entry(Company company, CompanyEvent line) => Entry(
        line.To == VerificationState.Verified ? "Verify company" : "Refuse company",
        line.At,
        (line.AccountId, line.ActorName, line.Reason),
        (nameof(Company), company.Id),
        (nameof(Company.Verification), line.From.ToString(), line.To.ToString()));

    private static AuditEntry Entry(Posting posting, PostingEvent line) => Entry(
        line.Verb switch
        {
            PostingVerb.SubmitForReview => "Send posting for approval",
            PostingVerb.Fill => "Mark posting as filled",
            PostingVerb.TakeDown => "Take posting down",
            _ => $"{line.Verb} posting",
        },
        line.At,
        (line.AccountId, line.ActorName, line.Reason),
        (nameof(Posting), posting.Id),
        (nameof(Posting.State), line.From.ToString(), line.To.ToString()));

    private static AuditEntry Entry(
        string action,
        DateTime at,
        (int? AccountId, string Name, string? Reason) actor,
        (string Entity, int Id) noun,
        (string Name, string From, string To) value) => new()
        {
            At = at,
            ActorKind = nameof(ActorKind.Account),
            AccountId = actor.AccountId,
            ActorName = actor.Name,
            Origin = "demo",
            Action = action,
            Reason = actor.Reason,
            Entity = noun.Entity,
            EntityKey = noun.Id.ToString(CultureInfo.InvariantCulture),
            Change = nameof(EntityState.Modified),
            Values = JsonSerializer.Serialize(
                new Dictionary<string, string[]>(StringComparer.Ordinal) { [value.Name] = [value.From, value.To] }),
        };

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private AuditEntry Seeding() => new()
    {
        At = world.Now,
        ActorKind = nameof(ActorKind.System),
        AccountId = null,
        ActorName = "PrecisionJobs",
        Origin = "start",
        Action = DemoSeed.Action,
        Entity = "Demo",
        EntityKey = "all",
        Change = nameof(EntityState.Added),
        Values = JsonSerializer.Serialize(new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["Accounts"] = [Count(world.Accounts.Count)],
            ["Companies"] = [Count(world.Companies.Count)],
            ["Postings"] = [Count(world.Postings.Count)],
            ["Candidates"] = [Count(world.Candidates.Count)],
        }),
    };
}
