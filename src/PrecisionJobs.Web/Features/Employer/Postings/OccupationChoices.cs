using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Employer.Postings;

/// <summary>All occupations to choose from, by family.</summary>
public static class OccupationChoices
{
    /// <summary>Families in their order, occupations by title.</summary>
    public static IReadOnlyList<SelectListItem> All(CatalogueSnapshot catalogue)
    {
        var groups = catalogue.Families.ToDictionary(family => family.Id, family => new SelectListGroup { Name = family.Name });
        return
        [
            .. catalogue.Occupations
                .OrderBy(item => item.Family.Order)
                .Select(item => new SelectListItem(item.Title, item.Id.ToString(CultureInfo.InvariantCulture))
                {
                    Group = groups[item.Family.Id],
                }),
        ];
    }
}
