using System.Globalization;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.List;

/// <summary>In which order postings are listed.</summary>
public enum PostingListSort
{
    /// <summary>Last changed first.</summary>
    Changed,

    Title,

    /// <summary>The next to close first; those without a closing day last.</summary>
    Closing,

    /// <summary>Most new applicants first.</summary>
    Applicants,
}

/// <summary>What the list is asked for; nonsense in the address means the default.</summary>
public sealed class PostingListFilter
{
    private const int LongestQuery = 100;

    public string? Q { get; set; }

    public PostingStatus? Status { get; set; }

    public PostingListSort Sort { get; set; }

    public int Page { get; set; } = 1;

    /// <summary>The words to look for in titles.</summary>
    public string Text => (Q ?? string.Empty).Trim() is { Length: > LongestQuery } text ? text[..LongestQuery] : (Q ?? string.Empty).Trim();

    /// <summary>The status, if it is one.</summary>
    public PostingStatus? KnownStatus => Status is { } status && Enum.IsDefined(status) ? status : null;

    /// <summary>The order, if it is one.</summary>
    public PostingListSort KnownSort => Enum.IsDefined(Sort) ? Sort : PostingListSort.Changed;

    /// <summary>The same with another status, or page.</summary>
    public string QueryWith(PostingStatus? status, int page = 1)
    {
        var parts = new List<string>(4);
        if (Text.Length > 0)
        {
            parts.Add($"q={Uri.EscapeDataString(Text)}");
        }

        if (status is not null)
        {
            parts.Add($"status={status.ToString()!.ToLowerInvariant()}");
        }

        if (KnownSort != PostingListSort.Changed)
        {
            parts.Add($"sort={KnownSort.ToString().ToLowerInvariant()}");
        }

        if (page > 1)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"page={page}"));
        }

        return parts.Count == 0 ? string.Empty : $"?{string.Join('&', parts)}";
    }
}
