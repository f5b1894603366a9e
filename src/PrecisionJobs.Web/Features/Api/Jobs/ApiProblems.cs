using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Web.Features.Api.Jobs;

/// <summary>What the API says of parameters that it cannot take as they stand. A program is told, not guessed for.</summary>
internal static class ApiProblems
{
    private const string Title = "Some parameters could not be read.";

    /// <summary>Null where every known parameter was read. Parameters that search does not know are nobody's business.</summary>
    public static ValidationProblemDetails? Of(IReadOnlyList<IgnoredParameter> ignored)
    {
        var errors = ignored.Where(parameter => parameter.Reason != IgnoredReason.UnknownKey)
            .GroupBy(parameter => parameter.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(Say).ToArray(), StringComparer.Ordinal);
        return errors.Count == 0 ? null : Problem(errors);
    }

    /// <summary>Null where the place is known, or none was asked for.</summary>
    public static ValidationProblemDetails? Of(PlaceOutcome place)
    {
        var (message, places) = place switch
        {
            PlaceOutcome.Ambiguous ambiguous => ($"Several places are called '{ambiguous.Text}'. Add the state.", ambiguous.Candidates),
            PlaceOutcome.Unknown unknown => ($"No place called '{unknown.Text}' is known.", unknown.Suggestions),
            _ => (null, []),
        };
        if (message is null)
        {
            return null;
        }

        var problem = Problem(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["near"] = [message] });
        problem.Extensions["places"] = places.Select(candidate => candidate.Label).ToArray();
        return problem;
    }

    private static ValidationProblemDetails Problem(Dictionary<string, string[]> errors) =>
        new(errors) { Status = StatusCodes.Status400BadRequest, Title = Title };

    private static string Say(IgnoredParameter parameter) => parameter.Reason switch
    {
        IgnoredReason.OutOfRange => $"'{parameter.Value}' is out of range.",
        IgnoredReason.TooLong => "The text is too long.",
        IgnoredReason.TooMany => $"'{parameter.Value}' is one value too many.",
        _ => $"'{parameter.Value}' is not a value of this parameter.",
    };
}
