using System.Reflection;
using System.Text.RegularExpressions;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Rules;

/// <summary>Who may know whom. Each rule takes what it judges, so that a bad example can prove that it bites.</summary>
internal static partial class DependencyRules
{
    /// <summary>References of an assembly to parts of the product that it must not know.</summary>
    public static IReadOnlyList<string> ForbiddenReferences(Assembly assembly, params string[] allowed) =>
    [
        .. assembly.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("PrecisionJobs.", StringComparison.Ordinal)
                && !allowed.Contains(name, StringComparer.Ordinal)),
    ];

    /// <summary>Packages that an assembly uses, where it may use none.</summary>
    public static IReadOnlyList<string> PackagesOf(Assembly assembly) =>
    [
        .. assembly.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal)
                && !name.StartsWith("PrecisionJobs", StringComparison.Ordinal)
                && name is not ("netstandard" or "mscorlib")),
    ];

    /// <summary>Uses of one feature's types by another; <c>Shared</c> may be used by all.</summary>
    public static IReadOnlyList<string> FeaturesThatKnowEachOther(IEnumerable<SourceFile> features) =>
    [
        .. from file in features
           let own = file.Path.Split('/')[0]
           from Match match in FeatureName().Matches(file.Text)
           let other = match.Groups["feature"].Value
           where other != own && other != "Shared"
           select $"{file.Path} uses {match.Value}",
    ];

    /// <summary>Uses of a feature by what all features stand on.</summary>
    public static IReadOnlyList<string> InfrastructureThatKnowsFeatures(IEnumerable<SourceFile> infrastructure) =>
        [.. infrastructure.Where(file => FeatureName().IsMatch(file.Text)).Select(file => file.Path)];

    /// <summary>Types with a name that says nothing, or folders for everything; a tag helper is the framework's word.</summary>
    public static IReadOnlyList<string> NamesThatSayNothing(IEnumerable<string> paths) =>
        [.. paths.Where(path => !path.EndsWith("TagHelper.cs", StringComparison.Ordinal) && EmptyName().IsMatch(path))];

    [GeneratedRegex(@"PrecisionJobs\.Web\.Features\.(?<feature>[A-Z]\w*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FeatureName();

    [GeneratedRegex(@"(^|/)(Helpers?|Utils?|Common|Managers?|Misc|Services)/|(Dto|ViewModel|Model|Manager|Helper|Utils?)\.(cs|cshtml)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EmptyName();
}
