using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Infrastructure.Mvc;

/// <summary>
/// Keeps what somebody typed and has not sent: under their account, or before signing in under a random key in a
/// cookie of the browser. Secrets and files are never kept.
/// </summary>
public sealed class FormDrafts(AppDbContext db, IHttpContextAccessor accessor, TimeProvider clock)
{
    /// <summary>Cookie with the browser's key.</summary>
    public const string Cookie = "pj-draft";

    /// <summary>Key of what a page that leads to registering knows already: name and address.</summary>
    public const string Registration = "register";

    private HttpContext Context =>
        accessor.HttpContext ?? throw new InvalidOperationException("Drafts belong to a request.");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Keeps the fields, in place of what was kept of this form before.</summary>
    /// <param name="formKey">Which form, such as <c>apply/42</c>.</param>
    /// <param name="fields">Names and values as posted, such as <c>Request.Form</c>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task SaveAsync(
        string formKey, IEnumerable<KeyValuePair<string, StringValues>> fields, CancellationToken cancellationToken) =>
        SaveForAsync(Context.User.AccountId(), formKey, fields, cancellationToken);

    /// <summary>Keeps the fields for an account, or with null for this browser.</summary>
    public async Task SaveForAsync(
        int? accountId,
        string formKey,
        IEnumerable<KeyValuePair<string, StringValues>> fields,
        CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(fields.Where(field => !IsSecret(field.Key)).ToDictionary(
            field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal));
        if (json.Length > FormDraft.JsonLength)
        {
            return;
        }

        var browser = accountId is null ? HashOf(BrowserKey() ?? NewBrowserKey()) : null;
        if (await OverwriteAsync(accountId, browser, formKey, json, cancellationToken))
        {
            return;
        }

        var draft = new FormDraft
        {
            AccountId = accountId,
            BrowserKeyHash = browser,
            FormKey = formKey,
            Json = json,
            UpdatedAt = Now,
        };
        db.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // Two autosaves at once: the other one stored the row, this one's text goes into it.
            db.Entry(draft).State = EntityState.Detached;
            await OverwriteAsync(accountId, browser, formKey, json, cancellationToken);
        }
    }

    /// <summary>What is kept of a form, or null.</summary>
    public async Task<DraftValues?> LoadAsync(string formKey, CancellationToken cancellationToken)
    {
        var accountId = Context.User.AccountId();
        var browser = accountId is null && BrowserKey() is { } key ? HashOf(key) : null;
        if (accountId is null && browser is null)
        {
            return null;
        }

        var draft = await Owned(accountId, browser, formKey).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return draft is null
            ? null
            : new DraftValues(
                JsonSerializer.Deserialize<Dictionary<string, string?[]>>(draft.Json) ?? [], draft.UpdatedAt);
    }

    /// <summary>
    /// On GET: puts what is kept into the model state, from where the page's fields take it before the model's own
    /// values. False when nothing is kept.
    /// </summary>
    public async Task<bool> RestoreAsync(
        string formKey, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        var draft = await LoadAsync(formKey, cancellationToken);
        draft?.Into(modelState);
        return draft is not null;
    }

    /// <summary>Forgets a form: it was sent, or its writer threw it away.</summary>
    public async Task ClearAsync(string formKey, CancellationToken cancellationToken)
    {
        var accountId = Context.User.AccountId();
        var browser = BrowserKey() is { } key ? HashOf(key) : null;
        await db.FormDrafts
            .Where(draft => draft.FormKey == formKey
                && ((accountId != null && draft.AccountId == accountId)
                    || (browser != null && draft.BrowserKeyHash == browser)))
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>On sign-in: what this browser kept becomes the account's; of two drafts of one form the newer stays.</summary>
    public async Task AdoptAsync(int accountId, CancellationToken cancellationToken)
    {
        if (BrowserKey() is not { } key)
        {
            return;
        }

        var browser = HashOf(key);
        var kept = await db.FormDrafts.AsNoTracking().Where(draft => draft.BrowserKeyHash == browser)
            .Select(draft => new { draft.Id, draft.FormKey, draft.UpdatedAt }).ToListAsync(cancellationToken);
        foreach (var draft in kept)
        {
            await db.FormDrafts
                .Where(other => other.AccountId == accountId && other.FormKey == draft.FormKey
                    && other.UpdatedAt <= draft.UpdatedAt)
                .ExecuteDeleteAsync(cancellationToken);
            var adopted = await db.FormDrafts
                .Where(own => own.Id == draft.Id && !db.FormDrafts.Any(
                    other => other.AccountId == accountId && other.FormKey == draft.FormKey))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(own => own.AccountId, accountId)
                        .SetProperty(own => own.BrowserKeyHash, (string?)null),
                    cancellationToken);
            if (adopted == 0)
            {
                await db.FormDrafts.Where(own => own.Id == draft.Id).ExecuteDeleteAsync(cancellationToken);
            }
        }

        Context.Response.Cookies.Delete(Cookie, CookieOptions());
    }

    private static bool IsSecret(string field)
    {
        var name = field[(field.LastIndexOf('.') + 1)..];
        return name.StartsWith("__", StringComparison.Ordinal)
            || name.Contains("password", StringComparison.OrdinalIgnoreCase)
            || name.Contains("secret", StringComparison.OrdinalIgnoreCase)
            || name.ToUpperInvariant() is "CODE" or "TOKEN" or "RECOVERYCODE";
    }

    private async Task<bool> OverwriteAsync(
        int? accountId, string? browser, string formKey, string json, CancellationToken cancellationToken)
    {
        var now = Now;
        return await Owned(accountId, browser, formKey).ExecuteUpdateAsync(
            set => set.SetProperty(draft => draft.Json, json).SetProperty(draft => draft.UpdatedAt, now),
            cancellationToken) > 0;
    }

    private IQueryable<FormDraft> Owned(int? accountId, string? browser, string formKey) => accountId is null
        ? db.FormDrafts.Where(draft => draft.BrowserKeyHash == browser && draft.FormKey == formKey)
        : db.FormDrafts.Where(draft => draft.AccountId == accountId && draft.FormKey == formKey);

    // A key made in this request has not come back in a cookie yet; all that the request keeps belongs to it.
    private string? BrowserKey() =>
        Context.Items[Cookie] as string
        ?? (Context.Request.Cookies.TryGetValue(Cookie, out var key) && key.Length is > 20 and < 100 ? key : null);

    private string NewBrowserKey()
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var options = CookieOptions();
        options.Expires = clock.GetUtcNow() + FormDraft.Lifetime;
        Context.Response.Cookies.Append(Cookie, key, options);
        Context.Items[Cookie] = key;
        return key;
    }

    // Secure by the cookie policy, wherever the product is reached from outside.
    private static CookieOptions CookieOptions() =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/" };

    private static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>What was kept of a form.</summary>
/// <param name="Fields">Values by field name, as posted (<c>Form.Title</c>).</param>
/// <param name="UpdatedAt">When it was last kept.</param>
public sealed record DraftValues(IReadOnlyDictionary<string, string?[]> Fields, DateTime UpdatedAt)
{
    /// <summary>For <c>TryUpdateModelAsync(form, "Form", draft.Values)</c>: binds the draft as if it had been posted.</summary>
    public IValueProvider Values => new FormValueProvider(
        BindingSource.Form,
        new FormCollection(Fields.ToDictionary(
            pair => pair.Key, pair => new StringValues(pair.Value), StringComparer.OrdinalIgnoreCase)),
        CultureInfo.CurrentCulture);

    /// <summary>Puts the values where the page's fields look first.</summary>
    public void Into(ModelStateDictionary modelState)
    {
        foreach (var (name, values) in Fields)
        {
            modelState.SetModelValue(name, values.Length == 1 ? values[0] : values, string.Join(',', values));
            modelState.MarkFieldSkipped(name);
        }
    }
}
