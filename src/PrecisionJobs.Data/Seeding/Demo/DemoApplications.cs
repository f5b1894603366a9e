using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>Applications at every stage, each with the way it went.</summary>
internal sealed class DemoApplications(DemoWorld world)
{
    /// <summary>How many there are in all.</summary>
    public const int Count = 250;

    private const int MostOfOneCandidate = 9;
    private const int MostOfOnePosting = 14;
    private const string ReferenceLetters = "23456789BCDFGHJKMNPQRSTVWXZ";

    // The product's own workflow: each stage is reached by way of those before it.
    private static readonly ApplicationStage[] Way =
    [
        ApplicationStage.Received, ApplicationStage.InReview, ApplicationStage.Shortlisted, ApplicationStage.Interview,
        ApplicationStage.Offer, ApplicationStage.Hired,
    ];

    private static readonly DeclineReason[] Refusals =
    [
        DeclineReason.MissingRequirement, DeclineReason.NotEnoughExperience, DeclineReason.OthersFitBetter,
        DeclineReason.PayTooFarApart, DeclineReason.ShiftOrPlace,
    ];

    private readonly DemoSnapshots _snapshots = new(world);
    private readonly HashSet<(int PostingId, string Text)> _said = [];

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        foreach (var (posting, entry, candidate, trade) in Pairs())
        {
            world.Db.Applications.Add(Make(posting, entry, candidate, trade));
        }

