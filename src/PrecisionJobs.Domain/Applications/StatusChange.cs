namespace PrecisionJobs.Domain.Applications;

/// <summary>A line of what a candidate is told of an application's course.</summary>
/// <param name="Status">What they were told.</param>
/// <param name="At">Since when, UTC.</param>
public sealed record StatusChange(CandidateStatus Status, DateTime At)
{
    /// <summary>
    /// The course in the candidate's words, oldest first. Moves that change nothing for the candidate, such as being
    /// shortlisted, leave no trace.
    /// </summary>
    /// <param name="moves">Stages entered and when, oldest first.</param>
    public static IReadOnlyList<StatusChange> Course(IEnumerable<(ApplicationStage To, DateTime At)> moves)
    {
        var course = new List<StatusChange>();
        foreach (var (to, at) in moves)
        {
            var status = StageTransitions.StatusFor(to);
            if (course.Count == 0 || course[^1].Status != status)
            {
                course.Add(new StatusChange(status, at));
            }
        }

        return course;
    }
}
