using FsCheck.Xunit;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Domain.Tests.Search;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("machanist", "machinist", 1)]
    [InlineData("produciton", "production", 1)]
    [InlineData("weld", "weld", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Within_KnownPairs_AreCounted(string left, string right, int distance)
    {
        Assert.Equal(distance, EditDistance.Within(left, right, 5));
        Assert.Equal(Math.Min(distance, 3), EditDistance.Within(left, right, 2));
    }

    [Property]
    public void Within_AnyTwoWords_IsSymmetricAndBoundedByTheLimit(string left, string right)
    {
        var distance = EditDistance.Within(left ?? "", right ?? "", 3);

        Assert.InRange(distance, 0, 4);
        Assert.Equal(distance, EditDistance.Within(right ?? "", left ?? "", 3));
    }
}
