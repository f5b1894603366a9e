using System.Globalization;
using Microsoft.Data.Sqlite;
using PrecisionJobs.Benchmarks.Search;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Benchmarks.Pages;

/// <summary>
/// Puts generated postings into a database that the product has made, with its catalogue in it: what the search page reads
/// about each. Written past the product, because a hundred thousand audited saves would take an hour.
/// </summary>
internal sealed class PageDatabase : IDisposable
{
    /// <summary>The index knows military addresses without a state; the database asks for one.</summary>
    private const string ElsewhereCode = "AE";

    private readonly SqliteConnection _connection;
    private readonly Dictionary<(int Company, string City, string State, GeoPoint Point), int> _sites = [];
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public PageDatabase(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
    }

    /// <summary>How many postings it holds.</summary>
    public int Count => Convert.ToInt32(Scalar("SELECT COUNT(*) FROM Postings"), CultureInfo.InvariantCulture);

    /// <summary>Puts the postings in, and makes the feed of changes end where the index stands.</summary>
    public void Fill(IEnumerable<PostingDocument> postings)
    {
        Execute("PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF");
        using var transaction = _connection.BeginTransaction();
        var names = new Dictionary<int, string>();
        foreach (var posting in postings)
        {
            names[posting.CompanyId] = posting.CompanyName!;
            Put(posting);
        }

        foreach (var (company, name) in names)
        {
            Run(
                "INSERT INTO Companies (Id, Slug, Name, Verification, OwnersApprovePostings, CreatedAt, Revision) VALUES ($0, $1, $2, 'Verified', 0, $3, 1)",
                company + 1,
                string.Create(CultureInfo.InvariantCulture, $"company-{company}"),
                name,
                Text(GeneratedPostings.Now.AddYears(-1)));
        }

        transaction.Commit();
        Execute("ANALYZE");
    }

    /// <summary>Makes the feed of changes end where an index stands, so that the product goes on from there.</summary>
    public void EndFeedAt(long sequence)
    {
        Execute("DELETE FROM SearchChanges");
        Run("INSERT INTO SearchChanges (Seq, PostingId, At) VALUES ($0, 1, $1)", sequence, Text(GeneratedPostings.Now));
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private void Put(PostingDocument posting)
    {
        Run(
            """
            INSERT INTO Postings (Id, CompanyId, Title, OccupationId, Summary, TheWork, OvertimeOffered, EmploymentType, Shift, ExperienceLevel,
                Openings, Workplace, RemoteStates, Visibility, UsPersonRequired, State, PublishAt, ClosesAt, ClosesZone, PublicSince, CreatedAt,
                UpdatedAt, Revision, Pay_Currency, Pay_MinimumCents, Pay_MaximumCentsPerUnit, Pay_Unit)
            VALUES ($0, $1, $2, (SELECT Id FROM Occupations WHERE Slug = $3), $4, $5, 0, $6, $7, $8,
                1, 'OnSite', '[]', $9, $10, 'Published', $11, $12, 'America/New_York', $11, $11, $11, 1, $13, $14, $15, $16)
            """,
            posting.Id,
            posting.CompanyId + 1,
            posting.Title,
            posting.OccupationSlug,
            posting.Text[..160],
            posting.Text,
            posting.EmploymentType,
            posting.Shifts[0],
            posting.ExperienceLevel,
            posting.Visibility,
            posting.UsPersonRequired,
            Text(posting.LiveFrom),
            Text(posting.ClosesAt!.Value),
            posting.Pay is null ? null : "USD",
            posting.Pay?.MinimumCents,
            posting.Pay?.MaximumCentsPerUnit,
            posting.Pay?.Unit);
        PutParts(posting);
    }

    private void PutParts(PostingDocument posting)
    {
        foreach (var site in posting.Sites.DistinctBy(site => site.Location))
        {
            Run("INSERT OR IGNORE INTO PostingSites (PostingId, SiteId) VALUES ($0, $1)", posting.Id, SiteOf(posting.CompanyId, site));
        }

        foreach (var skill in posting.Skills)
        {
            Run(
                "INSERT INTO PostingRequirements (PostingId, SkillId, Importance) SELECT $0, Id, 'Required' FROM Skills WHERE Slug = $1",
                posting.Id,
                skill.Slug);
        }

        Run(
            "INSERT INTO PostingRequirements (PostingId, CertificationId, Importance) SELECT $0, Id, 'Preferred' FROM Certifications WHERE Slug = $1",
            posting.Id,
            posting.Certifications[0]);
    }

    private int SiteOf(int company, DocumentSite site)
    {
        var key = (company, site.City!, site.StateCode!, site.Location!.Value);
        if (!_sites.TryGetValue(key, out var id))
        {
            _sites[key] = id = _sites.Count + 1;
            Run(
                "INSERT INTO Sites (Id, CompanyId, Name, City, StateCode, Zip, Latitude, Longitude, TimeZone, IsRetired, Revision) VALUES ($0, $1, $2, $2, $3, '44113', $4, $5, 'America/New_York', 0, 1)",
                id,
                company + 1,
                site.City,
                site.StateCode ?? ElsewhereCode,
                site.Location.Value.Latitude,
                site.Location.Value.Longitude);
        }

        return id;
    }

    private static string Text(DateTime instant) => instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private object? Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Runs a statement that is prepared once; its parameters are called by their numbers.</summary>
    private void Run(string sql, params object?[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var index = 0; index < values.Length; index++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${index}") });
            }
        }

        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] is Enum value ? value.ToString() : values[index] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
