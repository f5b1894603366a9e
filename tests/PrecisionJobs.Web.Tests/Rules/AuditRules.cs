using System.Text.RegularExpressions;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Rules;

/// <summary>What is written past the unit of work is written without an audit entry.</summary>
internal static partial class AuditRules
{
    /// <summary>The files that write to the database past <c>SaveChangesAsync</c>.</summary>
    public static IReadOnlyList<string> WritesPastTheAudit(IEnumerable<SourceFile> files) =>
        [.. files.Where(file => DirectWrite().IsMatch(file.Text)).Select(file => file.Path).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\.(ExecuteUpdate|ExecuteDelete|ExecuteSql)\w*|CreateCommand\(", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DirectWrite();
}
