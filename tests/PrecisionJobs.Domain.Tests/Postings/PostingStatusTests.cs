using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Postings;

/// <summary>A posting is in exactly one status, and the filter for queries is the same rule.</summary>
public sealed class PostingStatusTests
{
    private static readonly DateTime Now = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, bool, int> Cases()
    {
        var cases = new TheoryData<string, bool, int>();
        foreach (var kind in (string[])["draft", "review", "published", "scheduled", "paused", "filled", "closed"])
        {
            foreach (var verified in (bool[])[true, false])
            {
                foreach (var hours in (int[])[0, 1, 47, 48, 49, 239, 240, 241])
                {
                    cases.Add(kind, verified, hours);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void InStatus_IsTrueForExactlyTheStatusAt(string kind, bool verified, int hoursLater)
    {
        var posting = Make(kind, verified);
        var at = Now.AddHours(hoursLater);

        var holding = Enum.GetValues<PostingStatus>().Where(status => Posting.InStatus(status, at).Compile()(posting));

        Assert.Equal([posting.StatusAt(at)], holding);
        Assert.Equal(posting.IsLive(at), posting.StatusAt(at) == PostingStatus.Live);
        Assert.Equal(posting.IsLive(at), Posting.LiveAt(at).Compile()(posting));
    }

    private static Posting Make(string kind, bool verified)
    {
        var act = Process.System("Test", Now);
        var company = new Company { Name = "C", Slug = "c", CreatedAt = Now };
        if (verified)
        {
            company.Verify(act);
        }

        var posting = new Posting { Title = "T", Company = company, CreatedAt = Now };
        var publishAt = kind == "scheduled" ? Now.AddHours(48) : Now;
        if (kind is not ("draft" or "review"))
        {
            Assert.True(posting.TryPublish(publishAt, Now.AddHours(240), "America/Chicago", act));
        }

        _ = kind switch
        {
            "review" => posting.TryMove(PostingVerb.SubmitForReview, act),
            "paused" => posting.TryMove(PostingVerb.Pause, act),
            "filled" => posting.TryMove(PostingVerb.Fill, act),
            "closed" => posting.TryClose(CloseReason.Other, act),
            _ => true,
        };
        return posting;
    }
}
