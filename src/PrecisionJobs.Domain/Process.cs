namespace PrecisionJobs.Domain;

/// <summary>Who acts: a signed-in account, an operator at the command line, or the product itself.</summary>
public enum ActorKind
{
    /// <summary>A person signed in with an account.</summary>
    Account,

    /// <summary>A visitor who has not signed in: registration, password reset.</summary>
    Visitor,

    /// <summary>A person at the command line of the server.</summary>
    Operator,

    /// <summary>Background work: dispatch, reminders, seeding.</summary>
    System,
}

/// <summary>
/// Who does something, when, from where and why. A parameter of every write; it becomes the audit entry and the
/// history row, so that a change without an author cannot be stored.
/// </summary>
/// <param name="ActorKind">Who acts.</param>
/// <param name="AccountId">The account, when <paramref name="ActorKind"/> is <see cref="ActorKind.Account"/>.</param>
/// <param name="ActorName">The name as shown in histories at the time of the act.</param>
/// <param name="At">The UTC instant of the act; one instant for everything done in it.</param>
/// <param name="Origin">Request id and address, name of the verb or of the background job.</param>
/// <param name="Action">What is being done, in words of the domain ("Publish posting").</param>
/// <param name="Reason">The reason the actor gave, if any.</param>
public sealed record Process(
    ActorKind ActorKind,
    int? AccountId,
    string ActorName,
    DateTime At,
    string Origin,
    string Action,
    string? Reason = null)
{
    /// <summary>A process of the product itself.</summary>
    public static Process System(string action, DateTime at) =>
        new(ActorKind.System, AccountId: null, "PrecisionJobs", at, "background", action);

    /// <summary>A process of an operator at the command line.</summary>
    public static Process Operator(string action, DateTime at) =>
        new(ActorKind.Operator, AccountId: null, "Operator", at, "command line", action);

    /// <summary>The same process under the name of the act and with the reason that was given for it.</summary>
    public Process For(string action, string? reason = null) => this with { Action = action, Reason = reason };
}
