using PrecisionJobs.Data;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Search;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Rules;

/// <summary>Domain ← Search, Domain ← Data, all ← Web, nothing else; features keep to themselves.</summary>
public sealed class DependencyTests
{
    private const string Domain = "PrecisionJobs.Domain";

    [Fact]
    public void Domain_KnowsNothingOfTheProductAndNoPackage()
    {
        Assert.Empty(DependencyRules.ForbiddenReferences(typeof(Posting).Assembly));
        Assert.Empty(DependencyRules.PackagesOf(typeof(Posting).Assembly));
    }

    [Fact]
    public void Search_KnowsTheDomainAlone() =>
        Assert.Empty(DependencyRules.ForbiddenReferences(typeof(PostingIndex).Assembly, Domain));

    [Fact]
    public void Data_KnowsTheDomainAlone() =>
        Assert.Empty(DependencyRules.ForbiddenReferences(typeof(AppDbContext).Assembly, Domain));

    [Fact]
    public void Features_DoNotKnowEachOther() =>
        Assert.Empty(DependencyRules.FeaturesThatKnowEachOther(Repository.Files("src/PrecisionJobs.Web/Features", "*.cs", "*.cshtml")));

    [Fact]
    public void Infrastructure_DoesNotKnowFeatures() => Assert.Empty(
        DependencyRules.InfrastructureThatKnowsFeatures(Repository.Files("src/PrecisionJobs.Web/Infrastructure", "*.cs")));

    [Fact]
    public void Names_SaySomething() =>
        Assert.Empty(DependencyRules.NamesThatSayNothing(Repository.Files("src", "*.cs", "*.cshtml").Select(file => file.Path)));

    [Fact]
    public void Rules_Bite()
    {
        Assert.NotEmpty(DependencyRules.ForbiddenReferences(typeof(Program).Assembly, Domain));
        Assert.NotEmpty(DependencyRules.PackagesOf(typeof(AppDbContext).Assembly));
        Assert.NotEmpty(DependencyRules.FeaturesThatKnowEachOther(
            [new SourceFile("Jobs/Search/Bad.cs", "using PrecisionJobs.Web.Features.Apply;")]));
        Assert.Empty(DependencyRules.FeaturesThatKnowEachOther(
            [new SourceFile("Jobs/Search/Good.cs", "using PrecisionJobs.Web.Features.Jobs; using PrecisionJobs.Web.Features.Shared;")]));
        Assert.NotEmpty(DependencyRules.InfrastructureThatKnowsFeatures(
            [new SourceFile("Mvc/Bad.cs", "using PrecisionJobs.Web.Features.Home;")]));
        Assert.Equal(3, DependencyRules.NamesThatSayNothing(["Helpers/Text.cs", "Jobs/PostingViewModel.cs", "Jobs/JobManager.cs"]).Count);
    }
}
