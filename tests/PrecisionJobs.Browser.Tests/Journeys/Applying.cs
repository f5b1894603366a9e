using System.Text;
using Microsoft.Playwright;
using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Journeys;

/// <summary>Applies as candidates do: step by step, a look at everything, send.</summary>
internal static class Applying
{
    /// <summary>A small text résumé to upload.</summary>
    public static readonly FilePayload Resume = new()
    {
        Name = "resume.txt",
        MimeType = "text/plain",
        Buffer = Encoding.UTF8.GetBytes("CNC machinist. Haas VF-2, FANUC 31i. Held 0.0005 in on bores, lots of 40."),
    };

    /// <summary>
    /// Applies for the posting that is open, and ends on the application's page. The product leads to the steps that
    /// lack something; résumé and message are added where it did not.
    /// </summary>
    /// <returns>The reference of the application.</returns>
    public static async Task<string> ApplyAsync(this Visitor visitor, string message)
    {
        await visitor.FollowAsync("Apply for this job");
        await visitor.FillInStepsAsync(message);
        await visitor.FollowAsync("Edit your résumé");
        await visitor.FillInStepsAsync(message);
        if (!(await visitor.TextAsync()).Contains(message, StringComparison.Ordinal))
        {
            await visitor.LeaveByAsync(
                () => visitor.Main.Locator("section[aria-labelledby=questions] .panel-head a").ClickAsync());
            await visitor.FillInStepsAsync(message);
        }

        var review = await visitor.TextAsync();
        Assert.Contains(message, review, StringComparison.Ordinal);
        Assert.Contains("resume.txt", review, StringComparison.Ordinal);
        await visitor.PressAsync("Send application");
        return new Uri(visitor.Page.Url).Segments[^1];
    }

    private static async Task FillInStepsAsync(this Visitor visitor, string message)
    {
        while (await visitor.HeadingAsync() is var step && step != "Check and send")
        {
            if (step == "Résumé")
            {
                await visitor.Page.Locator("input[type=file]").SetInputFilesAsync(Resume);
            }
            else if (step == "Questions and message")
            {
                await visitor.AnswerAllAsync();
                await visitor.FillAsync("Message to the company", message);
            }

            await visitor.PressAsync("Save and continue");
        }
    }

    private static async Task AnswerAllAsync(this Visitor visitor)
    {
        const string Texts = "[name^='Form.Answers']:is(input:not([type=radio]), textarea)";
        foreach (var field in await visitor.Main.Locator(Texts).AllAsync())
        {
            await field.FillAsync("3");
        }

        foreach (var group in await visitor.Main.Locator("fieldset:has([name^='Form.Answers'])").AllAsync())
        {
            await group.Locator("input[type=radio]").First.CheckAsync();
        }
    }
}
