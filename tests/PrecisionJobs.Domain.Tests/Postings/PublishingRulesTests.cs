using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Postings;

public sealed class PublishingRulesTests
{
    private static readonly DateTime Now = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);
    private static readonly Process Act = Process.System("Test", Now).For("Test", "why");

    [Fact]
    public void Gaps_OfACompletePosting_AreNone() => Assert.Empty(PublishingRules.Gaps(Complete(), Verified()));

    [Fact]
    public void Gaps_OfAnEmptyPosting_NameEverythingInTheOrderOfTheSteps()
    {
        var gaps = PublishingRules.Gaps(new Posting { Title = " ", CreatedAt = Now }, Unverified());

        Assert.Equal(
            ["company:", "basics:Title", "basics:OccupationId", "basics:ExperienceLevel", "work:TheWork", "requirements:AddText", "pay:Minimum", "place:SiteIds"],
            gaps.Select(gap => $"{gap.Step}:{gap.Field}"));
        Assert.All(gaps, gap => Assert.EndsWith(".", gap.Message, StringComparison.Ordinal));
    }

    public static TheoryData<string, string> Spoiled() => new()
    {
        { "title", "basics:Title" },
        { "occupation", "basics:OccupationId" },
        { "level", "basics:ExperienceLevel" },
        { "work", "work:TheWork" },
        { "short work", "work:TheWork" },
        { "padded work", "work:TheWork" },
        { "requirements", "requirements:AddText" },
        { "pay", "pay:Minimum" },
        { "sites", "place:SiteIds" },
        { "hybrid sites", "place:SiteIds" },
    };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public void Gaps_NameExactlyWhatIsMissing(string what, string gap)
    {
        var posting = Complete();
        Spoil(posting, what);

        Assert.Equal([gap], PublishingRules.Gaps(posting, Verified()).Select(item => $"{item.Step}:{item.Field}"));
    }

    [Fact]
    public void Gaps_RemoteWorkNeedsNoSite()
    {
        var posting = Complete();
        posting.Sites.Clear();
        posting.Workplace = Workplace.Remote;

        Assert.Empty(PublishingRules.Gaps(posting, Verified()));
    }

    [Fact]
    public void Gaps_TellARefusedCompanyApartFromAWaitingOne()
    {
        var refused = Unverified();
        refused.Refuse(Act);

        Assert.Contains("being verified", Assert.Single(PublishingRules.Gaps(Complete(), Unverified())).Message, StringComparison.Ordinal);
        Assert.Contains("was not verified", Assert.Single(PublishingRules.Gaps(Complete(), refused)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PostingState.Draft, MemberRole.Owner, true, EditRight.Allowed)]
    [InlineData(PostingState.Draft, MemberRole.Editor, true, EditRight.Allowed)]
    [InlineData(PostingState.Draft, MemberRole.Reviewer, false, EditRight.RoleTooLow)]
    [InlineData(PostingState.InReview, MemberRole.Editor, true, EditRight.OwnerOnly)]
    [InlineData(PostingState.InReview, MemberRole.Owner, true, EditRight.Allowed)]
    [InlineData(PostingState.Published, MemberRole.Editor, true, EditRight.OwnerOnly)]
    [InlineData(PostingState.Published, MemberRole.Editor, false, EditRight.Allowed)]
    [InlineData(PostingState.Paused, MemberRole.Editor, true, EditRight.OwnerOnly)]
    [InlineData(PostingState.Filled, MemberRole.Owner, false, EditRight.Over)]
    [InlineData(PostingState.Closed, MemberRole.Owner, false, EditRight.Over)]
    [InlineData(PostingState.Closed, MemberRole.Reviewer, false, EditRight.RoleTooLow)]
    public void ToEdit_DependsOnRoleStateAndApproval(PostingState state, MemberRole role, bool approval, EditRight right)
    {
        var company = Verified();
        company.OwnersApprovePostings = approval;

        Assert.Equal(right, PostingRights.ToEdit(state, company, Member(role)));
    }

    [Theory]
    [InlineData(MemberRole.Owner, true, true)]
    [InlineData(MemberRole.Editor, true, false)]
    [InlineData(MemberRole.Editor, false, true)]
    [InlineData(MemberRole.Reviewer, false, false)]
    public void MayPublish_NeedsAnOwnerWhereOwnersApprove(MemberRole role, bool approval, bool may)
    {
        var company = Verified();
        company.OwnersApprovePostings = approval;

        Assert.Equal(may, PostingRights.MayPublish(company, Member(role)));
    }

    [Fact]
    public void Rights_EndWithTheMembership()
    {
        var member = Member(MemberRole.Owner);
        member.Remove();

        Assert.False(PostingRights.MayPublish(Verified(), member));
        Assert.Equal(EditRight.RoleTooLow, PostingRights.ToEdit(PostingState.Draft, Verified(), member));
    }

    private static void Spoil(Posting posting, string what)
    {
        switch (what)
        {
            case "title": posting.Title = "  "; break;
            case "occupation": posting.OccupationId = null; break;
            case "level": posting.ExperienceLevel = null; break;
            case "work": posting.TheWork = null; break;
            case "short work": posting.TheWork = new string('x', PublishingRules.MinimumWorkLength - 1); break;
            case "padded work": posting.TheWork = "short" + new string(' ', 200); break;
            case "requirements": posting.Requirements.Clear(); break;
            case "pay": posting.Pay = null; break;
            case "sites": posting.Sites.Clear(); break;
            case "hybrid sites": posting.Sites.Clear(); posting.Workplace = Workplace.Hybrid; break;
            default: throw new ArgumentOutOfRangeException(nameof(what));
        }
    }

    private static Posting Complete()
    {
        var posting = new Posting
        {
            Title = "CNC machinist",
            OccupationId = 1,
            ExperienceLevel = ExperienceLevel.Journey,
            TheWork = new string('x', PublishingRules.MinimumWorkLength),
            Pay = Pay.Range(2_850, 3_600, PayUnit.Hour),
            CreatedAt = Now,
        };
        posting.Requirements.Add(new PostingRequirement { SkillId = 1 });
        posting.Sites.Add(new PostingSite { SiteId = 1 });
        return posting;
    }

    private static Company Unverified() => new() { Name = "C", Slug = "c", CreatedAt = Now };

    private static Company Verified()
    {
        var company = Unverified();
        company.Verify(Act);
        return company;
    }

    private static Member Member(MemberRole role)
    {
        var member = new Member { AccountId = 1, Name = "M", Email = "m@example.com", CreatedAt = Now };
        member.Admit(role);
        return member;
    }
}
