using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Web.Features.Apply.Review;

/// <summary>What is written when an application is sent.</summary>
public static class ApplicationMails
{
    /// <summary>To the candidate, at the address of their account: an address typed elsewhere may be somebody else's.</summary>
    public static Mail Confirmation(string to, string reference, ApplicationSnapshot sent, string address) => new(
        to,
        sent.Name,
        OneLine($"Your application for {sent.PostingTitle}, {reference}"),
        $"""
        Hello {OneLine(sent.Name)},

        Your application for "{OneLine(sent.PostingTitle)}" at {OneLine(sent.CompanyName)} has been sent.
        Its reference is {reference}.

        What you sent, where it stands, and how to withdraw it:
        {address}

        The company reads it and decides what comes next. That page shows every change of its status.

        PrecisionJobs
        """);

    /// <summary>To a member of the company: that there is one, not whose. Mail is no place for personal details.</summary>
    public static Mail Notice(string to, string name, string title, string reference, string address) => new(
        to,
        name,
        OneLine($"New application for {title}, {reference}"),
        $"""
        Hello {OneLine(name)},

        A new application for "{OneLine(title)}" has arrived. Its reference is {reference}.

        Read it here:
        {address}

        PrecisionJobs
        """);

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
