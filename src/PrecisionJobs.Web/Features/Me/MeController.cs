using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Me;

/// <summary>A candidate's own pages: everything on them begins with the account that is signed in.</summary>
[Authorize(Policies.Candidate)]
public abstract class MeController : AppController
{
    /// <summary>After a write: back to the page the candidate came from, where that is one of this site.</summary>
    protected RedirectResult Onward(string? returnUrl, string otherwise, string flash) =>
        Redirect(Url.IsLocalUrl(returnUrl) ? returnUrl : otherwise, flash);
}
