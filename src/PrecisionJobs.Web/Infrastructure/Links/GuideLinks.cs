namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of the career guide.</summary>
public sealed class GuideLinks
{
    public string Index => "/guide";

    public string Occupations => "/guide/occupations";

    public string Skills => "/guide/skills";

    public string Certifications => "/guide/certifications";

    public string Pathways => "/guide/pathways";

    public string Articles => "/guide/articles";

    public string Family(string slug) => $"/guide/families/{slug}";

    public string Occupation(string slug) => $"/guide/occupations/{slug}";

    public string Skill(string slug) => $"/guide/skills/{slug}";

    public string Certification(string slug) => $"/guide/certifications/{slug}";

    public string Pathway(string slug) => $"/guide/pathways/{slug}";

    public string Article(string slug) => $"/guide/articles/{slug}";

    public string Ladder => "/guide/ladder";

    public string LadderOf(string family) => $"/guide/ladder?family={family}";

    public string Converter => "/guide/convert";

    public string CompareTwo => "/guide/compare";

    public string Compare(string a, string b) => $"/guide/compare?a={a}&b={b}";

    /// <summary>Suggestions for a type-ahead field, of one kind of the catalogue.</summary>
    public string Suggest(string kind) => $"/guide/suggest?kind={kind}";

    public string Demand => "/guide/skills/demand";

    public string SkillsOf(string category) => $"/guide/skills?category={category}";

    /// <summary>The guide's own search.</summary>
    public string Search(string text) => $"/guide?q={Uri.EscapeDataString(text)}";
}
