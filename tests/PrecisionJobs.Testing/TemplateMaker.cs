using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace PrecisionJobs.Testing;

/// <summary>Starts the product once on an empty folder and keeps the database it prepares.</summary>
internal static class TemplateMaker
{
    public static void Make(string file)
    {
        var folder = Path.Combine(Path.GetTempPath(), "precisionjobs-tests", Guid.NewGuid().ToString("N"));
        using (var factory = new Factory(folder))
        {
            _ = factory.Services;
        }

        SqliteConnection.ClearAllPools();
        using (var source = new SqliteConnection($"Data Source={Path.Combine(folder, "precisionjobs.db")}"))
        using (var target = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            source.Open();
            target.Open();
            source.BackupDatabase(target);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Factory(string folder) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Testing");
            builder.UseSetting("Storage:Root", folder);
            builder.UseSetting("Site:BaseUrl", "https://localhost");
            builder.UseSetting("Background:Enabled", "false");
            builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
        }
    }
}
