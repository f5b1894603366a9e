using System.Text.RegularExpressions;
using MimeKit;
using PrecisionJobs.Web.Infrastructure;

namespace PrecisionJobs.Web.Features.Dev.Mail;

/// <summary>A caught mail in the list.</summary>
public sealed record CaughtMailCard(string File, DateTime At, string To, string Subject);

/// <summary>A caught mail to read.</summary>
/// <param name="Card">Its head.</param>
/// <param name="From">Sender.</param>
/// <param name="Parts">Its text, cut at addresses.</param>
public sealed record CaughtMailPage(CaughtMailCard Card, string From, IReadOnlyList<TextPiece> Parts);

/// <summary>A piece of text, or an address to click.</summary>
public sealed record TextPiece(string Text, bool IsLink);

/// <summary>Reads the pickup folder.</summary>
public sealed partial class CaughtMailQuery(StoragePaths paths)
{
    private const int Most = 100;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<CaughtMailCard>> ListAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(paths.Mail))
        {
            return [];
        }

        var files = Directory.GetFiles(paths.Mail, "*.eml").Select(file => Path.GetFileName(file)!)
            .OrderDescending(StringComparer.Ordinal).Take(Most);
        var cards = new List<CaughtMailCard>();
        foreach (var file in files)
        {
            using var message = await ReadAsync(file, cancellationToken);
            cards.Add(CardOf(file, message));
        }

        return cards;
    }

    /// <summary>Null when there is no such mail.</summary>
    public async Task<CaughtMailPage?> FindAsync(string file, CancellationToken cancellationToken)
    {
        if (!FileName().IsMatch(file) || !File.Exists(Path.Combine(paths.Mail, file)))
        {
            return null;
        }

        using var message = await ReadAsync(file, cancellationToken);
        return new CaughtMailPage(CardOf(file, message), message.From.ToString(), [.. Pieces(message.TextBody ?? string.Empty)]);
    }

    private Task<MimeMessage> ReadAsync(string file, CancellationToken cancellationToken) =>
        MimeMessage.LoadAsync(Path.Combine(paths.Mail, file), cancellationToken);

    private static CaughtMailCard CardOf(string file, MimeMessage message) =>
        new(file, message.Date.UtcDateTime, message.To.ToString(), message.Subject ?? "(no subject)");

    private static IEnumerable<TextPiece> Pieces(string text)
    {
        var position = 0;
        foreach (Match address in Address().Matches(text))
        {
            yield return new TextPiece(text[position..address.Index], IsLink: false);
            yield return new TextPiece(address.Value, IsLink: true);
            position = address.Index + address.Length;
        }

        yield return new TextPiece(text[position..], IsLink: false);
    }

    [GeneratedRegex(@"^[0-9A-Za-z-]{10,80}\.eml$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex FileName();

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Address();
}
