using Microsoft.AspNetCore.Identity;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account;

/// <summary>Spends the time of a password hash where there is no account to check, so that the clock tells nothing.</summary>
public sealed class PasswordDecoy(IServiceScopeFactory scopes)
{
    private static readonly SignedInAccount Nobody = new() { DisplayName = "Nobody", CreatedAt = DateTime.UnixEpoch };

    private readonly Lazy<string> _hash = new(() => WithHasher(scopes, hasher => hasher.HashPassword(Nobody, Guid.NewGuid().ToString())));

    /// <summary>As long as checking a password.</summary>
    public void Verify(string password) =>
        WithHasher(scopes, hasher => hasher.VerifyHashedPassword(Nobody, _hash.Value, password));

    /// <summary>As long as storing a password.</summary>
    public void Hash(string password) => WithHasher(scopes, hasher => hasher.HashPassword(Nobody, password));

    private static T WithHasher<T>(IServiceScopeFactory scopes, Func<IPasswordHasher<SignedInAccount>, T> work)
    {
        using var scope = scopes.CreateScope();
        return work(scope.ServiceProvider.GetRequiredService<IPasswordHasher<SignedInAccount>>());
    }
}
