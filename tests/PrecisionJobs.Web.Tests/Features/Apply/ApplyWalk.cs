using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Apply;

/// <summary>Walks through applying as a candidate does.</summary>
internal static class ApplyWalk
{
    public static string Address(Posting posting, string? step = null) =>
        $"/jobs/{posting.Id}/apply" + (step is null ? null : $"/{step}");

    /// <summary>Opens a step and sends it with fields.</summary>
    public static async Task<TestPage> StepAsync(
        this TestBrowser browser, Posting posting, string step, params (string Name, string? Value)[] fields)
    {
        var page = await browser.GetAsync(Address(posting, step));
        return await browser.SubmitAsync(page, fields, $"main form[action='{Address(posting, step)}']");
    }

    /// <summary>All steps to the last look, with what the profile knows.</summary>
    public static async Task<TestPage> WalkAsync(
        this TestBrowser browser, Posting posting, params (string Name, string? Value)[] answers)
    {
        await browser.StepAsync(posting, "details");
        await browser.StepAsync(posting, "experience");
        await browser.StepAsync(posting, "resume");
        await browser.StepAsync(posting, "questions", answers);
        return await browser.GetAsync(Address(posting, "review"));
    }

    /// <summary>All steps, sent.</summary>
    public static async Task<TestPage> ApplyAsync(
        this TestBrowser browser, Posting posting, params (string Name, string? Value)[] answers) =>
        await browser.SendAsync(posting, await browser.WalkAsync(posting, answers));

    /// <summary>Presses the last button.</summary>
    public static Task<TestPage> SendAsync(this TestBrowser browser, Posting posting, TestPage review) =>
        browser.SubmitAsync(review, [], $"main form[action='{Address(posting, "review")}']");

    public static string Answer(ScreeningQuestion question) => $"Form.Answers[{question.Id}]";

    public static ScreeningQuestion Ask(string text, QuestionKind kind, bool required = true, int order = 1) => new()
    {
        Order = order,
        Text = text,
        Kind = kind,
        IsRequired = required,
        Choices = kind == QuestionKind.Choice ? ["Days", "Nights"] : [],
    };
}
