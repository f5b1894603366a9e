using System.Globalization;
using Microsoft.Data.Sqlite;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>
/// The plain alternative: SQLite's full-text search with a WHERE for the filters and one GROUP BY for each of five
/// facets. Reads words and filters only; a query with a place, a phrase or a typo is left to the index.
/// </summary>
internal sealed class PlainSearch : IDisposable
{
    private static readonly (SearchFacet Facet, string Column)[] Columns =
    [
        (SearchFacet.Family, "family"), (SearchFacet.Occupation, "occupation"), (SearchFacet.State, "state"),
        (SearchFacet.Shift, "shift"), (SearchFacet.Type, "type"), (SearchFacet.Pathway, "level"),
    ];

    private readonly SqliteConnection _connection;

    public PlainSearch(string file, Func<IEnumerable<PostingDocument>> postings)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        using var version = _connection.CreateCommand();
        version.CommandText = "PRAGMA user_version";
        if (Convert.ToInt32(version.ExecuteScalar(), CultureInfo.InvariantCulture) == 0)
        {
            Fill(postings());
        }
    }

    /// <summary>Whether the query is one that it can answer.</summary>
    public static bool CanAnswer(LoggedQuery query) => query.Class is "K" or "KF" or "F" or "ALL"
        && query.Criteria.Query?.Contains('"', StringComparison.Ordinal) != true;

    /// <summary>Total, first page and six facets.</summary>
    public void Search(SearchCriteria criteria)
    {
        var where = Where(criteria);
        var order = criteria.Query is null ? "p.posted DESC, p.id" : "t.rank, p.id";
        Read($"SELECT p.id FROM {where} ORDER BY {order} LIMIT 20", criteria);
        Read($"SELECT COUNT(*) FROM {where}", criteria);
        foreach (var (facet, column) in Columns)
        {
            Read($"SELECT p.{column}, COUNT(*) FROM {Where(criteria.Without(facet))} GROUP BY p.{column}", criteria);
        }
    }

    public void Dispose() => _connection.Dispose();

    private static string Where(SearchCriteria criteria)
    {
        var where = criteria.Query is null ? "p WHERE closes > $now" : "t JOIN p ON p.id = t.rowid WHERE t MATCH $words AND closes > $now";
        foreach (var (facet, column) in Columns)
        {
            var values = criteria.Values(facet);
            where += values.Count > 0 ? $" AND p.{column} IN ({string.Join(',', values.Select(value => $"'{value}'"))})" : "";
        }

        where += criteria.PayFloorAnnualCents is { } floor ? $" AND p.pay >= {floor}" : "";
        return criteria.PostedDays is { } days ? $"{where} AND p.posted >= {GeneratedPostings.Now.AddDays(-days).Ticks}" : where;
    }

    private void Fill(IEnumerable<PostingDocument> postings)
    {
        Execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; DROP TABLE IF EXISTS p; DROP TABLE IF EXISTS t");
        Execute("CREATE TABLE p(id INTEGER PRIMARY KEY, family TEXT, occupation TEXT, state TEXT, shift TEXT, type TEXT, level TEXT, pay INTEGER, posted INTEGER, closes INTEGER)");
        Execute("CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize='porter', content='')");
        using (var transaction = _connection.BeginTransaction())
        {
            foreach (var posting in postings)
            {
                Insert(posting);
            }

            transaction.Commit();
        }

        foreach (var (_, column) in Columns)
        {
            Execute($"CREATE INDEX i_{column} ON p({column})");
        }

        Execute("PRAGMA user_version = 1");
    }

    private void Read(string sql, SearchCriteria criteria)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$now", GeneratedPostings.Now.Ticks);
        if (criteria.Query is not null)
        {
            var words = criteria.Query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\"");
            command.Parameters.AddWithValue("$words", string.Join(' ', words));
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            _ = reader.GetValue(0);
        }
    }

    private void Insert(PostingDocument posting)
    {
        using var row = _connection.CreateCommand();
        row.CommandText = "INSERT INTO p VALUES($id,$family,$occupation,$state,$shift,$type,$level,$pay,$posted,$closes); INSERT INTO t(rowid,title,body) VALUES($id,$title,$body)";
        row.Parameters.AddWithValue("$id", posting.Id);
        row.Parameters.AddWithValue("$family", posting.FamilySlug);
        row.Parameters.AddWithValue("$occupation", posting.OccupationSlug);
        row.Parameters.AddWithValue("$state", posting.Sites[0].StateCode ?? (object)DBNull.Value);
        row.Parameters.AddWithValue("$shift", SearchFacets.Value(posting.Shifts[0]));
        row.Parameters.AddWithValue("$type", SearchFacets.Value(posting.EmploymentType));
        row.Parameters.AddWithValue("$level", SearchFacets.Value(posting.ExperienceLevel!.Value));
        row.Parameters.AddWithValue("$pay", posting.Pay?.MaximumAnnualCents ?? (object)DBNull.Value);
        row.Parameters.AddWithValue("$posted", posting.PublishedAt.Ticks);
        row.Parameters.AddWithValue("$closes", posting.ClosesAt!.Value.Ticks);
        row.Parameters.AddWithValue("$title", posting.Title);
        row.Parameters.AddWithValue("$body", posting.Text);
        row.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
