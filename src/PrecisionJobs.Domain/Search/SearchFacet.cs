namespace PrecisionJobs.Domain.Search;

/// <summary>
/// What search results can be narrowed by and are counted by. The order is the canonical order of a query string.
/// Each has one key, which is the query parameter that filters by it and its name in the API.
/// </summary>
public enum SearchFacet
{
    /// <summary>Job family, by slug.</summary>
    Family,

    /// <summary>Occupation, by slug.</summary>
    Occupation,

    /// <summary>Skill of any category, by slug; machines, controls and materials are counted under their own facets.</summary>
    Skill,

    /// <summary>Skill of the category machine, by slug.</summary>
    Machine,

    /// <summary>Skill of the category control, by slug.</summary>
    Control,

    /// <summary>Skill of the category material, by slug.</summary>
    Material,

    /// <summary>Certification, by slug.</summary>
    Certification,

    /// <summary>Company, by slug; confidential postings have none.</summary>
    Company,

    /// <summary>State of any of the sites, by USPS code.</summary>
    State,

    /// <summary>Shift, by the name of <see cref="Postings.Shift"/> in kebab case.</summary>
    Shift,

    /// <summary>Kind of employment, by the name of <see cref="Postings.EmploymentType"/> in kebab case.</summary>
    Type,

    /// <summary>Way in, by the name of <see cref="Postings.ExperienceLevel"/> in kebab case.</summary>
    Pathway,

    /// <summary>Pay floor in dollars of the criteria's unit; one value at a time, each counts what reaches it.</summary>
    Pay,

    /// <summary>Posted within so many days; one value at a time, each counts what is as fresh.</summary>
    Posted,

    /// <summary>Whether a "US person" is required: true or false.</summary>
    UsPerson,

    /// <summary>Visibility, by the name of <see cref="Postings.PostingVisibility"/> in kebab case.</summary>
    Visibility,
}
