using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Postings.Publish;

/// <summary>Says what is wrong with the days, with the day it is at the site.</summary>
public static class WindowWords
{
    /// <summary>The error at its field.</summary>
    public static FieldError Of(WindowFault fault, string zone, DateTime now)
    {
        var today = $"{DayText.Tell(PublishWindow.Today(zone, now))}, {UsTimeZone.NameOf(zone)}";
        return fault switch
        {
            WindowFault.StartsInThePast => new FieldError(
                nameof(WindowForm.PublishOn), $"That day has passed: it is {today}. Choose today or a later day."),
            WindowFault.EndsInThePast => new FieldError(
                nameof(WindowForm.ClosesOn), $"That day has passed: it is {today}. Choose today or a later day."),
            WindowFault.EndsBeforeItStarts => new FieldError(
                nameof(WindowForm.ClosesOn), "The last day comes before the first. Choose a later one."),
            _ => new FieldError(
                nameof(WindowForm.ClosesOn),
                $"A posting is open for {PublishingRules.LongestOpenDays} days at most. Choose an earlier day; you can extend it later."),
        };
    }
}
