using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Operator;

namespace PrecisionJobs.Web.Tests.Operator;

public sealed class ImportVerbTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Rows = "id,title,city,state,pay\n1,Machinist,Cleveland,OH,$28-36/hr\n2,Account Executive,Cleveland,OH,$90k\n";

    [Fact]
    public async Task Import_WithARefusedRow_ListsEachRowAndSaysSoWithItsExitCode()
    {
        var company = await host.Given.CompanyAsync();
        var verb = await RunAsync(Rows, "--company", company.Slug, "--publish");
        Assert.Equal(ExitCode.Refused, verb.ExitCode);
        Assert.Contains("row 2: created: Machinist [posting ", verb.Output, StringComparison.Ordinal);
        Assert.Contains("Not published: Describe the work", verb.Output, StringComparison.Ordinal);
        Assert.Contains("row 3: refused: Account Executive", verb.Output, StringComparison.Ordinal);
        Assert.Contains("1 created, 0 updated, 0 unchanged, 1 refused; 0 published.", verb.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AllOrNothing_SaysThatNothingWasStored()
    {
        var company = await host.Given.CompanyAsync();
        var verb = await RunAsync(Rows, "--company", company.Slug, "--all-or-nothing", "--quiet");
        Assert.Equal(ExitCode.Refused, verb.ExitCode);
        Assert.Contains("nothing was stored", verb.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("row 2", verb.Output, StringComparison.Ordinal);
        Assert.False(await host.WithDatabaseAsync(db => db.Postings.AnyAsync(posting => posting.CompanyId == company.Id)));
    }

    [Fact]
    public async Task Import_EverythingTaken_IsDone()
    {
        var company = await host.Given.CompanyAsync();
        Assert.Equal(ExitCode.Done, (await RunAsync("title\nMachinist\n", "--company", company.Slug)).ExitCode);
    }

    [Fact]
    public async Task Import_ForAnUnknownCompanyOrFile_IsUsage()
    {
        Assert.Equal(ExitCode.Usage, (await RunAsync(Rows, "--company", "nobody")).ExitCode);
        Assert.Equal(ExitCode.Usage, (await Verb.RunAsync(host, ["import", "/nowhere/jobs.csv", "--company", "nobody"])).ExitCode);
        Assert.Equal(ExitCode.Usage, (await Verb.RunAsync(host, ["import", Path.GetTempPath(), "--company", "nobody"])).ExitCode);
        Assert.Equal(ExitCode.Usage, (await Verb.RunAsync(host, ["import", "/nowhere/jobs.csv"])).ExitCode);
        Assert.Equal(ExitCode.Usage, (await RunAsync(Rows, "--company", "nobody", "--format", "excel")).ExitCode);
    }

    [Fact]
    public async Task Import_OfAFolder_SaysThatItIsOne() => Assert.Contains(
        "is a folder",
        (await Verb.RunAsync(host, ["import", Path.GetTempPath(), "--company", "nobody"])).Error,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("city,state\nCleveland,OH\n")]
    public async Task Import_FileWithoutPostings_IsUsageAndSaysSoOnce(string rows)
    {
        var company = await host.Given.CompanyAsync();
        var verb = await RunAsync(rows, "--company", company.Slug);
        Assert.Equal(ExitCode.Usage, verb.ExitCode);
        Assert.Empty(verb.Output);
        Assert.EndsWith("Nothing was done.", Assert.Single(verb.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Quiet_StillCountsDraftsAndWhatTheyMiss()
    {
        var company = await host.Given.CompanyAsync();
        var verb = await RunAsync(
            "title,company,city,state\nMachinist,Another,Cleveland,OH\nWelder,,Cleveland,OH\n", "--company", company.Slug, "--publish", "--quiet");
        Assert.DoesNotContain("row 2", verb.Output, StringComparison.Ordinal);
        Assert.Contains("2 stay drafts.", verb.Output, StringComparison.Ordinal);
        Assert.Contains("    2: Describe the work in at least 80 characters.", verb.Output, StringComparison.Ordinal);
        Assert.Contains("1 row names another organisation", verb.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithAUsualShiftThatIsNone_IsUsage() =>
        Assert.Equal(ExitCode.Usage, (await RunAsync(Rows, "--company", "nobody", "--usual-shift", "noon")).ExitCode);

    [Fact]
    public async Task Reindex_OnAPreparedDatabase_BuildsTheIndex()
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company);
        var verb = await Verb.RunAsync(host, ["reindex"]);
        Assert.Equal(ExitCode.Done, verb.ExitCode);
        Assert.Contains("The index is built: ", verb.Output, StringComparison.Ordinal);
    }

    private async Task<Verb> RunAsync(string rows, params string[] options)
    {
        var file = Path.Combine(host.Folder, $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(file, rows);
        return await Verb.RunAsync(host, ["import", file, .. options]);
    }
}
