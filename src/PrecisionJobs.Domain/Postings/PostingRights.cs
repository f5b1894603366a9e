using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Domain.Postings;

/// <summary>Whether a member may change what a posting says.</summary>
public enum EditRight
{
    Allowed,

    /// <summary>Reviewers do not write.</summary>
    RoleTooLow,

    /// <summary>Owners approve what is published here, so only they change what waits for approval or is published.</summary>
    OwnerOnly,

    /// <summary>It has ended; a copy can be written.</summary>
    Over,
}

/// <summary>What a member of the company may do with a posting, beside what its state allows.</summary>
public static class PostingRights
{
    /// <summary>Whether a member may change the text.</summary>
    public static EditRight ToEdit(PostingState state, Company company, Member member)
    {
        if (!member.CanEditPostings)
        {
            return EditRight.RoleTooLow;
        }

        if (state is PostingState.Filled or PostingState.Closed)
        {
            return EditRight.Over;
        }

        return state == PostingState.Draft || MayPublish(company, member) ? EditRight.Allowed : EditRight.OwnerOnly;
    }

    /// <summary>Whether a member may put a posting before the public without anybody's approval.</summary>
    public static bool MayPublish(Company company, Member member) =>
        member.CanEditPostings && (member.Has(MemberRole.Owner) || !company.OwnersApprovePostings);
}
