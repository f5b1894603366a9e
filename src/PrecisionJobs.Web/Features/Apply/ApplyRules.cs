using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Apply;

/// <summary>Something to mend.</summary>
/// <param name="Step">The step it is on.</param>
/// <param name="Field">The field of the step's form.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record ApplyFault(ApplyStep Step, string Field, string Message);

/// <summary>What an application has to be to be sent: asked at each step, and for all steps once more when it is sent.</summary>
public static class ApplyRules
{
    private const int LeastDigits = 7;

    public static IReadOnlyList<ApplyFault> Check(ApplyContent content, ApplyPosting posting) =>
        [.. Details(content), .. Resume(content), .. Questions(content, posting), .. Message(content)];

    private static IEnumerable<ApplyFault> Details(ApplyContent content)
    {
        var faults = new (string Field, string? Message)[]
        {
            (nameof(content.Name), NameFault(content.Name)),
            (nameof(content.Email), EmailFault(content.Email)),
            (nameof(content.Phone), PhoneFault(content.Phone)),
            (nameof(content.Zip), string.IsNullOrWhiteSpace(content.Zip) || content.Place is not null
                ? null
                : "Enter a five-digit ZIP code of the United States, such as 44113."),
        };
        return faults.Where(fault => fault.Message is not null)
            .Select(fault => new ApplyFault(ApplyStep.Details, fault.Field, fault.Message!));
    }

    private static string? NameFault(string? name) => string.IsNullOrWhiteSpace(name)
        ? "Enter your name."
        : TooLong(name, Candidate.NameLength);

    private static string? EmailFault(string? email)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            return "Enter an e-mail address where the company reaches you.";
        }

        var text = email.Trim();
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at <= 0 || at == text.Length - 1 || at != text.LastIndexOf('@') || text.Any(char.IsWhiteSpace)
            ? "Enter an e-mail address such as name@example.com."
            : TooLong(text, Invitation.EmailLength);
    }

    private static string? PhoneFault(string? phone)
    {
        if (string.IsNullOrWhiteSpace(phone))
        {
            return null;
        }

        return phone.Count(char.IsAsciiDigit) < LeastDigits
            ? "Enter a phone number with area code, such as 216-555-0142."
            : TooLong(phone, Candidate.PhoneLength);
    }

    private static IEnumerable<ApplyFault> Resume(ApplyContent content)
    {
        if (content.Choice != ResumeChoice.None && content.Resume is null)
        {
            yield return new ApplyFault(
                ApplyStep.Resume,
                nameof(content.Choice),
                "The résumé you chose is no longer there. Choose another, or go on without one.");
        }
    }

    private static IEnumerable<ApplyFault> Questions(ApplyContent content, ApplyPosting posting) =>
        from question in posting.Questions
        let fault = question.FaultOf(content.AnswerTo(question.Id))
        where fault is not null
        select new ApplyFault(ApplyStep.Questions, $"Answers[{question.Id}]", WordsOf(fault.Value, question));

    private static string WordsOf(AnswerFault fault, ScreeningQuestion question) => fault switch
    {
        AnswerFault.Missing => question.Offered.Count > 0
            ? $"Choose an answer: {question.Text}"
            : $"Answer this question: {question.Text}",
        AnswerFault.TooLong => $"Use at most {question.AnswerLength} characters: {question.Text}",
        AnswerFault.NotANumber => $"Enter a number, such as 5 or 2.5: {question.Text}",
        _ => $"Choose one of the answers offered: {question.Text}",
    };

    private static IEnumerable<ApplyFault> Message(ApplyContent content)
    {
        if (content.Message?.Trim().Length > JobApplication.MessageLength)
        {
            yield return new ApplyFault(
                ApplyStep.Questions,
                nameof(content.Message),
                $"Use at most {JobApplication.MessageLength:N0} characters for your message.");
        }
    }

    private static string? TooLong(string text, int length) =>
        text.Trim().Length > length ? $"Use at most {length} characters." : null;
}
