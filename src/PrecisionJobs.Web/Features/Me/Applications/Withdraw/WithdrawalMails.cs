using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Web.Features.Me.Applications.Withdraw;

/// <summary>What is written when a candidate withdraws.</summary>
public static class WithdrawalMails
{
    /// <summary>To the candidate, at the address of their account.</summary>
    public static Mail Confirmation(string to, JobApplication application, string address) => new(
        to,
        application.Snapshot.Name,
        OneLine($"You withdrew your application for {application.Snapshot.PostingTitle}, {application.Reference}"),
        $"""
        Hello {OneLine(application.Snapshot.Name)},

        You withdrew your application {application.Reference} for "{OneLine(application.Snapshot.PostingTitle)}" at {OneLine(application.Snapshot.CompanyName)}.

        While the posting is open, you can apply again from this page:
        {address}

        PrecisionJobs
        """);

    /// <summary>To a member of the company: that one was withdrawn, not whose.</summary>
    public static Mail Notice(string to, string name, string title, string reference, string address) => new(
        to,
        name,
        OneLine($"An application was withdrawn: {title}, {reference}"),
        $"""
        Hello {OneLine(name)},

        The candidate has withdrawn application {reference} for "{OneLine(title)}".

        The applicants of this posting:
        {address}

        PrecisionJobs
        """);

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
