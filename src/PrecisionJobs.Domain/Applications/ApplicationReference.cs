using System.Security.Cryptography;

namespace PrecisionJobs.Domain.Applications;

/// <summary>Makes references that can be read out on the telephone: no 0/O, 1/I/L, no vowels that spell words.</summary>
public static class ApplicationReference
{
    private const string Alphabet = "23456789BCDFGHJKMNPQRSTVWXZ";

    /// <summary>A random reference such as <c>PJ-7K2M-94QX</c>; about 2.8 × 10¹¹ of them exist.</summary>
    public static string New() =>
        $"PJ-{RandomNumberGenerator.GetString(Alphabet, 4)}-{RandomNumberGenerator.GetString(Alphabet, 4)}";
}
