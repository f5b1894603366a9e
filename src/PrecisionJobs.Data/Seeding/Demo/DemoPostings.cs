using System.Globalization;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>Postings in every state that a posting can be in.</summary>
internal sealed class DemoPostings(DemoWorld world)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in world.Content.Postings)
        {
            var posting = Make(entry);
            AddRequirements(posting, entry);
            AddQuestions(posting, entry);
            foreach (var site in entry.Sites)
            {
                posting.Sites.Add(new PostingSite { SiteId = world.Sites[$"{entry.Company}/{site}"].Id });
            }

            Tell(posting, entry);
            world.Postings.Add((posting, entry));
            world.Db.Postings.Add(posting);
        }

        await world.SaveAsync(cancellationToken);
    }

    private Posting Make(DemoContent.PostingEntry entry)
    {
        var company = world.Content.Companies.First(candidate => candidate.Slug == entry.Company);
        var created = world.DaysAgo(Math.Max(entry.PublishedDaysAgo, 0) + world.Dice.Int(1, 5));
        return new Posting
        {
            CompanyId = world.Companies[entry.Company].Id,
            Title = entry.Title,
            OccupationId = world.Occupations[entry.Occupation].Id,
            Summary = entry.Summary,
            TheWork = Text(entry.TheWork),
            TechnicalChallenges = Text(entry.TechnicalChallenges),
            EquipmentAndControls = Text(entry.EquipmentAndControls),
            TolerancesAndMaterials = Text(entry.TolerancesAndMaterials),
            SuccessLooksLike = Text(entry.SuccessLooksLike),
            RequirementsNote = Text(entry.RequirementsNote),
            Benefits = Text(company.Benefits),
            HiringProcess = Text(company.HiringProcess),
            TightestToleranceMicroinches = entry.TightestMicroinches,
            Pay = entry.Pay is { } pay
                ? Pay.Range((int)(pay.Minimum * 100), (int)(pay.Maximum * 100), pay.Unit)
                : null,
            ShiftPremiumCents = entry.PremiumCents,
            ShiftPremiumPercent = entry.PremiumPercent,
            OvertimeOffered = entry.Overtime,
            PayNote = entry.PayNote,
            EmploymentType = entry.Type,
            Shift = entry.Shift,
            ShiftNote = entry.ShiftNote,
            ExperienceLevel = entry.Level,
            Openings = entry.Openings,
            Workplace = entry.Workplace,
            RemoteStates = [.. entry.RemoteStates],
            Visibility = entry.Visibility,
            UsPersonRequired = entry.UsPerson,
            CreatedAt = created,
            UpdatedAt = created,
        };
    }

    private void AddRequirements(Posting posting, DemoContent.PostingEntry entry)
    {
        Add(entry.Required, RequirementImportance.Required);
        Add(entry.Preferred, RequirementImportance.Preferred);
        Add(entry.Used, RequirementImportance.Used);
        AddCards(entry.CertificationsRequired, RequirementImportance.Required);
        AddCards(entry.CertificationsPreferred, RequirementImportance.Preferred);

        void Add(IEnumerable<string> texts, RequirementImportance importance) =>
            posting.Requirements.AddRange(texts.Select(text => Requirement(text, importance)));

        void AddCards(IEnumerable<string> slugs, RequirementImportance importance) =>
            posting.Requirements.AddRange(slugs.Select(slug => new PostingRequirement
            {
                CertificationId = world.Certifications[slug].Id,
                Importance = importance,
            }));
    }

    private PostingRequirement Requirement(string text, RequirementImportance importance)
    {
        var parts = text.Split(':', '@');
        return new PostingRequirement
        {
            SkillId = world.Skills[parts[0]].Id,
            Importance = importance,
            MinimumYears = text.Contains(':', StringComparison.Ordinal)
                ? int.Parse(parts[1], CultureInfo.InvariantCulture)
                : null,
            MinimumLevel = text.Contains('@', StringComparison.Ordinal) ? Enum.Parse<SkillLevel>(parts[1]) : null,
        };
    }

    private static void AddQuestions(Posting posting, DemoContent.PostingEntry entry)
    {
        foreach (var (order, question) in entry.Questions.Index())
        {
            posting.Questions.Add(new ScreeningQuestion
            {
                Order = order,
                Text = question.Text,
                Kind = question.Kind,
                Choices = [.. question.Choices],
                IsRequired = question.Required,
            });
        }
    }

    private void Tell(Posting posting, DemoContent.PostingEntry entry)
    {
        var owner = world.OwnerOf(world.Companies[entry.Company]);
        if (entry.State == DemoContent.Story.InReview)
        {
            posting.TryMove(PostingVerb.SubmitForReview, DemoWorld.By(owner, "Submit posting", world.DaysAgo(1)));
        }

        if (entry.State is DemoContent.Story.Draft or DemoContent.Story.InReview)
        {
            return;
        }

        Publish(posting, entry, owner);
        var endedAt = world.DaysAgo(Math.Max(entry.PublishedDaysAgo / 4, 1));
        var done = entry.State switch
        {
            DemoContent.Story.Paused => posting.TryMove(PostingVerb.Pause, DemoWorld.By(owner, "Pause posting", endedAt)),
            DemoContent.Story.Filled => posting.TryMove(PostingVerb.Fill, DemoWorld.By(owner, "Fill posting", endedAt)),
            DemoContent.Story.Closed => posting.TryClose(
                CloseReason.BudgetOrPlanChanged,
                DemoWorld.By(owner, "Close posting", endedAt, "The second furnace is delayed to next year.")),
            DemoContent.Story.TakenDown => posting.TryClose(
                CloseReason.TakenDown,
                DemoWorld.By(
                    world.Administrator, "Take posting down", endedAt, "Asked applicants for a fee for the background check.")),
            _ => true,
        };
        posting.UpdatedAt = posting.History[^1].At;
        if (!done)
        {
            throw new InvalidOperationException($"The demo posting '{entry.Title}' cannot become {entry.State}.");
        }
    }

    private void Publish(Posting posting, DemoContent.PostingEntry entry, Account owner)
    {
        var zone = world.Sites[$"{entry.Company}/{entry.Sites[0]}"].TimeZone;
        var at = entry.PublishedDaysAgo < 0 ? world.DaysAgo(1) : world.DaysAgo(entry.PublishedDaysAgo);
        var publishAt = entry.PublishedDaysAgo < 0
            ? ClosingInstant.StartOf(world.Today.AddDays(-entry.PublishedDaysAgo), zone)
            : at;
        var lastDay = DateOnly.FromDateTime(publishAt).AddDays(entry.OpenDays);
        if (!posting.TryPublish(publishAt, ClosingInstant.EndOf(lastDay, zone), zone, DemoWorld.By(owner, "Publish posting", at)))
        {
            throw new InvalidOperationException($"The demo posting '{entry.Title}' cannot be published.");
        }
    }

    private static string? Text(IReadOnlyList<string>? lines)
    {
        if (lines is null)
        {
            return null;
        }

        // Every line is a paragraph or an item of a list; paragraphs are set apart by an empty line.
        var text = new System.Text.StringBuilder(lines[0]);
        foreach (var (previous, line) in lines.Zip(lines.Skip(1)))
        {
            text.Append(IsItem(previous) && IsItem(line) ? "\n" : "\n\n").Append(line);
        }

        return text.ToString();
    }

    private static bool IsItem(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) || (line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == '.');
}
