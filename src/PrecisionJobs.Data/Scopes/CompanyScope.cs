using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Scopes;

/// <summary>What belongs to a company: where every query of its workspace begins.</summary>
public static class CompanyScope
{
    /// <summary>The company's postings, in every state.</summary>
    public static IQueryable<Posting> OwnedBy(this IQueryable<Posting> postings, int companyId) =>
        postings.Where(posting => posting.CompanyId == companyId);

    /// <summary>The applications to the company's postings.</summary>
    public static IQueryable<JobApplication> OwnedBy(this IQueryable<JobApplication> applications, int companyId) =>
        applications.Where(application => application.Posting.CompanyId == companyId);

    /// <summary>The invitations to apply for the company's postings.</summary>
    public static IQueryable<ApplyInvitation> OwnedBy(this IQueryable<ApplyInvitation> invitations, int companyId) =>
        invitations.Where(invitation => invitation.Posting.CompanyId == companyId);

    /// <summary>The company's sites, retired ones too.</summary>
    public static IQueryable<Site> OwnedBy(this IQueryable<Site> sites, int companyId) =>
        sites.Where(site => site.CompanyId == companyId);

    /// <summary>The company's memberships: asked for, active and ended.</summary>
    public static IQueryable<Member> OwnedBy(this IQueryable<Member> members, int companyId) =>
        members.Where(member => member.CompanyId == companyId);
}
