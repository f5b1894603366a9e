namespace PrecisionJobs.Domain.Notifications;

/// <summary>A mail to one person, finished: fixed text with values filled in, never a template to evaluate.</summary>
/// <param name="To">Address.</param>
/// <param name="ToName">Name of the person.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text; links on lines of their own.</param>
public sealed record Mail(string To, string ToName, string Subject, string Text);
