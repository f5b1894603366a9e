using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Domain.Tests.Applications;

public sealed class StatusChangeTests
{
    private static readonly DateTime Start = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Course_OfShortlisting_ShowsNothingOfIt()
    {
        var course = Course(
            ApplicationStage.Received,
            ApplicationStage.InReview,
            ApplicationStage.Shortlisted,
            ApplicationStage.InReview,
            ApplicationStage.Interview);

        Assert.Equal(
            [
                new StatusChange(CandidateStatus.Received, Start),
                new StatusChange(CandidateStatus.BeingReviewed, Start.AddDays(1)),
                new StatusChange(CandidateStatus.Interview, Start.AddDays(4)),
            ],
            course);
    }

    [Fact]
    public void Course_ThatComesBack_ShowsBoth() => Assert.Equal(
        [
            CandidateStatus.Received, CandidateStatus.Withdrawn, CandidateStatus.Received, CandidateStatus.NotSelected,
            CandidateStatus.BeingReviewed,
        ],
        Course(
            ApplicationStage.Received,
            ApplicationStage.Withdrawn,
            ApplicationStage.Received,
            ApplicationStage.Declined,
            ApplicationStage.InReview).Select(line => line.Status));

    [Fact]
    public void Course_OfNothing_IsEmpty() => Assert.Empty(Course());

    private static IReadOnlyList<StatusChange> Course(params ApplicationStage[] stages) =>
        StatusChange.Course(stages.Select((stage, day) => (stage, Start.AddDays(day))));
}
