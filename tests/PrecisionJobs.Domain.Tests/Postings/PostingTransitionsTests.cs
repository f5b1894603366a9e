using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Postings;

/// <summary>Every pair of state and verb, allowed or refused.</summary>
public sealed class PostingTransitionsTests
{
    private static readonly DateTime Now = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<(PostingState From, PostingVerb Verb), PostingState> Allowed = new()
    {
        [(PostingState.Draft, PostingVerb.SubmitForReview)] = PostingState.InReview,
        [(PostingState.Draft, PostingVerb.Publish)] = PostingState.Published,
        [(PostingState.Draft, PostingVerb.Close)] = PostingState.Closed,
        [(PostingState.InReview, PostingVerb.SendBack)] = PostingState.Draft,
        [(PostingState.InReview, PostingVerb.Publish)] = PostingState.Published,
        [(PostingState.InReview, PostingVerb.Close)] = PostingState.Closed,
        [(PostingState.InReview, PostingVerb.TakeDown)] = PostingState.Closed,
        [(PostingState.Published, PostingVerb.Pause)] = PostingState.Paused,
        [(PostingState.Published, PostingVerb.Fill)] = PostingState.Filled,
        [(PostingState.Published, PostingVerb.Close)] = PostingState.Closed,
        [(PostingState.Published, PostingVerb.TakeDown)] = PostingState.Closed,
        [(PostingState.Published, PostingVerb.Extend)] = PostingState.Published,
        [(PostingState.Paused, PostingVerb.Resume)] = PostingState.Published,
        [(PostingState.Paused, PostingVerb.Fill)] = PostingState.Filled,
        [(PostingState.Paused, PostingVerb.Close)] = PostingState.Closed,
        [(PostingState.Paused, PostingVerb.TakeDown)] = PostingState.Closed,
        [(PostingState.Paused, PostingVerb.Extend)] = PostingState.Paused,
        [(PostingState.Filled, PostingVerb.Reopen)] = PostingState.Published,
        [(PostingState.Filled, PostingVerb.TakeDown)] = PostingState.Closed,
        [(PostingState.Closed, PostingVerb.Reopen)] = PostingState.Published,
    };

