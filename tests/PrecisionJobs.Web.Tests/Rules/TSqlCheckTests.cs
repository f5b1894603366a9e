using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.SqlServer;

namespace PrecisionJobs.Web.Tests.Rules;

/// <summary>The check that every query is also valid T-SQL does look, and does bite.</summary>
public sealed class TSqlCheckTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task EveryQuery_IsTranslatedForSqlServer()
    {
        await host.WithDatabaseAsync(db => db.Companies
            .Where(company => company.Name == "T-SQL check").OrderBy(company => company.Id).Take(3).ToListAsync());

        var statement = Assert.Single(
            TSqlCheck.Checked, row => row.Value.Contains("T-SQL check", StringComparison.Ordinal)).Value;
        Assert.Contains("SELECT TOP(", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("LIMIT", statement, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT 1 FROM [Companies] LIMIT 3")]
    [InlineData("INSERT INTO [Companies] ([Name]) VALUES ('a') RETURNING [Id]")]
    public void WhatSqlServerCannotRead_IsFound(string statement) => Assert.NotEmpty(TSqlCheck.Errors(statement));
}
