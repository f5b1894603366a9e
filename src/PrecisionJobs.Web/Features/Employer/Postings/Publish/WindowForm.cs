using FluentValidation;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Publish;

/// <summary>From when to when a posting is open.</summary>
public sealed class WindowForm
{
    /// <summary>Days offered for a new posting.</summary>
    public const int UsualDays = 30;

    /// <summary>The revision the writer saw: what is published is what was checked.</summary>
    public int Revision { get; set; }

    /// <summary>On <see cref="PublishOn"/> instead of at once.</summary>
    public bool IsScheduled { get; set; }

    public string? PublishOn { get; set; }

    /// <summary>The last day; open through the whole of it.</summary>
    public string? ClosesOn { get; set; }

    /// <summary>IANA zone in which the days are meant.</summary>
    public string? Zone { get; set; }

    /// <summary>What is offered at first: the closing day that the posting came with, else the usual one.</summary>
    public static WindowForm For(Posting posting, string zone, DateTime now) => new()
    {
        Revision = posting.Revision,
        ClosesOn = DayText.Write(PlannedDay(posting, now) ?? PublishWindow.Today(zone, now).AddDays(UsualDays)),
        Zone = zone,
    };

    private static DateOnly? PlannedDay(Posting posting, DateTime now)
    {
        if (!posting.IsBeingWritten || posting is not { ClosesAt: { } closesAt, ClosesZone: { } zone } || closesAt <= now)
        {
            return null;
        }

        var latest = PublishWindow.Today(zone, now).AddDays(PublishingRules.LongestOpenDays);
        return ClosingInstant.LastDay(closesAt, zone) is var day && day < latest ? day : latest;
    }
}

public sealed class WindowFormValidator : AbstractValidator<WindowForm>
{
    public WindowFormValidator()
    {
        RuleFor(form => form.PublishOn)
            .Must(text => DayText.Read(text) is not null).When(form => form.IsScheduled)
            .WithMessage("Give the day on which it goes live, such as 4/8/2027.");
        RuleFor(form => form.ClosesOn)
            .Must(text => DayText.Read(text) is not null)
            .WithMessage("Give the last day on which it is open, such as 5/8/2027.");
        RuleFor(form => form.Zone)
            .Must(zone => string.IsNullOrEmpty(zone) || UsTimeZone.Find(zone) is not null)
            .WithMessage("Choose one of the time zones.");
    }
}
