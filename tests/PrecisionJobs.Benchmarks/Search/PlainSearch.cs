using Microsoft.Data.Sqlite;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>
/// The plain alternative: SQLite's full-text search with a WHERE for the filters and one GROUP BY for each of five
/// facets. Reads words and filters only; a query with a place, a phrase or a typo is left to the index.
/// </summary>
internal sealed class PlainSearch : IDisposable
{
    private static readonly string[] Facets = ["family", "occupation", "state", "shift", "type"];

    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public PlainSearch(IEnumerable<PostingDocument> postings)
    {
        _connection.Open();
        Execute("CREATE TABLE p(id INTEGER PRIMARY KEY, family TEXT, occupation TEXT, state TEXT, shift TEXT, type TEXT, level TEXT, pay INTEGER, posted TEXT)");
        Execute("CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize='porter', content='')");
        using var transaction = _connection.BeginTransaction();
        foreach (var posting in postings)
        {
            Insert(posting);
        }

        transaction.Commit();
        foreach (var column in Facets)
        {
            Execute($"CREATE INDEX i_{column} ON p({column})");
        }
    }

    /// <summary>Whether the query is one that it can answer.</summary>
    public static bool CanAnswer(SearchCriteria criteria) => criteria.Near is null
        && criteria.Query?.Contains('"', StringComparison.Ordinal) != true
        && criteria.Query?.Contains("machanist", StringComparison.Ordinal) != true;

    /// <summary>Total, first page and five facets.</summary>
    public int Search(SearchCriteria criteria)
    {
        var where = Where(criteria);
        var total = 0;
        using (var command = Command($"SELECT p.id FROM {where} ORDER BY p.posted DESC, p.id LIMIT 20", criteria))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                total++;
            }
        }

        using (var command = Command($"SELECT COUNT(*) FROM {where}", criteria))
        {
            total = Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (var facet in Facets)
        {
            using var command = Command($"SELECT p.{facet}, COUNT(*) FROM {where} GROUP BY p.{facet}", criteria);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                _ = reader.GetInt32(1);
            }
        }

        return total;
    }

    public void Dispose() => _connection.Dispose();

    private static string Where(SearchCriteria criteria)
    {
        var from = criteria.Query is null ? "p WHERE 1" : "t JOIN p ON p.id = t.rowid WHERE t MATCH $words";
        foreach (var (facet, column) in new[]
        {
            (SearchFacet.Family, "family"), (SearchFacet.State, "state"), (SearchFacet.Shift, "shift"), (SearchFacet.Pathway, "level"),
        })
        {
            var values = criteria.Values(facet);
            if (values.Count > 0)
            {
                from += $" AND p.{column} IN ({string.Join(',', values.Select(value => $"'{value}'"))})";
            }
        }

        from += criteria.PayFloorAnnualCents is { } floor ? $" AND p.pay >= {floor}" : string.Empty;
        return criteria.PostedDays is { } days
            ? $"{from} AND p.posted >= '{GeneratedPostings.Now.AddDays(-days):O}'"
            : from;
    }

    private SqliteCommand Command(string sql, SearchCriteria criteria)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        if (criteria.Query is not null)
        {
            var words = criteria.Query.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => $"\"{word.Replace("\"", string.Empty, StringComparison.Ordinal)}\"");
            command.Parameters.AddWithValue("$words", string.Join(' ', words));
        }

        return command;
    }

    private void Insert(PostingDocument posting)
    {
        using var row = _connection.CreateCommand();
        row.CommandText = "INSERT INTO p VALUES($id,$family,$occupation,$state,$shift,$type,$level,$pay,$posted); INSERT INTO t(rowid,title,body) VALUES($id,$title,$body)";
        row.Parameters.AddWithValue("$id", posting.Id);
        row.Parameters.AddWithValue("$family", posting.FamilySlug);
        row.Parameters.AddWithValue("$occupation", posting.OccupationSlug);
        row.Parameters.AddWithValue("$state", posting.Sites[0].StateCode);
        row.Parameters.AddWithValue("$shift", SearchFacets.Value(posting.Shifts[0]));
        row.Parameters.AddWithValue("$type", SearchFacets.Value(posting.EmploymentType));
        row.Parameters.AddWithValue("$level", SearchFacets.Value(posting.ExperienceLevel!.Value));
        row.Parameters.AddWithValue("$pay", posting.Pay?.MaximumAnnualCents ?? (object)DBNull.Value);
        row.Parameters.AddWithValue("$posted", posting.PublishedAt.ToString("O"));
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
