using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Shared.JobCards;

namespace PrecisionJobs.Web.Tests.Features.Shared;

public sealed class JobCardTests
{
    [Fact]
    public void TagsFor_ShowsMachinesControlsAndCertificationsBeforeHabits_AndWhatIsLearnedThereLast()
    {
        var card = With(
            Tag("attention", SkillCategory.SoftSkill),
            Tag("milling", SkillCategory.Process),
            Tag("turning", SkillCategory.Process),
            Tag("grinding", SkillCategory.Process),
            Tag("haas", SkillCategory.Machine, RequirementImportance.Used),
            Tag("fanuc", SkillCategory.Control, RequirementImportance.Preferred),
            Tag("cwi", category: null, RequirementImportance.Preferred));

        Assert.Equal(["fanuc", "cwi", "milling", "turning", "grinding"], card.TagsFor(5).Select(tag => tag.Slug));
        Assert.Equal("attention", card.TagsFor(7)[^1].Slug);
    }

    [Fact]
    public void TagsFor_OfOneKind_ShowsTheRequiredFirst() => Assert.Equal(
        ["turning", "milling"],
        With(Tag("milling", SkillCategory.Process, RequirementImportance.Used), Tag("turning", SkillCategory.Process)).TagsFor(2)
            .Select(tag => tag.Slug));

    [Fact]
    public void TagsFor_WhereNothingElseIsAsked_ShowsHabits() =>
        Assert.Equal("attention", Assert.Single(With(Tag("attention", SkillCategory.SoftSkill)).TagsFor(5)).Slug);

    private static CardTag Tag(
        string slug, SkillCategory? category, RequirementImportance importance = RequirementImportance.Required) =>
        new(slug, slug, category, importance, Years: null);

    private static JobCard With(params CardTag[] tags) => new()
    {
        Id = 1,
        Title = "Machinist",
        CompanyName = null,
        CompanySlug = null,
        Summary = null,
        OccupationSlug = null,
        OccupationTitle = null,
        FamilySlug = null,
        Pay = null,
        Shift = Shift.Day,
        EmploymentType = EmploymentType.FullTime,
        ExperienceLevel = null,
        Workplace = Workplace.OnSite,
        RemoteStates = [],
        Sites = [],
        Tags = tags,
        PostedAt = default,
        ClosesAt = default,
        UpdatedAt = default,
        Zone = "UTC",
        TightestToleranceMicroinches = null,
        UsPersonRequired = false,
        Visibility = PostingVisibility.Public,
    };
}
