namespace PrecisionJobs.Web.Features.Admin.Dashboard;

/// <summary>What waits for an administrator; every number is the length of the list it links to.</summary>
public sealed record DashboardPage(
    int Awaiting,
    int Parked,
    int TakenDown,
    int OpenInvitations,
    int UnknownTerms,
    IReadOnlyList<WaitingCompany> Companies,
    IReadOnlyList<ParkedLine> Messages,
    IReadOnlyList<TakenDownLine> Postings);

/// <summary>A company that nobody has checked yet.</summary>
public sealed record WaitingCompany(string Slug, string Name, string? Website, DateTime CreatedAt, int Postings);

/// <summary>A message that could not be delivered.</summary>
public sealed record ParkedLine(int Id, string Kind, DateTime ParkedAt, string? Error);

/// <summary>A posting that was taken down.</summary>
public sealed record TakenDownLine(int Id, string Title, string Company, DateTime At, string By, string? Reason);
