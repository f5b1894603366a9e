using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Postings;

public sealed class ConfidentialNameTests
{
    [Theory]
    [InlineData("Harlan Tool & Die", "Join Harlan Tool & Die today", "Join the company today")]
    [InlineData("Harlan Tool & Die, Inc.", "HARLAN TOOL AND DIE builds", "the company builds")]
    [InlineData("Harlan Tool & Die", "At Harlan Tool & Die, LLC we", "At the company we")]
    [InlineData("Harlan Tool & Die", "at harlan-tool &amp; die.", "at the company.")]
    [InlineData("Acme", "Acmes and Macme stay, Acme goes", "Acmes and Macme stay, the company goes")]
    [InlineData("C++ (Parts) Co.", "We are C++ (Parts) of Ohio", "We are the company of Ohio")]
    [InlineData("  ", "Nothing to hide", "Nothing to hide")]
    [InlineData("Harlan", "", "")]
    public void Hide_ReplacesEveryMention(string name, string text, string expected) =>
        Assert.Equal(expected, ConfidentialName.Hide(text, name));
}
