using System.Globalization;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Security;

/// <summary>One company with everything it can own, and how a route names it.</summary>
internal sealed class Tenant
{
    public required Company Company { get; init; }

    public required Member Owner { get; init; }

    public required Posting Posting { get; init; }

    public required Candidate Candidate { get; init; }

    public required JobApplication Application { get; init; }

    public static async Task<Tenant> MakeAsync(TestHost host, string name)
    {
        var company = await host.Given.CompanyAsync(name);
        var owner = await host.Given.MemberAsync(company, MemberRole.Owner, $"Owner of {name}");
        var posting = await host.Given.PostingAsync(company, $"Machinist at {name}");
        var candidate = await host.Given.CandidateAsync($"Applicant of {name}");
        var application = await host.WithDatabaseAsync(async db =>
        {
            var process = Domain.Process.System("Given", host.Clock.GetUtcNow().UtcDateTime);
            var snapshot = new ApplicationSnapshot
            {
                PostingTitle = posting.Title,
                CompanyName = company.Name,
                Name = candidate.Name,
                Email = candidate.Email,
            };
            var made = JobApplication.Submit(ApplicationReference.New(), posting.Id, candidate.Id, snapshot, resumeId: null, process);
            made.Notes.Add(new ApplicationNote
            {
                Text = "Secret note",
                AuthorAccountId = owner.AccountId,
                AuthorName = owner.Name,
                At = process.At,
            });
            db.Add(made);
            await db.SaveChangesAsync(process, CancellationToken.None);
            return made;
        });
        return new Tenant { Company = company, Owner = owner, Posting = posting, Candidate = candidate, Application = application };
    }

    /// <summary>What this tenant has for a route parameter.</summary>
    /// <exception cref="InvalidOperationException">The matrix does not know the parameter: tell it here.</exception>
    public string ValueOf(string parameter, string route) => parameter switch
    {
        "companySlug" or "company" or "slug" => Company.Slug,
        "companyId" => Text(Company.Id),
        "siteId" => Text(Company.Sites[0].Id),
        "memberId" => Text(Owner.Id),
        "postingId" => Text(Posting.Id),
        "reference" => Application.Reference,
        "applicationId" => Text(Application.Id),
        "noteId" => Text(Application.Notes[0].Id),
        "candidateId" => Text(Candidate.Id),
        "accountId" => Text(Candidate.AccountId),
        "requirementId" => Text(Posting.Requirements[0].Id),
        "storageName" => new string('0', 32),
        "occupation" => "machinist",
        "state" => "ohio",
        "place" => "cleveland-oh",
        "step" or "section" or "kind" => "basics",
        "id" when route.Contains("companies", StringComparison.Ordinal) => Text(Company.Id),
        "id" or "questionId" or "entryId" or "invitationId" or "messageId" or "assignmentId" or "requirementIndex" or "index" => "1",
        _ => throw new InvalidOperationException($"The matrix does not know what {{{parameter}}} of {route} stands for."),
    };

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
