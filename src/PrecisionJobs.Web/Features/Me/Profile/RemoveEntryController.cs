using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile;

/// <summary>Asks whether an entry should go.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Noun">What it is.</param>
/// <param name="Action">Where the answer goes.</param>
/// <param name="ReturnUrl">Where to go on; a path of this site.</param>
public sealed record RemovePage(string Name, string Noun, string Action, string? ReturnUrl);

/// <summary>Takes an entry off a list of the profile, after asking.</summary>
public abstract class RemoveEntryController<TForm, TEntry>(ProfileQuery profile, RemoveEntry remove, Links links) : MeController
    where TForm : class, IEntryForm<TForm, TEntry>
    where TEntry : class
{
    /// <summary>Its lists' singular: "job".</summary>
    protected abstract string Noun { get; }

    [HttpGet("")]
    public async Task<IActionResult> Show(int id, string? returnUrl, CancellationToken cancellationToken)
    {
        var whole = await profile.WholeAsync(AccountId, cancellationToken);
        return TForm.In(whole).Find(own => TForm.IdOf(own) == id) is { } entry
            ? View("Remove", new RemovePage(TForm.NameOf(entry), Noun, Request.Path, returnUrl))
            : NotFound();
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int id, string? returnUrl, CancellationToken cancellationToken) =>
        await RemoveAsync(id, cancellationToken) switch
        {
            RemoveOutcome.Removed => Onward(returnUrl, links.Me.Profile, flash: $"The {Noun} is off your profile."),
            RemoveOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };

    /// <summary>Removes the entry.</summary>
    protected virtual Task<RemoveOutcome> RemoveAsync(int id, CancellationToken cancellationToken) =>
        remove.ExecuteAsync<TForm, TEntry>(AccountId, id, $"Remove {Noun} from profile", Process, cancellationToken);
}
