using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Domain.Tests.Applications;

public sealed class ApplicationReferenceTests
{
    [Fact]
    public void New_Always_CanBeReadOutAndFitsItsColumn()
    {
        for (var count = 0; count < 2_000; count++)
        {
            var reference = ApplicationReference.New();

            // No 0 or O, no 1, I or L, no vowels, nothing that an address or a file name would have to escape.
            Assert.Matches("^PJ-[23456789BCDFGHJKMNPQRSTVWXZ]{4}-[23456789BCDFGHJKMNPQRSTVWXZ]{4}$", reference);
            Assert.True(reference.Length <= JobApplication.ReferenceLength);
        }
    }

    [Fact]
    public void New_ManyTimes_DoesNotRepeatItself()
    {
        var made = Enumerable.Range(0, 5_000).Select(_ => ApplicationReference.New()).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(5_000, made.Count);
    }
}
