using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Identity;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Web.Features.Account;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Startup;

/// <summary>Registers accounts and the sign-in cookie.</summary>
internal static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddIdentity<Account, IdentityRole<int>>(Identify)
            .AddEntityFrameworkStores<AppDbContext>()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>()
            .AddSignInManager<AccountSignIn>();
        services.AddSingleton<PasswordDecoy>();
        services.AddScoped<AccountLetters>();
        services.AddScoped<InvitationLetters>();

        // Below zero, because the session is looked at only when more than the interval has passed: a right that is taken
        // away is gone with the next request, also within the second that the session was made in.
        services.AddScoped<ISecurityStampValidator, SessionValidator>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromSeconds(-1));
        services.ConfigureApplicationCookie(KeepSession);
        services.Configure<CookiePolicyOptions>(options =>
        {
            options.HttpOnly = HttpOnlyPolicy.Always;
            options.MinimumSameSitePolicy = SameSiteMode.Lax;

            // Without exception where the product is reached from outside; a developer's machine has no certificate.
            options.Secure = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        return services;
    }

    private static void Identify(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;

        // An address is the user name, and addresses have apostrophes and more.
        options.User.AllowedUserNameCharacters = string.Empty;
        options.SignIn.RequireConfirmedEmail = true;

        // AccountRules says what else a password has to be, in words for the person who chooses it.
        options.Password.RequiredLength = AccountRules.ShortestPassword;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireDigit = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Stores.MaxLengthForKeys = 128;
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version2;
    }

    private static void KeepSession(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "pj-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = "/account/login";
        options.LogoutPath = "/account/logout";
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
        options.Events.OnSignedIn = AdoptDraftsAsync;
        options.Events.OnRedirectToAccessDenied = RefuseAsync;
    }

    // The page that was asked for answers itself; a redirect would turn a refusal into a 200.
    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static Task AdoptDraftsAsync(CookieSignedInContext context) =>
        context.Principal?.AccountId() is { } accountId
            ? context.HttpContext.RequestServices.GetRequiredService<FormDrafts>()
                .AdoptAsync(accountId, context.HttpContext.RequestAborted)
            : Task.CompletedTask;
}
