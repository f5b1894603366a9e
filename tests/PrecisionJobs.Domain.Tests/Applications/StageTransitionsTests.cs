using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Domain.Tests.Applications;

public sealed class StageTransitionsTests
{
    private static readonly Process Process = Process.System("Test", new DateTime(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc));

    // One line per stage: from, then where the company and where the candidate may take it. Nothing else is allowed.
    private static readonly (ApplicationStage From, string Company, string Candidate)[] Table =
    [
        (ApplicationStage.Received, "InReview Shortlisted Declined Withdrawn", "Withdrawn"),
        (ApplicationStage.InReview, "Shortlisted Interview Declined Withdrawn", "Withdrawn"),
        (ApplicationStage.Shortlisted, "InReview Interview Offer Declined Withdrawn", "Withdrawn"),
        (ApplicationStage.Interview, "Shortlisted Offer Declined Withdrawn", "Withdrawn"),
        (ApplicationStage.Offer, "Interview Hired Declined Withdrawn", "Withdrawn"),
        (ApplicationStage.Hired, "Offer", ""),
        (ApplicationStage.Declined, "InReview", ""),
        (ApplicationStage.Withdrawn, "", "Received"),
    ];

    public static TheoryData<ApplicationStage, ApplicationStage, MoveSide, bool> AllPairs()
    {
        var data = new TheoryData<ApplicationStage, ApplicationStage, MoveSide, bool>();
        foreach (var (from, company, candidate) in Table)
        {
            foreach (var to in Enum.GetValues<ApplicationStage>())
            {
                data.Add(from, to, MoveSide.Company, company.Split(' ').Contains(to.ToString(), StringComparer.Ordinal));
                data.Add(from, to, MoveSide.Candidate, candidate.Split(' ').Contains(to.ToString(), StringComparer.Ordinal));
            }
        }

        return data;
    }

    [Fact]
    public void Table_HasEveryStage() =>
        Assert.Equal(Enum.GetValues<ApplicationStage>(), Table.Select(row => row.From));

    [Theory]
    [MemberData(nameof(AllPairs))]
    public void Allows_EveryPair_AsTheTableSays(ApplicationStage from, ApplicationStage to, MoveSide side, bool allowed) =>
        Assert.Equal(allowed, StageTransitions.Allows(from, to, side));

    [Theory]
    [MemberData(nameof(AllPairs))]
    public void Move_EveryPair_ChangesTheStageOrNothing(
        ApplicationStage from, ApplicationStage to, MoveSide side, bool allowed)
    {
        var application = At(from);
        var lines = application.History.Count;

        // Ending it from the company's side asks for a reason, and goes another way.
        var isEnd = side == MoveSide.Company && to is ApplicationStage.Declined or ApplicationStage.Withdrawn;
        var moved = isEnd && side == MoveSide.Company
            ? application.TryEnd(to == ApplicationStage.Declined ? DeclineReason.Other : DeclineReason.NoReply, Process)
            : application.TryMove(to, side, Process);

        Assert.Equal(allowed, moved);
        Assert.Equal(allowed ? to : from, application.Stage);
        Assert.Equal(allowed ? lines + 1 : lines, application.History.Count);
        if (allowed)
        {
            Assert.Equal((from, to, side), (application.History[^1].From, application.History[^1].To, application.History[^1].Side));
        }
    }

    [Theory]
    [InlineData(ApplicationStage.Declined)]
    [InlineData(ApplicationStage.Withdrawn)]
    public void Move_CompanyEndsItWithoutAReason_IsRefused(ApplicationStage to)
    {
        var application = At(ApplicationStage.InReview);

        Assert.False(application.TryMove(to, MoveSide.Company, Process));
        Assert.Equal(ApplicationStage.InReview, application.Stage);
    }

    [Theory]
    [InlineData(ApplicationStage.Received, CandidateStatus.Received)]
    [InlineData(ApplicationStage.InReview, CandidateStatus.BeingReviewed)]
    [InlineData(ApplicationStage.Shortlisted, CandidateStatus.BeingReviewed)]
    [InlineData(ApplicationStage.Interview, CandidateStatus.Interview)]
    [InlineData(ApplicationStage.Offer, CandidateStatus.OfferMade)]
    [InlineData(ApplicationStage.Hired, CandidateStatus.Hired)]
    [InlineData(ApplicationStage.Declined, CandidateStatus.NotSelected)]
    [InlineData(ApplicationStage.Withdrawn, CandidateStatus.Withdrawn)]
    public void StatusFor_EveryStage_IsWhatTheCandidateIsTold(ApplicationStage stage, CandidateStatus status) =>
        Assert.Equal(status, StageTransitions.StatusFor(stage));

    [Fact]
    public void Resubmit_AfterWithdrawing_TakesWhatIsSaidNow()
    {
        var application = At(ApplicationStage.Withdrawn);
        var later = Process with { At = Process.At.AddDays(2) };

        Assert.True(application.TryResubmit(Snapshot("Again"), resumeId: 7, later));

        Assert.Equal(ApplicationStage.Received, application.Stage);
        Assert.Equal("Again", application.Snapshot.Message);
        Assert.Equal(7, application.ResumeId);
        Assert.Equal(later.At, application.SubmittedAt);
    }

    [Theory]
    [InlineData(ApplicationStage.Received)]
    [InlineData(ApplicationStage.Offer)]
    [InlineData(ApplicationStage.Hired)]
    [InlineData(ApplicationStage.Declined)]
    public void Resubmit_OtherwiseThanWithdrawn_ChangesNothing(ApplicationStage stage)
    {
        var application = At(stage);

        Assert.False(application.TryResubmit(Snapshot("Again"), resumeId: 7, Process));

        Assert.Null(application.Snapshot.Message);
        Assert.Null(application.ResumeId);
    }

    private static JobApplication At(ApplicationStage stage)
    {
        var application = JobApplication.Submit(ApplicationReference.New(), 1, 1, Snapshot(message: null), resumeId: null, Process);
        ApplicationStage[] way = stage switch
        {
            ApplicationStage.Received => [],
            ApplicationStage.InReview or ApplicationStage.Shortlisted => [stage],
            ApplicationStage.Interview => [ApplicationStage.InReview, stage],
            ApplicationStage.Offer => [ApplicationStage.Shortlisted, stage],
            ApplicationStage.Hired => [ApplicationStage.Shortlisted, ApplicationStage.Offer, stage],
            _ => [],
        };
        Assert.All(way, next => Assert.True(application.TryMove(next, MoveSide.Company, Process)));
        Assert.True(stage switch
        {
            ApplicationStage.Declined => application.TryEnd(DeclineReason.Other, Process),
            ApplicationStage.Withdrawn => application.TryMove(stage, MoveSide.Candidate, Process),
            _ => application.Stage == stage,
        });
        return application;
    }

    private static ApplicationSnapshot Snapshot(string? message) => new()
    {
        PostingTitle = "CNC machinist",
        CompanyName = "Harlan Tool & Die",
        Name = "Dana Whitfield",
        Email = "dana@example.com",
        Message = message,
    };
}
