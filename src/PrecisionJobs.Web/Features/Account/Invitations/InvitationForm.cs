using FluentValidation;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Invitations;

/// <summary>The token of the mail, and what a new account needs beside it.</summary>
public sealed class InvitationForm
{
    public string? Token { get; set; }

    public string? Name { get; set; }

    public string? Password { get; set; }
}

public sealed class InvitationFormValidator : AbstractValidator<InvitationForm>
{
    public InvitationFormValidator()
    {
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop).IsPersonName();
        RuleFor(form => form.Password).Cascade(CascadeMode.Stop).IsNewPassword(_ => null);
    }
}

/// <summary>How an invitation can be taken up, as things stand.</summary>
public enum InvitationWay
{
    /// <summary>The address has no account yet: it gets one.</summary>
    NewAccount,

    /// <summary>The address has an account that is signed in and may join the company.</summary>
    JoinSignedIn,

    /// <summary>The address has an account that may join the company, once it is signed in.</summary>
    SignInFirst,

    /// <summary>The address has an account of another role; an account has exactly one.</summary>
    OtherRole,
}

/// <summary>The page of an open invitation.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Email">The invited address.</param>
/// <param name="Role">One of <see cref="Domain.Accounts.Roles"/>.</param>
/// <param name="Company">Name of the company to join.</param>
/// <param name="Way">How it can be taken up.</param>
public sealed record InvitationPage(InvitationForm Form, string Email, string Role, string? Company, InvitationWay Way);
