using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Admin.Postings;

/// <summary>A posting as a moderator reads it.</summary>
public sealed record PostingPage(Posting Posting, PostingStatus Status, bool IsPublic, int Applications)
{
    /// <summary>The written parts that are not empty, each with its heading.</summary>
    public IEnumerable<(string Heading, string Text)> Sections() => new (string Heading, string? Text)[]
    {
        ("Summary", Posting.Summary),
        ("The work", Posting.TheWork),
        ("Technical challenges", Posting.TechnicalChallenges),
        ("Equipment and controls", Posting.EquipmentAndControls),
        ("Tolerances and materials", Posting.TolerancesAndMaterials),
        ("What success looks like", Posting.SuccessLooksLike),
        ("Further requirements", Posting.RequirementsNote),
        ("Pay note", Posting.PayNote),
        ("Benefits", Posting.Benefits),
        ("How the hiring goes", Posting.HiringProcess),
    }.Where(section => !string.IsNullOrWhiteSpace(section.Text)).Select(section => (section.Heading, section.Text!));

    /// <summary>Newest first.</summary>
    public IEnumerable<PostingEvent> History => Posting.History.OrderByDescending(line => line.Id);
}

/// <summary>Reads one posting, whatever its state.</summary>
public sealed class PostingPageQuery(AppDbContext db, TimeProvider clock)
{
    public async Task<PostingPage?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var posting = await db.Postings.AsNoTracking()
            .Include(item => item.Company).Include(item => item.Questions).Include(item => item.History)
            .SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        return posting is null
            ? null
            : new PostingPage(
                posting,
                posting.StatusAt(now),
                posting.IsLive(now) && posting.Visibility != PostingVisibility.VettedOnly,
                await db.Applications.CountAsync(application => application.PostingId == id, cancellationToken));
    }
}
