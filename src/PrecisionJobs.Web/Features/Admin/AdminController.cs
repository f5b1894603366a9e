using Microsoft.AspNetCore.Authorization;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Admin;

/// <summary>A page of administration, over all companies and people.</summary>
[Authorize(Policy = Policies.Administrator)]
public abstract class AdminController : AppController;
