using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Certifications;

/// <summary>Takes a certification off the profile.</summary>
[Route("me/profile/certifications/{id:int}/remove")]
public sealed class RemoveCertificationController(
    ProfileQuery profile, RemoveEntry remove, RemoveCertification removeWithCopy, Links links)
    : RemoveEntryController<CertificationForm, HeldCertification>(profile, remove, links)
{
    protected override string Noun => "certification";

    protected override Task<RemoveOutcome> RemoveAsync(int id, CancellationToken cancellationToken) =>
        removeWithCopy.ExecuteAsync(AccountId, id, Process, cancellationToken);
}
