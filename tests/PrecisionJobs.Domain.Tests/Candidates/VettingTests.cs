using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Domain.Tests.Candidates;

public sealed class VettingTests
{
    private static readonly DateTime Now = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);

    private static readonly Process Process = new(ActorKind.Account, 7, "Riley Ortiz", Now, "test", "Vet", "Saw the parts");

    [Fact]
    public void Vet_RecordsWhoWhenAndWhat()
    {
        var candidate = NewCandidate();

        candidate.Vet(Process, VettingCheck.References, VettingCheck.Certifications, VettingCheck.References);

        Assert.True(candidate.IsVetted);
        Assert.Equal((Now, 7), (candidate.VettedAt, candidate.VettedByAccountId));
        var line = Assert.Single(candidate.Vettings);
        Assert.Equal([VettingCheck.Certifications, VettingCheck.References], line.Checks);
        Assert.Equal((true, "Saw the parts", "Riley Ortiz"), (line.IsGranted, line.Note, line.ActorName));
    }

    [Fact]
    public void TakeBack_EndsItAndKeepsBothLines()
    {
        var candidate = NewCandidate();
        Assert.False(candidate.TryTakeBackVetting(Process));
        candidate.Vet(Process, VettingCheck.SkillEvidence);

        Assert.True(candidate.TryTakeBackVetting(Process));

        Assert.False(candidate.IsVetted);
        Assert.Null(candidate.VettedByAccountId);
        Assert.Equal([true, false], candidate.Vettings.Select(line => line.IsGranted));
    }

    private static Candidate NewCandidate() => new() { AccountId = 1, Name = "Dana", Email = "dana@example.com", CreatedAt = Now };
}