    public static TheoryData<PostingState, PostingVerb> AllPairs()
    {
        var pairs = new TheoryData<PostingState, PostingVerb>();
        foreach (var state in Enum.GetValues<PostingState>())
        {
            foreach (var verb in Enum.GetValues<PostingVerb>())
            {
                pairs.Add(state, verb);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(AllPairs))]
    public void Next_IsTheTable(PostingState from, PostingVerb verb) => Assert.Equal(
        Allowed.TryGetValue((from, verb), out var to) ? to : null, PostingTransitions.Next(from, verb));

    [Theory]
    [MemberData(nameof(AllPairs))]
    public void Posting_DoesWhatTheTableAllowsAndWritesHistory_OrChangesNothing(PostingState from, PostingVerb verb)
    {
        var posting = In(from);
        var lines = posting.History.Count;

        var done = Do(posting, verb);

        var allowed = Allowed.TryGetValue((from, verb), out var to);
        Assert.Equal(allowed, done);
        Assert.Equal(allowed ? to : from, posting.State);
        Assert.Equal(allowed ? lines + 1 : lines, posting.History.Count);
        if (allowed)
        {
            var line = posting.History[^1];
            Assert.Equal((verb, from, to, Now, "why"), (line.Verb, line.From, line.To, line.At, line.Reason));
        }
    }

    [Fact]
    public void TakenDown_CannotBeReopened()
    {
        var posting = In(PostingState.Published);
        posting.TryClose(CloseReason.TakenDown, Act);

        Assert.True(posting.IsTakenDown);
        Assert.False(posting.Can(PostingVerb.Reopen));
        Assert.False(posting.TryPublish(Now, Now.AddDays(1), "America/Chicago", Act));
        Assert.Equal(PostingState.Closed, posting.State);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    [InlineData(-9, -1)]
    public void TryPublish_WithAnEmptyOrPastWindow_IsRefused(int publishInDays, int closeInDays)
    {
        var posting = In(PostingState.Draft);

        Assert.False(posting.TryPublish(Now.AddDays(publishInDays), Now.AddDays(closeInDays), "America/Chicago", Act));
        Assert.Equal(PostingState.Draft, posting.State);
        Assert.Null(posting.PublishAt);
    }

    [Fact]
    public void TryExtend_ToThePast_IsRefused()
    {
        var posting = In(PostingState.Published);
        var closesAt = posting.ClosesAt;

        Assert.False(posting.TryExtend(Now, "America/Chicago", Act));
        Assert.Equal(closesAt, posting.ClosesAt);
    }

    [Fact]
    public void Copy_HasWhatWasWrittenAndNothingThatHappened()
    {
        var posting = In(PostingState.Closed);
        posting.ExternalId = "feed-1";
        posting.Pay = Pay.Range(2_850, 3_600, PayUnit.Hour);
        posting.RemoteStates = ["OH"];
        posting.Requirements.Add(new PostingRequirement { SkillId = 7, MinimumYears = 3, AlternativeGroup = 1, Note = "n" });
        posting.Questions.Add(new ScreeningQuestion { Order = 1, Text = "Fanuc?", Kind = QuestionKind.Choice, Choices = ["a", "b"] });
        posting.Sites.Add(new PostingSite { SiteId = 1, Site = Site(isRetired: false) });
        posting.Sites.Add(new PostingSite { SiteId = 2, Site = Site(isRetired: true) });

        var copy = posting.Copy("key", Now);

        Assert.Equal((PostingState.Draft, "key", (string?)null), (copy.State, copy.CreationKey, copy.ExternalId));
        Assert.Empty(copy.History);
        Assert.Null(copy.PublishAt);
        Assert.Null(copy.PublicSince);
        Assert.True(copy.CanDelete);
        Assert.Equal(posting.Pay, copy.Pay);
        Assert.Equal((7, 3, 1, "n"), (copy.Requirements[0].SkillId, copy.Requirements[0].MinimumYears, copy.Requirements[0].AlternativeGroup, copy.Requirements[0].Note));
        Assert.NotSame(posting.Requirements[0], copy.Requirements[0]);
        Assert.Equal(["a", "b"], copy.Questions[0].Choices);
        Assert.Equal([1], copy.Sites.Select(link => link.SiteId));
    }

    /// <summary>Every property that a company writes is copied: one that is forgotten shows here.</summary>
    [Fact]
    public void Copy_ForgetsNoPropertyThatIsWritten()
    {
        string[] notCopied =
        [
            nameof(Posting.Company), nameof(Posting.Occupation), nameof(Posting.ExternalId), nameof(Posting.ImportHash),
            nameof(Posting.ImportedAs),
            nameof(Posting.CreationKey), nameof(Posting.CreatedAt), nameof(Posting.UpdatedAt),

            // A first day of work is of one hiring; that of the next one is another.
            nameof(Posting.StartsOn),
        ];
        var posting = Full();
        var copy = posting.Copy(creationKey: null, Now);

        foreach (var property in typeof(Posting).GetProperties().Where(
            property => property.SetMethod is { IsPublic: true } && !notCopied.Contains(property.Name, StringComparer.Ordinal)))
        {
            Assert.Equal(property.GetValue(posting), property.GetValue(copy));
            Assert.NotEqual(property.GetValue(new Posting { Title = "", CreatedAt = default }), property.GetValue(copy));
        }
    }

    private static Process Act { get; } = Process.System("Test", Now).For("Test", "why");

    private static bool Do(Posting posting, PostingVerb verb) => verb switch
    {
        PostingVerb.Publish => posting.State is not (PostingState.Filled or PostingState.Closed)
            && posting.TryPublish(Now, Now.AddDays(30), "America/Chicago", Act),
        PostingVerb.Reopen => posting.State is PostingState.Filled or PostingState.Closed
            && posting.TryPublish(Now, Now.AddDays(30), "America/Chicago", Act),
        PostingVerb.Extend => posting.TryExtend(Now.AddDays(60), "America/Chicago", Act),
        PostingVerb.Close => posting.TryClose(CloseReason.Other, Act),
        PostingVerb.TakeDown => posting.TryClose(CloseReason.TakenDown, Act),
        _ => posting.TryMove(verb, Act),
    };

    private static Posting In(PostingState state)
    {
        var posting = new Posting { Title = "CNC machinist", CreatedAt = Now };
        switch (state)
        {
            case PostingState.InReview:
                posting.TryMove(PostingVerb.SubmitForReview, Act);
                break;
            case PostingState.Published:
                Do(posting, PostingVerb.Publish);
                break;
            case PostingState.Paused:
                Do(posting, PostingVerb.Publish);
                Do(posting, PostingVerb.Pause);
                break;
            case PostingState.Filled:
                Do(posting, PostingVerb.Publish);
                Do(posting, PostingVerb.Fill);
                break;
            case PostingState.Closed:
                Do(posting, PostingVerb.Close);
                break;
        }

        return posting;
    }

    private static Posting Full() => new()
    {
        CompanyId = 5,
        Title = "Title",
        OccupationId = 3,
        Summary = "Summary",
        TheWork = "Work",
        TechnicalChallenges = "Challenges",
        EquipmentAndControls = "Equipment",
        TolerancesAndMaterials = "Tolerances",
        SuccessLooksLike = "Success",
        RequirementsNote = "Note",
        Benefits = "Benefits",
        HiringProcess = "Process",
        TightestToleranceMicroinches = 500,
        Pay = Pay.Range(1, 2, PayUnit.Hour),
        ShiftPremiumCents = 100,
        ShiftPremiumPercent = 10,
        OvertimeOffered = true,
        PayNote = "Pay note",
        EmploymentType = EmploymentType.Contract,
        Shift = Shift.Third,
        ShiftNote = "Shift note",
        ExperienceLevel = ExperienceLevel.Journey,
        Openings = 4,
        Workplace = Workplace.Remote,
        RemoteStates = ["OH", "PA"],
        Visibility = PostingVisibility.Confidential,
        UsPersonRequired = true,
        CreatedAt = Now,
    };

    private static Site Site(bool isRetired) => new()
    {
        Name = "S",
        City = "C",
        StateCode = "OH",
        Zip = "44113",
        Latitude = 0,
        Longitude = 0,
        TimeZone = "America/New_York",
        IsRetired = isRetired,
    };
}
