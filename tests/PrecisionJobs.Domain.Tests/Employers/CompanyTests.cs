using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Domain.Tests.Employers;

public sealed class CompanyTests
{
    private static readonly DateTime Now = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);

    private static readonly Process Process = new(ActorKind.Account, 7, "Avery Stone", Now, "test", "Decide");

    [Fact]
    public void NewCompany_AwaitsVerification()
    {
        var company = NewCompany();

        Assert.Equal(VerificationState.Awaiting, company.Verification);
        Assert.False(company.IsVerified);
        Assert.Empty(company.History);
    }

    [Fact]
    public void Verify_WritesWhoAndWhen()
    {
        var company = NewCompany();

        Assert.Equal(VerificationChange.Done, company.Verify(Process));

        Assert.True(company.IsVerified);
        var line = Assert.Single(company.History);
        Assert.Equal(
            (VerificationState.Awaiting, VerificationState.Verified, 7, "Avery Stone", Now),
            (line.From, line.To, line.AccountId, line.ActorName, line.At));
    }

    [Fact]
    public void Verify_Twice_WritesOneLine()
    {
        var company = NewCompany();
        company.Verify(Process);

        Assert.Equal(VerificationChange.Unchanged, company.Verify(Process));

        Assert.Single(company.History);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Refuse_WithoutAReason_ChangesNothing(string? reason)
    {
        var company = NewCompany();

        Assert.Equal(VerificationChange.ReasonMissing, company.Refuse(Process.For("Refuse", reason)));

        Assert.Equal(VerificationState.Awaiting, company.Verification);
        Assert.Empty(company.History);
    }

    [Fact]
    public void Refuse_AfterVerifying_TakesItBack_AndVerifyingAgainIsPossible()
    {
        var company = NewCompany();
        company.Verify(Process);

        Assert.Equal(VerificationChange.Done, company.Refuse(Process.For("Refuse", "No such address")));
        Assert.Equal(VerificationChange.Unchanged, company.Refuse(Process.For("Refuse", "Again")));
        Assert.Equal(VerificationChange.Done, company.Verify(Process));

        Assert.Equal(
            [
                (VerificationState.Awaiting, VerificationState.Verified, null),
                (VerificationState.Verified, VerificationState.Refused, "No such address"),
                (VerificationState.Refused, VerificationState.Verified, (string?)null),
            ],
            company.History.Select(line => (line.From, line.To, line.Reason)));
    }

    private static Company NewCompany() => new() { Slug = "harlan", Name = "Harlan", CreatedAt = Now };
}
