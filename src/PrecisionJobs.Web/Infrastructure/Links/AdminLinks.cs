using System.Globalization;

namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of administration.</summary>
public sealed class AdminLinks
{
    public string Dashboard => "/admin";

    public string Companies => "/admin/companies";

    public string Postings => "/admin/postings";

    public string People => "/admin/people";

    public string Invitations => "/admin/invitations";

    public string Outbox => "/admin/outbox";

    public string Audit => "/admin/audit";

    public string Catalogue => "/admin/catalogue";

    public string CatalogueTerms(string state) => Catalogue.With(("state", state));

    public string MatchTerm => "/admin/catalogue/match";

    public string KeepTerm => "/admin/catalogue/keep";

    public string CompaniesIn(string state) => Companies.With(("state", state));

    public string Company(string slug) => $"{Companies}/{slug}";

    public string VerifyCompany(string slug) => $"{Companies}/{slug}/verify";

    public string RefuseCompany(string slug) => $"{Companies}/{slug}/refuse";

    public string Recruiters(string slug) => $"{Companies}/{slug}/recruiters";

    public string RemoveRecruiter(string slug, int accountId) => $"{Companies}/{slug}/recruiters/{accountId}/remove";

    public string PostingsIn(string status) => Postings.With(("status", status));

    public string Posting(int id) => $"{Postings}/{id}";

    public string TakeDown(int id) => $"{Postings}/{id}/take-down";

    public string Person(int id) => $"{People}/{id}";

    public string PersonVerb(int id, string verb) => $"{People}/{id}/{verb}";

    public string RevokeInvitation(int id) => $"{Invitations}/{id}/revoke";

    public string Message(int id) => $"{Outbox}/{id}";

    public string MessageVerb(int id, string verb) => $"{Outbox}/{id}/{verb}";

    public string AuditEntry(long id) => $"{Audit}/{id}";

    public string AuditOf(string entity, int key) =>
        Audit.With(("entity", entity), ("key", key.ToString(CultureInfo.InvariantCulture)));

    public string AuditBy(int accountId) =>
        Audit.With(("account", accountId.ToString(CultureInfo.InvariantCulture)));
}
