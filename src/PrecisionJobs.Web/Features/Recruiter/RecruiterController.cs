using Microsoft.AspNetCore.Authorization;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Recruiter;

/// <summary>A page of a recruiter's workspace, over the companies assigned to them.</summary>
[Authorize(Policy = Policies.Recruiter)]
public abstract class RecruiterController : AppController;
