using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace PrecisionJobs.Web.Features.Guide.Articles;

/// <summary>The front matter of an article file, as written.</summary>
internal sealed class ArticleFrontMatter
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    public string? Title { get; set; }

    public string? Slug { get; set; }

    public string? Summary { get; set; }

    public int Order { get; set; }

    public string? Updated { get; set; }

    public string? Audience { get; set; }

    public List<string> Topics { get; set; } = [];

    public List<string> RelatedOccupations { get; set; } = [];

    public List<Claim> Claims { get; set; } = [];

    public List<Source> Sources { get; set; } = [];

    public DateOnly? UpdatedOn => DateOnly.TryParseExact(
        Updated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public ArticleAudience? AudienceKind => Enum.TryParse<ArticleAudience>(Audience, ignoreCase: true, out var kind) ? kind : null;

    /// <summary>Reads YAML; a member that does not exist is a fault.</summary>
    public static ArticleFrontMatter? Parse(string yaml, Action<string> fault)
    {
        try
        {
            return Yaml.Deserialize<ArticleFrontMatter>(yaml);
        }
        catch (YamlException exception)
        {
            fault($"the front matter cannot be read, line {exception.Start.Line + 1}: {exception.InnerException?.Message ?? exception.Message}");
            return null;
        }
    }

    /// <summary>Tells everything that is missing.</summary>
    public void Check(string name, Action<string> fault)
    {
        Require(nameof(Title), !string.IsNullOrWhiteSpace(Title));
        Require(nameof(Summary), !string.IsNullOrWhiteSpace(Summary));
        Require(nameof(Updated), UpdatedOn is not null);
        Require(nameof(Audience), AudienceKind is not null);
        Require(nameof(Topics), Topics.Count > 0);
        Require(nameof(Sources), Sources.Count > 0);
        Require("sources' name and period", Sources.All(source =>
            !string.IsNullOrWhiteSpace(source.Name) && !string.IsNullOrWhiteSpace(source.Period)));
        Require("claims' occupation, claim, claimedBy and files", Claims.TrueForAll(claim => claim.IsComplete));
        if (Slug != name)
        {
            fault($"slug is '{Slug}', but the file is called {name}.md");
        }

        foreach (var source in Sources.Where(source => source.Url is { } url
            && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)))
        {
            fault($"'{source.Url}' is not an https address");
        }

        void Require(string what, bool isThere)
        {
            if (!isThere)
            {
                fault($"{char.ToLowerInvariant(what[0])}{what[1..]} is missing or cannot be read");
            }
        }
    }

    internal sealed class Claim
    {
        public string? Occupation { get; set; }

        [YamlMember(Alias = "claim")]
        public string? Text { get; set; }

        public string? ClaimedBy { get; set; }

        public string? Files { get; set; }

        public bool IsComplete => !string.IsNullOrWhiteSpace(Occupation) && !string.IsNullOrWhiteSpace(Text)
            && !string.IsNullOrWhiteSpace(ClaimedBy) && !string.IsNullOrWhiteSpace(Files);
    }

    internal sealed class Source
    {
        public string? Name { get; set; }

        public string? Period { get; set; }

        public string? Url { get; set; }
    }
}
