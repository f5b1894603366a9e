using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>Candidates with profile, work history, skills, certifications and résumé.</summary>
internal sealed class DemoCandidates(DemoWorld world, StoreDemoFile store)
{
    private static readonly string[] Availabilities =
        ["Two weeks' notice", "Now", "After the 15th", "Four weeks' notice", "Evenings for interviews; two weeks' notice"];

    private readonly DemoProfiles _profiles = new(world);
    private int _cards;

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var trades = world.Content.Candidates.Archetypes;
        var people = world.CandidateAccounts.Zip(
            trades.Take(1).Concat(trades.SelectMany(trade => Enumerable.Repeat(trade, trade.Count))));
        foreach (var ((account, trade), index) in people.Select((pair, index) => (pair, index)))
        {
            var candidate = Make(account, trade, index);
            world.Candidates.Add((candidate, trade));
            world.Db.Candidates.Add(candidate);
        }

        await world.SaveAsync(cancellationToken);
        foreach (var ((candidate, _), index) in world.Candidates.Select((pair, index) => (pair, index)))
        {
            await AddFilesAsync(candidate, index, cancellationToken);
        }

        await world.SaveAsync(cancellationToken);
    }

    private Candidate Make(Account account, DemoContent.Trade trade, int index)
    {
        var isAnnounced = account.Email == DemoSignIns.Candidate;
        var years = isAnnounced ? 9 : trade.Key == "beginner" ? world.Dice.Int(0, 1) : world.Dice.Int(2, 27);
        var zip = isAnnounced ? "44107" : world.Content.Candidates.Zips[index % world.Content.Candidates.Zips.Count];
        var place = Gazetteer.UnitedStates.FindZip(zip)
            ?? throw new InvalidOperationException($"The demo names ZIP {zip}, which the gazetteer does not know.");
        var candidate = new Candidate
        {
            AccountId = account.Id,
            Name = account.DisplayName,
            Email = account.Email!,
            Phone = $"({world.Digits(3).Replace('0', '4')}) 555-01{world.Digits(2)}",
            Zip = zip,
            City = place.City,
            StateCode = place.StateCode,
            Latitude = place.Location.Latitude,
            Longitude = place.Location.Longitude,
            Headline = trade.Headlines[isAnnounced ? 0 : index % trade.Headlines.Count],
            Summary = trade.Summaries[index % trade.Summaries.Count].Replace(
                "{years}", DemoWorld.Invariant($"{Math.Max(years, 1)}"), StringComparison.Ordinal),
            TravelRadiusMiles = world.Dice.ArrayElement([15, 25, 30, 40, 60]),
            WillRelocate = world.Dice.Bool(0.2f),
            PayFloorCents = (trade.PayMinimum + ((trade.PayMaximum - trade.PayMinimum) * Math.Min(years, 20) / 25)) * 100,
            PayFloorUnit = PayUnit.Hour,
            Shifts = [.. trade.Shifts],
            Availability = world.Dice.ArrayElement(Availabilities),
            IsAuthorisedToWork = world.Dice.Bool(0.85f) ? true : null,
            Visibility = world.Dice.ArrayElement(Enum.GetValues<ProfileVisibility>()),
            CreatedAt = account.CreatedAt,
            UpdatedAt = account.CreatedAt.AddDays(world.Dice.Int(0, 40)),
        };
        AddLists(candidate, trade, years, isAnnounced);
        _profiles.Complete(candidate, trade, index, isAnnounced);
        if (isAnnounced || (years >= 5 && index % 4 == 0))
        {
            candidate.Vet(DemoWorld.By(world.Recruiter, "Vet candidate", world.DaysAgo(world.Dice.Int(10, 55))));
        }

        return candidate;
    }

    private void AddLists(Candidate candidate, DemoContent.Trade trade, int years, bool isAnnounced)
    {
        AddHistory(candidate, trade, years);
        AddSkills(candidate, trade, years, isAnnounced);
        AddCertifications(candidate, trade, years, isAnnounced);
    }

    private void AddHistory(Candidate candidate, DemoContent.Trade trade, int years)
    {
        var jobs = Math.Clamp(1 + (years / 5), 1, trade.Titles.Count);
        var months = Math.Max(years * 12, 8);
        var employers = world.Dice.Shuffle(world.Content.Candidates.Employers).Take(jobs).ToList();
        var bullets = world.Dice.Shuffle(trade.Bullets).ToList();
        var start = new DateOnly(world.Today.Year, world.Today.Month, 1).AddMonths(-months);
        for (var job = 0; job < jobs; job++)
        {
            var length = (months - (jobs - 1)) / jobs;
            var isLast = job == jobs - 1;
            var title = trade.Titles[Math.Max(trade.Titles.Count - jobs, 0) + job];
            candidate.WorkHistory.Add(new WorkHistoryEntry
            {
                Employer = employers[job],
                Title = title,
                From = start,
                To = isLast && world.Dice.Bool(0.75f) ? null : start.AddMonths(length - (isLast ? 1 : 0)),
                Description = string.Join('\n', bullets.Skip(job * 2).Take(isLast ? 3 : 1).Select(text => $"- {text}")) is { Length: > 0 } text
                    ? text
                    : null,
            });
            start = start.AddMonths(length + 1);
        }

        if (trade.Education.Count > 0 && (years == 0 || world.Dice.Bool(0.8f)))
        {
            var school = world.Dice.ListItem([.. trade.Education]);
            candidate.Education.Add(new EducationEntry
            {
                Institution = school.Institution,
                Program = school.Program,
                CompletedYear = world.Dice.Bool(0.7f) ? world.Today.Year - years - 1 : null,
            });
        }
    }

    private void AddSkills(Candidate candidate, DemoContent.Trade trade, int years, bool all)
    {
        foreach (var (order, slug) in trade.Skills.Index())
        {
            if (!all && order > 3 && world.Dice.Bool(0.35f))
            {
                continue;
            }

            var used = Math.Max(years - world.Dice.Int(0, 1 + (order / 2)), 0);
            candidate.Skills.Add(new CandidateSkill
            {
                SkillId = world.Skills[slug].Id,
                Years = order % 5 == 4 ? null : used,
                Level = order % 6 == 5
                    ? null
                    : used switch
                    {
                        < 1 => SkillLevel.Aware,
                        < 3 => SkillLevel.Supervised,
                        < 8 => SkillLevel.Independent,
                        < 18 => SkillLevel.Expert,
                        _ => SkillLevel.Teaches,
                    },
            });
        }
    }

    private void AddCertifications(Candidate candidate, DemoContent.Trade trade, int years, bool all)
    {
        foreach (var (order, card) in trade.Certifications.Index())
        {
            if (!all && world.Dice.Bool(0.45f))
            {
                continue;
            }

            var item = world.Certifications[card.Slug];
            var held = new HeldCertification
            {
                CertificationId = item.Id,
                Number = world.Dice.Bool(0.8f) ? $"{(item.Abbreviation ?? "NO")[..2].ToUpperInvariant()}-{world.Digits(6)}" : null,
                Scope = card.Scope,
            };
            Date(held, item, Math.Max(years, 1));
            if (order % 3 == 1)
            {
                held.CheckAtIssuer(DemoWorld.By(
                    world.Recruiter, "Check certification at issuer", world.Now.AddDays(-15 - (_cards % 40)), "Number found in the issuer's register."));
            }

            candidate.Certifications.Add(held);
        }
    }

    /// <summary>In turn: lapsing within weeks, valid, lapsed, valid, no date given.</summary>
    private void Date(HeldCertification held, Certification item, int years)
    {
        var turn = _cards++ % 5;
        var life = item.ExpiryKind switch
        {
            ExpiryKind.Fixed => item.ValidityMonths,
            ExpiryKind.Continuity => item.ContinuityMonths,
            _ => null,
        };
        if (life is not { } months)
        {
            held.IssuedOn = turn == 4 ? null : world.Today.AddMonths(-world.Dice.Int(3, years * 12));
            return;
        }

        var from = turn switch
        {
            0 => world.Today.AddMonths(-months).AddDays(world.Dice.Int(8, 40)),
            2 => world.Today.AddMonths(-months).AddDays(-world.Dice.Int(20, 200)),
            4 => (DateOnly?)null,
            _ => world.Today.AddMonths(-Math.Max(months / 3, 1)),
        };
        held.IssuedOn = item.ExpiryKind == ExpiryKind.Continuity ? from?.AddMonths(-14) : from;
        held.LastUsedOn = item.ExpiryKind == ExpiryKind.Continuity ? from : null;
        held.ExpiresOn = item.ExpiryKind == ExpiryKind.Fixed && turn == 0 ? from?.AddMonths(months) : null;
    }

    private async Task AddFilesAsync(Candidate candidate, int index, CancellationToken cancellationToken)
    {
        if (index % 3 != 2)
        {
            var (name, bytes) = DemoDocuments.Resume(candidate, world, index);
            candidate.Resume = await store(name, bytes, StoredFileKind.Resume, candidate.AccountId, cancellationToken);
        }

        if (index % 10 == 0)
        {
            await _profiles.AddDocumentsAsync(candidate, store, cancellationToken);
            DemoProfiles.AddEvidence(candidate);
        }

        if (index % 5 == 0 && candidate.Certifications.FirstOrDefault() is { } held)
        {
            var (name, bytes) = DemoDocuments.Certificate(candidate, world.Certifications.Values.First(item => item.Id == held.CertificationId), held);
            held.Document = await store(name, bytes, StoredFileKind.CertificateDocument, candidate.AccountId, cancellationToken);
            held.Verification = held.Verification == HeldVerification.SelfDeclared ? HeldVerification.DocumentUploaded : held.Verification;
        }
    }
}
