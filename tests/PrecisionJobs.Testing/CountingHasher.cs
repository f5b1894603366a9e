using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrecisionJobs.Data.Accounts;

namespace PrecisionJobs.Testing;

/// <summary>The product's password hasher, counted: a hash is what takes the time of a sign-in.</summary>
public sealed class CountingHasher(IOptions<PasswordHasherOptions> options, HashCount count) : PasswordHasher<Account>(options)
{
    /// <inheritdoc />
    public override string HashPassword(Account user, string password)
    {
        count.Add();
        return base.HashPassword(user, password);
    }

    /// <inheritdoc />
    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        count.Add();
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}

/// <summary>How many hashes a host has computed.</summary>
public sealed class HashCount
{
    private int _value;

    public int Value => _value;

    public void Add() => Interlocked.Increment(ref _value);
}
