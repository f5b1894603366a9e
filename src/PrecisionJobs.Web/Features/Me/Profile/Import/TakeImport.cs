using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Me.Profile.Import;

/// <summary>
/// Puts what is ticked onto the profile. What is there already stays as it is; what a file claims of being checked is never
/// taken over.
/// </summary>
public sealed class TakeImport(AppDbContext db, CatalogueSnapshot catalogue)
{
    /// <returns>How many facts and entries were taken.</returns>
    public Task<int> ExecuteAsync(
        int accountId, ImportForm form, Process process, CancellationToken cancellationToken) => db.OverAgainAsync(async () =>
        {
            var candidate = await db.CandidateOfAsync(accountId, process, CandidateScope.WithParts, cancellationToken);
            var certifications = await db.Certifications.AsNoTracking()
                .ToDictionaryAsync(item => item.Slug, StringComparer.Ordinal, cancellationToken);
            var taken = form.Facts.Where(fact => fact.Take).Count(fact => Take(candidate, fact))
                + form.Skills.Where(item => item.Take).Count(item => Take(candidate, item))
                + form.Jobs.Where(item => item.Take).Count(item => Take(candidate, item))
                + form.Schools.Where(item => item.Take).Count(item => Take(candidate, item));
            foreach (var item in form.Certifications.Where(item => item.Take))
            {
                if (candidate.Certifications.Count < HeldCertification.MaximumPerCandidate
                    && certifications.TryGetValue(item.Slug ?? string.Empty, out var known)
                    && !candidate.Certifications.Exists(held => held.CertificationId == known.Id))
                {
                    var typed = ImportParts.FormOf(item);
                    typed.IsOf(known);
                    candidate.Certifications.Add(typed.ToEntry());
                    taken++;
                }
            }

            db.Touch(candidate, process);
            await db.SaveChangesAsync(process.For("Take résumé over into profile"), cancellationToken);
            return taken;
        });

    private static bool Take(Candidate candidate, ImportFact fact)
    {
        var value = fact.Value!.Trim();
        switch (fact.Kind)
        {
            case ImportFactKind.Phone:
                candidate.Phone = value;
                break;
            case ImportFactKind.Zip when Gazetteer.UnitedStates.FindZip(value) is { } place:
                (candidate.Zip, candidate.City, candidate.StateCode) = (place.PostalCode, place.City, place.StateCode);
                (candidate.Latitude, candidate.Longitude) = (place.Location.Latitude, place.Location.Longitude);
                break;
            case ImportFactKind.Headline:
                candidate.Headline = value;
                break;
            case ImportFactKind.Summary:
                candidate.Summary = value;
                break;
            case ImportFactKind.Tolerance:
                candidate.ToleranceMicroinches = CapabilityText.Tolerance(value);
                break;
            case ImportFactKind.Finish:
                candidate.FinishMicroinches = CapabilityText.Finish(value);
                break;
            default:
                return false;
        }

        return true;
    }

    private bool Take(Candidate candidate, ImportSkill item)
    {
        if (candidate.Skills.Count >= CandidateSkill.MaximumPerCandidate || catalogue.Skill(item.Slug ?? string.Empty) is not { } known
            || candidate.Skills.Exists(held => held.SkillId == known.Id))
        {
            return false;
        }

        var entry = new CandidateSkill { SkillId = known.Id };
        ImportParts.FormOf(item).ApplyTo(entry);
        candidate.Skills.Add(entry);
        return true;
    }

    private bool Take(Candidate candidate, ImportJob item)
    {
        if (candidate.WorkHistory.Count >= WorkHistoryEntry.MaximumPerCandidate)
        {
            return false;
        }

        // What was used in it counts with the skills that were taken: an unticked skill is not brought in by a job.
        var form = ImportParts.FormOf(item);
        form.SkillIds = [.. (item.Used ?? string.Empty).Split(',').Select(catalogue.Skill).OfType<KnownSkill>().Select(skill => skill.Id)
            .Where(id => candidate.Skills.Exists(held => held.SkillId == id)).Distinct().Take(WorkSkill.MaximumPerJob)];
        candidate.WorkHistory.Add(form.ToEntry());
        return true;
    }

    private static bool Take(Candidate candidate, ImportSchool item)
    {
        if (candidate.Education.Count >= EducationEntry.MaximumPerCandidate)
        {
            return false;
        }

        candidate.Education.Add(ImportParts.FormOf(item).ToEntry());
        return true;
    }
}
