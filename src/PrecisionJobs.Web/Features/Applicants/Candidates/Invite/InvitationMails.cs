using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Applicants.Candidates.Invite;

/// <summary>What is written when a company asks somebody to apply.</summary>
public static class InvitationMails
{
    /// <summary>To the candidate. A confidential company is not named here either.</summary>
    public static Mail Invitation(string to, string name, Posting posting, string address)
    {
        var isConfidential = posting.Visibility == PostingVisibility.Confidential;
        var title = OneLine(isConfidential ? ConfidentialName.Hide(posting.Title, posting.Company.Name) : posting.Title);
        var company = isConfidential ? "A company that shares its name later" : OneLine(posting.Company.Name);
        return new Mail(
            to,
            name,
            $"An invitation to apply: {title}",
            $"""
            Hello {OneLine(name)},

            {company} found your trade profile and asks you to apply for "{title}".

            They see what you can do, not who you are. They learn your name only if you say that you are interested:
            {address}

            Not for you? Say so on the same page, or do nothing. The company never learns who it was.

            PrecisionJobs
            """);
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
