using System.Globalization;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.Audit;

/// <summary>What of the audit is looked for; everything stands in the address, and nonsense counts as not given.</summary>
public sealed class AuditFilter
{
    /// <summary>Part of the name of who acted.</summary>
    public string? Actor { get; set; }

    /// <summary>The account that acted.</summary>
    public string? Account { get; set; }

    /// <summary>The noun that changed.</summary>
    public string? Entity { get; set; }

    /// <summary>Its key.</summary>
    public string? Key { get; set; }

    /// <summary>Part of what was done.</summary>
    public string? Action { get; set; }

    /// <summary>First day, in UTC.</summary>
    public string? From { get; set; }

    /// <summary>Last day, in UTC.</summary>
    public string? To { get; set; }

    public string? Page { get; set; }

    public int? AccountId => int.TryParse(Account, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public DateOnly? FirstDay => DayOf(From);

    public DateOnly? LastDay => DayOf(To);

    public int PageNumber => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    /// <summary>Something is looked for.</summary>
    public bool IsActive => new[] { Actor, Account, Entity, Key, Action, From, To }.Any(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>The address of a page of what is found.</summary>
    public string Address(AdminLinks links, int page) => links.Audit.With(
        ("actor", Actor),
        ("account", Account),
        ("entity", Entity),
        ("key", Key),
        ("action", Action),
        ("from", From),
        ("to", To),
        ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day < DateOnly.MaxValue ? day : null;
}