        await world.SaveAsync(cancellationToken);
    }

    /// <summary>Who applied where: by trade, near before far, the announced company and candidate first.</summary>
    private IEnumerable<(Posting Posting, DemoContent.PostingEntry Entry, Candidate Candidate, DemoContent.Trade Trade)> Pairs()
    {
        var perPosting = new Dictionary<int, int>();
        var perCandidate = new Dictionary<int, int>();
        return world.Postings
            .Where(item => item.Posting.PublicSince < world.Now.AddHours(-6))
            .SelectMany(item => world.Candidates
                .Where(person => person.Trade.Occupations.Contains(item.Entry.Occupation, StringComparer.Ordinal)
                    && (item.Posting.Visibility != PostingVisibility.VettedOnly || person.Candidate.IsVetted))
                .Select(person => (item.Posting, item.Entry, person.Candidate, person.Trade, Weight: Weight(item, person))))
            .OrderBy(pair => pair.Weight)
            .ToList()
            .Where(pair => Counts(perPosting, pair.Posting.Id, MostOfOnePosting)
                && Counts(perCandidate, pair.Candidate.Id, MostOfOneCandidate))
            .Take(Count)
            .Select(pair => (pair.Posting, pair.Entry, pair.Candidate, pair.Trade));
    }

    private double Weight(
        (Posting Posting, DemoContent.PostingEntry Entry) item, (Candidate Candidate, DemoContent.Trade Trade) person)
    {
        var miles = _snapshots.MilesTo(item.Entry, person.Candidate) ?? 0;
        var rank = person.Trade.Occupations.ToList().IndexOf(item.Entry.Occupation);
        var announced = person.Candidate.Email == DemoSignIns.Candidate || item.Entry.Company == "cuyahoga-precision-machining";
        return (world.Dice.Double() * 900) + miles + (rank * 120) - (announced ? 500 : 0);
    }

    private static bool Counts(Dictionary<int, int> counts, int id, int most)
    {
        var count = counts.GetValueOrDefault(id);
        counts[id] = count + 1;
        return count < most;
    }

    private JobApplication Make(Posting posting, DemoContent.PostingEntry entry, Candidate candidate, DemoContent.Trade trade)
    {
        var person = world.Accounts[candidate.Email];
        var submitted = SubmittedAt(posting);
        var application = JobApplication.Submit(
            Reference(),
            posting.Id,
            candidate.Id,
            _snapshots.Of(posting, entry, candidate, Unsaid(trade.Messages, posting, 0.4f)),
            candidate.ResumeId,
            DemoWorld.By(person, "Apply", submitted));
        Move(application, posting, person, trade, submitted);
        return application;
    }

    private DateTime SubmittedAt(Posting posting)
    {
        var from = posting.PublicSince!.Value;
        var until = posting.ClosesAt < world.Now ? posting.ClosesAt!.Value : world.Now;
        if (posting.State is PostingState.Filled or PostingState.Closed or PostingState.Paused)
        {
            until = posting.History[^1].At;
        }

        // More apply in the first days than in the last.
        var share = Math.Pow(world.Dice.Double(), 1.6) * 0.95;
        return from.AddMinutes(30 + (share * Math.Max((until - from).TotalMinutes - 60, 0)));
    }

    private void Move(
        JobApplication application, Posting posting, Account person, DemoContent.Trade trade, DateTime submitted)
    {
        var age = world.Now - submitted;
        var goal = Goal(age);
        var steps = Way.Skip(1).Take(Array.IndexOf(Way, goal.Stage)).ToList();
        var staff = StaffOf(posting);
        var moments = Moments(submitted, steps.Count + 1);
        foreach (var (index, stage) in steps.Index())
        {
            application.TryMove(stage, MoveSide.Company, DemoWorld.By(staff, "Move application", moments[index]));
            if (index < 2 && Unsaid(trade.Remarks, posting, 0.45f) is { } remark)
            {
                application.Notes.Add(new ApplicationNote
                {
                    Text = remark,
                    AuthorAccountId = staff.Id,
                    AuthorName = staff.DisplayName,
                    At = moments[index].AddMinutes(-world.Dice.Int(2, 25)),
                });
            }
        }

        switch (goal.End)
        {
            case ApplicationStage.Declined:
                application.TryEnd(
                    world.Dice.ArrayElement(Refusals), DemoWorld.By(staff, "Decline application", moments[^1]));
                break;
            case ApplicationStage.Withdrawn when world.Dice.Bool():
                application.TryEnd(
                    DeclineReason.AcceptedAnotherJob, DemoWorld.By(staff, "Record withdrawal", moments[^1], "Told us by phone."));
                break;
            case ApplicationStage.Withdrawn:
                application.TryMove(
                    ApplicationStage.Withdrawn, MoveSide.Candidate, DemoWorld.By(person, "Withdraw application", moments[^1]));
                break;
        }
    }

    /// <summary>How far it came, and whether it ended there.</summary>
    private (ApplicationStage Stage, ApplicationStage? End) Goal(TimeSpan age)
    {
        if (age < TimeSpan.FromHours(30))
        {
            return (world.Dice.Bool(0.75f) ? ApplicationStage.Received : ApplicationStage.InReview, null);
        }

        return world.Dice.Int(0, 99) switch
        {
            < 15 => (ApplicationStage.Received, null),
            < 37 => (ApplicationStage.InReview, null),
            < 50 => (ApplicationStage.Shortlisted, null),
            < 62 => (ApplicationStage.Interview, null),
            < 66 => (ApplicationStage.Offer, null),
            < 71 => (ApplicationStage.Hired, null),
            < 80 => (ApplicationStage.Received, ApplicationStage.Declined),
            < 88 => (ApplicationStage.InReview, ApplicationStage.Declined),
            < 92 => (ApplicationStage.Interview, ApplicationStage.Declined),
            < 96 => (ApplicationStage.InReview, ApplicationStage.Withdrawn),
            _ => (ApplicationStage.Interview, ApplicationStage.Withdrawn),
        };
    }

    private Account StaffOf(Posting posting)
    {
        var company = world.Companies.Values.First(item => item.Id == posting.CompanyId);
        return DemoCompanies.IsOfRecruiter(company) && world.Dice.Bool(0.35f)
            ? world.Recruiter
            : world.OwnerOf(company);
    }

    /// <summary>Rising moments between the submission and now, some days apart at most.</summary>
    private List<DateTime> Moments(DateTime submitted, int count)
    {
        var step = (world.Now - submitted) / (count + 1);
        var longest = TimeSpan.FromDays(4);
        var stride = step < longest ? step : longest;
        return [.. Enumerable.Range(1, count).Select(index => submitted + (stride * (index - 0.5 + (world.Dice.Double() * 0.45))))];
    }

    /// <summary>At times a text that nobody used at this posting: two applicants side by side do not say the same.</summary>
    private string? Unsaid(IReadOnlyList<string> texts, Posting posting, float chance)
    {
        var from = world.Dice.Int(0, texts.Count - 1);
        return world.Dice.Bool(chance)
            ? texts.Skip(from).Concat(texts.Take(from)).FirstOrDefault(text => _said.Add((posting.Id, text)))
            : null;
    }

    private string Reference() => $"PJ-{world.Dice.String2(4, ReferenceLetters)}-{world.Dice.String2(4, ReferenceLetters)}";
}
