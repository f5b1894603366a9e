using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Domain.Tests.Accounts;

public sealed class AccountGuardTests
{
    [Theory]
    [InlineData(Roles.Candidate, 1, null)]
    [InlineData(Roles.Employer, 1, null)]
    [InlineData(Roles.Recruiter, 1, null)]
    [InlineData(Roles.Administrator, 2, null)]
    [InlineData(Roles.Administrator, 1, AccountRefusal.LastAdministrator)]
    public void Disable_KeepsTheLastAdministrator(string role, int administrators, AccountRefusal? expected) =>
        Assert.Equal(expected, AccountGuard.WhyNotDisable(1, 2, role, administrators));

    [Fact]
    public void Disable_Oneself_IsRefusedHoweverManyThereAre() =>
        Assert.Equal(AccountRefusal.Oneself, AccountGuard.WhyNotDisable(1, 1, Roles.Administrator, 5));

    [Theory]
    [InlineData(Roles.Recruiter, Roles.Administrator, 1, null)]
    [InlineData(Roles.Administrator, Roles.Recruiter, 2, null)]
    [InlineData(Roles.Administrator, Roles.Recruiter, 1, AccountRefusal.LastAdministrator)]
    [InlineData(Roles.Candidate, Roles.Administrator, 2, AccountRefusal.RoleIsFixed)]
    [InlineData(Roles.Administrator, Roles.Candidate, 2, AccountRefusal.RoleIsFixed)]
    [InlineData(Roles.Employer, Roles.Recruiter, 2, AccountRefusal.RoleIsFixed)]
    [InlineData(Roles.Recruiter, "Owner of all", 2, AccountRefusal.RoleIsFixed)]
    [InlineData(Roles.Recruiter, null, 2, AccountRefusal.RoleIsFixed)]
    [InlineData(null, Roles.Recruiter, 2, AccountRefusal.RoleIsFixed)]
    public void ChangeRole_OnlyBetweenRecruiterAndAdministrator(
        string? from, string? to, int administrators, AccountRefusal? expected) =>
        Assert.Equal(expected, AccountGuard.WhyNotChangeRole(1, 2, from, to, administrators));

    [Fact]
    public void ChangeRole_DemotingOneself_IsRefused() => Assert.Equal(
        AccountRefusal.Oneself, AccountGuard.WhyNotChangeRole(1, 1, Roles.Administrator, Roles.Recruiter, 5));
}
