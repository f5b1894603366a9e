namespace PrecisionJobs.Web.Startup;

/// <summary>The product does not run as it is set up. The message is for whoever runs it, and says what to change.</summary>
internal sealed class StartRefusedException(string message) : Exception(message);
