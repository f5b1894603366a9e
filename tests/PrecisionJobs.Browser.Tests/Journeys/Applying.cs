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

    /// <summary>Applies for the posting that is open, and ends on the application's page.</summary>
    /// <returns>The reference of the application.</returns>
    public static async Task<string> ApplyAsync(this Visitor visitor, string message)
    {
        await visitor.FollowAsync("Apply for this job");
        await visitor.FillAsync("ZIP code", "44107");
        await visitor.PressAsync("Save and continue");
        Assert.Contains("Experience", await visitor.HeadingAsync(), StringComparison.Ordinal);
        await visitor.PressAsync("Save and continue");
        await visitor.Page.Locator("input[type=file]").SetInputFilesAsync(Resume);
        await visitor.PressAsync("Save and continue");
        await visitor.AnswerAllAsync();
        await visitor.FillAsync("Message to the company", message);
        await visitor.PressAsync("Save and continue");
        Assert.Contains(message, await visitor.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("resume.txt", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.PressAsync("Send application");
        return new Uri(visitor.Page.Url).Segments[^1];
    }

    private static async Task AnswerAllAsync(this Visitor visitor)
    {
        foreach (var field in await visitor.Main.Locator("[name^='Form.Answers']:is(input:not([type=radio]), textarea)").AllAsync())
        {
            await field.FillAsync("3");
        }

        foreach (var group in await visitor.Main.Locator("fieldset:has([name^='Form.Answers'])").AllAsync())
        {
            await group.Locator("input[type=radio]").First.CheckAsync();
        }
    }
}
