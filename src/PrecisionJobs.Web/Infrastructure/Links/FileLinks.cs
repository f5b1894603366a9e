using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of stored files. Who may open one is asked on every request.</summary>
public sealed class FileLinks
{
    public string Download(StoredFile file) => Download(file.StorageName);

    public string Download(string storageName) => $"/files/{storageName}";
}
