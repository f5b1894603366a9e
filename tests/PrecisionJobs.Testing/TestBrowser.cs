using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PrecisionJobs.Testing;

/// <summary>
/// A browser without script: keeps cookies, fills in and submits the forms it is shown (with their antiforgery token),
/// follows redirects only when told to.
/// </summary>
public sealed class TestBrowser(HttpClient client) : IDisposable
{
    /// <summary>For what is not a page.</summary>
    public HttpClient Client => client;

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    /// <summary>Opens an address, following redirects.</summary>
    public async Task<TestPage> GetAsync(string address)
    {
        var response = await client.GetAsync(address);
        return await FollowAsync(response);
    }

    /// <summary>Opens an address; a redirect is the answer.</summary>
    public async Task<TestPage> GetRawAsync(string address) => await PageOf(await client.GetAsync(address));

    /// <summary>
    /// Submits a form of a page with changed fields. The form is found by a CSS selector; by default it is the first one
    /// in the main part. Fields not named keep what the page has in them.
    /// </summary>
    public async Task<TestPage> SubmitAsync(
        TestPage page, IEnumerable<(string Name, string? Value)> fields, string form = "main form[method=post]")
    {
        var element = page.Document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form '{form}' on {page.Address}:\n{page.Text}");
        return await SubmitAsync(element, page, fields);
    }

    /// <summary>Submits a form with files, as a browser sends it; a file's type is what its uploader claims.</summary>
    public async Task<TestPage> UploadAsync(
        TestPage page,
        IEnumerable<(string Name, string? Value)> fields,
        IEnumerable<TestUpload> files,
        string form = "main form[enctype='multipart/form-data']")
    {
        var element = page.Document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form '{form}' on {page.Address}:\n{page.Text}");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Merge(element, fields))
        {
            content.Add(new StringContent(value ?? string.Empty), name);
        }

        foreach (var file in files)
        {
            var part = new ByteArrayContent(file.Bytes);
            part.Headers.TryAddWithoutValidation("Content-Type", file.ContentType);
            part.Headers.TryAddWithoutValidation(
                "Content-Disposition", $"form-data; name=\"{file.Field}\"; filename=\"{file.FileName}\"");
            content.Add(part);
        }

        var action = new Uri(new Uri(page.Address), element.GetAttribute("action") ?? string.Empty);
        return await PageOf(await client.PostAsync(action, content));
    }

    /// <summary>Posts fields to an address with a valid antiforgery token taken from a page.</summary>
    public async Task<TestPage> PostAsync(string address, TestPage tokenFrom, params (string Name, string? Value)[] fields)
    {
        var token = tokenFrom.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        var all = fields.Append(("__RequestVerificationToken", token));
        return await PageOf(await client.PostAsync(address, Encode(all)));
    }

    /// <summary>Posts without any token.</summary>
    public async Task<TestPage> PostWithoutTokenAsync(string address, params (string Name, string? Value)[] fields) =>
        await PageOf(await client.PostAsync(address, Encode(fields)));

    /// <summary>The page behind a redirect; a page that is none is returned as it is.</summary>
    public async Task<TestPage> FollowAsync(TestPage page)
    {
        var current = page;
        for (var hop = 0; hop < 10 && current.Location is { } location; hop++)
        {
            current = await PageOf(await client.GetAsync(new Uri(new Uri(current.Address), location)));
        }

        return current;
    }

    private async Task<TestPage> SubmitAsync(
        IHtmlFormElement form, TestPage page, IEnumerable<(string Name, string? Value)> fields)
    {
        var action = new Uri(new Uri(page.Address), form.GetAttribute("action") ?? string.Empty);
        return await PageOf(await client.PostAsync(action, Encode(Merge(form, fields))));
    }

    private static IEnumerable<(string Name, string? Value)> Merge(
        IHtmlFormElement form, IEnumerable<(string Name, string? Value)> fields)
    {
        var changed = fields.ToList();
        var names = changed.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return TestForm.ValuesOf(form).Where(field => !names.Contains(field.Name))
            .Concat(changed.Where(field => field.Value is not null));
    }

    private static FormUrlEncodedContent Encode(IEnumerable<(string Name, string? Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value ?? string.Empty)));

    private async Task<TestPage> FollowAsync(HttpResponseMessage response) => await FollowAsync(await PageOf(response));

    private static async Task<TestPage> PageOf(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        var document = await context.OpenAsync(
            request => request.Content(text).Address(response.RequestMessage!.RequestUri!.ToString()));
        return new TestPage(response, text, document);
    }
}

/// <summary>A file to send.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="FileName">Name on the sender's machine.</param>
/// <param name="Bytes">What is in it.</param>
/// <param name="ContentType">What the sender claims it is.</param>
public sealed record TestUpload(string Field, string FileName, byte[] Bytes, string ContentType = "application/pdf");

/// <summary>What came back.</summary>
public sealed record TestPage(HttpResponseMessage Response, string Text, IDocument Document)
{
    public HttpStatusCode Status => Response.StatusCode;

    public string Address => Response.RequestMessage!.RequestUri!.ToString();

    /// <summary>Where a redirect leads, as sent.</summary>
    public string? Location => (int)Response.StatusCode is >= 300 and < 400 ? Response.Headers.Location?.ToString() : null;

    /// <summary>Text of the h1.</summary>
    public string? Heading => Document.QuerySelector("h1")?.TextContent.Trim();

    /// <summary>Text of the main part, white space folded.</summary>
    public string MainText => string.Join(
        ' ', (Document.QuerySelector("main")?.TextContent ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Texts of the error summary.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".error-summary li").Select(item => item.TextContent.Trim())];
}
