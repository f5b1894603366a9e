using System.Globalization;
using System.IO.Compression;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates.Resumes;
using PrecisionJobs.Domain.Classification;
using PrecisionJobs.Web.Features.Api;
using PrecisionJobs.Web.Features.Guide.Articles;
using PrecisionJobs.Web.Features.Jobs.Landing;
using PrecisionJobs.Web.Infrastructure;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Files;
using PrecisionJobs.Web.Infrastructure.Files.ResumeText;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mail;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Search;
using PrecisionJobs.Web.Infrastructure.Security;
using Serilog;
using Serilog.Events;

namespace PrecisionJobs.Web.Startup;

/// <summary>Registers what the product is made of.</summary>
internal static class ProductServices
{
    /// <summary>Registers everything.</summary>
    /// <param name="builder">Where to.</param>
    /// <param name="logsToError">Log lines go to the error output: an operator's verb keeps the standard output for its results.</param>
    public static WebApplicationBuilder AddProduct(this WebApplicationBuilder builder, bool logsToError = false)
    {
        SpeakOneLanguage();
        builder.AddLogging(logsToError).AddStorage().AddSearch().AddSecurity().AddPages();
        builder.Services.AddUseCases();
        builder.Services.AddBackgroundWork(builder.Configuration);
        return builder;
    }

    // Numbers and dates read the same whatever the machine is set to. The runtime's own switch for it
    // (InvariantGlobalization) is no way: the SQL Server client refuses to connect under it.
    private static void SpeakOneLanguage()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }

    private static WebApplicationBuilder AddLogging(this WebApplicationBuilder builder, bool toError)
    {
        builder.Services.AddSerilog(logging => logging
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            // Program.cs says it in one line; the host would tell the same with its stack.
            .Filter.ByExcluding(line => line.Exception?.InnerException is AddressInUseException)
            .WriteTo.Console(
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {RequestId} {Message:lj}{NewLine}{Exception}",
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: toError ? LogEventLevel.Verbose : null));
        return builder;
    }

    private static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<StorageOptions>(builder.Configuration.GetSection("Storage"));
        services.AddSingleton<StoragePaths>();
        services.AddSingleton<FileStore>();
        services.AddScoped<FileCleaner>();
        services.AddSingleton(TimeProvider.System);
        builder.AddDatabase();
        services.AddSingleton<CatalogueSnapshot>();
        services.AddSingleton(_ => LaborBenchmarks.Read(CatalogueFiles.Embedded()));
        services.AddSingleton<ArticleLibrary>();
        services.AddSingleton(_ => new TitleClassifier(OccupationNames.Embedded()));
        services.AddSingleton<CatalogueNames>();
        services.AddSingleton<ResumeTextReader>();
        services.AddSingleton(provider => new ResumeReader(CatalogueTerms.Embedded(), provider.GetRequiredService<TitleClassifier>()));
        services.AddSingleton<ResumeFileReader>();
        services.AddSingleton<LandingSubjects>();
        services.AddDataProtection().SetApplicationName("PrecisionJobs").PersistKeysToDbContext<AppDbContext>();
        services.Configure<MailOptions>(builder.Configuration.GetSection("Mail"));
        services.AddSingleton<IMailTransport>(provider => string.IsNullOrEmpty(
            provider.GetRequiredService<IOptions<MailOptions>>().Value.SmtpHost)
            ? ActivatorUtilities.CreateInstance<PickupMailTransport>(provider)
            : ActivatorUtilities.CreateInstance<SmtpMailTransport>(provider));
        return builder;
    }

    private static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<RequestProcess>();
        services.AddScoped<FormDrafts>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, SignInChallenge>();
        services.AddAccounts(builder.Environment);
        services.AddAuthorization(Policies.Register);
        services.AddRateLimits(builder.Configuration);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "pj-form";
            options.Cookie.SameSite = SameSiteMode.Lax;
        });
        services.Configure<FormOptions>(options =>
        {
            options.MultipartBodyLengthLimit = StoredFile.MaximumBytes + (1024 * 1024);
            options.ValueCountLimit = 10_000;
        });
        return builder;
    }

    private static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<SiteOptions>(builder.Configuration.GetSection("Site"));
        services.AddScoped<Links>();
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add<ProcessFilter>();
            options.Filters.Add<KeptFormFilter>();
            options.Filters.Add<ReadYourWriteFilter>();
            options.Filters.Add<SearchUnavailableFilter>();
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        services.Configure<RazorViewEngineOptions>(
            options => options.ViewLocationExpanders.Add(new FeatureViewLocations()));
        services.AddApiDescription();
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddFluentValidationAutoValidation(options => options.DisableDataAnnotationsValidation = true);
        services.AddValidatorsFromAssemblyContaining<Program>(includeInternalTypes: true);
        services.AddReadinessChecks();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliPages>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return builder;
    }
}
