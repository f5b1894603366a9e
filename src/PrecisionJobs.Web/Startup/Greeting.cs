using PrecisionJobs.Data.Seeding.Demo;

namespace PrecisionJobs.Web.Startup;

/// <summary>What the log says once the product serves: where, and with what to sign in to the demo.</summary>
internal static class Greeting
{
    public static void Greet(this WebApplication app)
    {
        var hasDemo = app.Environment.IsDevelopment() && app.Configuration.GetValue("Demo:Seed", defaultValue: false);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            app.Logger.LogInformation("PrecisionJobs serves at {Addresses}", string.Join(", ", app.Urls));
            if (hasDemo)
            {
                app.Logger.LogInformation(
                    "Demo sign-ins: {Addresses}, password {Password}", string.Join(", ", DemoSignIns.All), DemoSignIns.Password);
            }
        });
    }
}
