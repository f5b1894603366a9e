namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of public company pages.</summary>
public sealed class CompanyLinks
{
    public string Index => "/companies";

    public string IndexPage(int page) => page == 1 ? Index : $"{Index}?page={page}";

    public string Company(string slug) => $"/companies/{slug}";
}
