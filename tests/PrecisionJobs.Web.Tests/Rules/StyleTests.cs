using System.Text.RegularExpressions;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Rules;

/// <summary>A class that nothing styles is a slip: the text it stands for lost its line breaks once.</summary>
public sealed partial class StyleTests
{
    private static readonly string[] Rooms = ["Applicants/", "Apply/", "Me/", "Recruiter/"];

    // Hooks of the pages' structure that have no style of their own.
    private static readonly string[] Bare = ["subnav-row"];

    [Fact]
    public void EveryClass_OfTheRoomsOfApplyingAndReviewing_IsStyled()
    {
        var known = Repository.Files("src/PrecisionJobs.Web/wwwroot", "*.css")
            .SelectMany(file => Selector().Matches(file.Text)).Select(match => match.Value)
            .Concat(Bare).ToHashSet(StringComparer.Ordinal);

        var unknown = Repository.Files("src/PrecisionJobs.Web/Features", "*.cshtml")
            .Where(view => Rooms.Any(room => view.Path.StartsWith(room, StringComparison.Ordinal)))
            .SelectMany(view => Attribute().Matches(view.Text)
                .SelectMany(match => match.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(name => (view.Path, Name: name)))
            .Where(use => !known.Contains(use.Name))
            .Distinct();

        Assert.Contains("as-typed", known);
        Assert.Empty(unknown);
    }

    [GeneratedRegex(@"(?<=\.)[A-Za-z][\w-]*", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Selector();

    /// <summary>The literal part of a class attribute.</summary>
    [GeneratedRegex(@"(?<=\sclass="")[^""@]*", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Attribute();
}
