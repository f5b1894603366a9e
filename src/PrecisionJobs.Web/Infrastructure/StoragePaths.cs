using Microsoft.Extensions.Options;

namespace PrecisionJobs.Web.Infrastructure;

/// <summary>Section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    /// <summary>Folder for everything the product writes; relative to the content root.</summary>
    public string Root { get; set; } = "data";
}

/// <summary>Where things lie on disk; all under one folder that is backed up as one, outside the web root.</summary>
public sealed class StoragePaths(IOptions<StorageOptions> options, IHostEnvironment environment)
{
    public string Root { get; } = Path.GetFullPath(Path.Combine(environment.ContentRootPath, options.Value.Root));

    /// <summary>The embedded database.</summary>
    public string Database => Path.Combine(Root, "precisionjobs.db");

    /// <summary>Uploaded files.</summary>
    public string Files => Path.Combine(Root, "files");

    /// <summary>Mails, where no SMTP server is configured.</summary>
    public string Mail => Path.Combine(Root, "mail");

    /// <summary>This node's search index; can be deleted at any time.</summary>
    public string Index => Path.Combine(Root, "index");
}
