namespace PrecisionJobs.Web.Features.Guide.Articles;

/// <summary>A guide article, as its front matter and text say.</summary>
/// <param name="Slug">In its address; equals the file name.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Order">Place in lists.</param>
/// <param name="Updated">When it was last gone through.</param>
/// <param name="Audience">Whom it is written for.</param>
/// <param name="Topics">Words it can be found by.</param>
/// <param name="Occupations">Slugs of the occupations it concerns.</param>
/// <param name="Claims">Published claims that it holds against the figures.</param>
/// <param name="Sources">What it rests on.</param>
/// <param name="Parts">Its text as HTML, in parts between which the converter stands.</param>
/// <param name="Headings">Headings of the second level, for the table of contents.</param>
/// <param name="PlainText">The words alone, for the guide's search.</param>
public sealed record Article(
    string Slug,
    string Title,
    string Summary,
    int Order,
    DateOnly Updated,
    ArticleAudience Audience,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Occupations,
    IReadOnlyList<ArticleClaim> Claims,
    IReadOnlyList<ArticleSource> Sources,
    IReadOnlyList<string> Parts,
    IReadOnlyList<ArticleHeading> Headings,
    string PlainText);

/// <summary>Whom an article is written for.</summary>
public enum ArticleAudience
{
    Everyone,
    Candidates,
    Employers,
}

/// <summary>What an article rests on.</summary>
/// <param name="Name">Who published what.</param>
/// <param name="Period">What time it is about, or when it was read.</param>
/// <param name="Url">Where it is; null where it has no address.</param>
public sealed record ArticleSource(string Name, string Period, string? Url);

/// <summary>A figure that others publish and the files do not bear out.</summary>
/// <param name="Occupation">Slug of the occupation that it is about.</param>
/// <param name="Claim">What is claimed, as a sentence.</param>
/// <param name="ClaimedBy">Who claims it.</param>
/// <param name="Files">What the files say, with source and period.</param>
public sealed record ArticleClaim(string Occupation, string Claim, string ClaimedBy, string Files);

/// <summary>A heading of the table of contents.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Text">Its words.</param>
public sealed record ArticleHeading(string Id, string Text);
