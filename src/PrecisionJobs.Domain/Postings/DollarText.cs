using System.Globalization;

namespace PrecisionJobs.Domain.Postings;

/// <summary>Why a text is no sum of money.</summary>
public enum DollarFault
{
    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>No figure, or one with letters or strange commas in it.</summary>
    NotANumber,

    /// <summary>More than two digits after the point.</summary>
    TooFine,

    /// <summary>Zero or less.</summary>
    NotAboveZero,

    /// <summary>More than <see cref="Pay.MaximumCents"/>.</summary>
    TooMuch,
}

/// <summary>Reads sums in dollars as people type them: "28.50", "$28.5", "62,000", "$ 28".</summary>
public static class DollarText
{
    /// <summary>The sum in whole cents, or why it is none.</summary>
    public static (int? Cents, DollarFault? Fault) Read(string? text)
    {
        var typed = (text ?? string.Empty).Trim().TrimStart('$').Trim();
        if (typed.Length == 0)
        {
            return (null, DollarFault.Empty);
        }

        var point = typed.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? typed : typed[..point];
        var part = point < 0 ? string.Empty : typed[(point + 1)..];
        if (typed[0] == '-')
        {
            return (null, DollarFault.NotAboveZero);
        }

        if (!IsWhole(whole, out var digits) || !part.All(char.IsAsciiDigit) || (point >= 0 && part.Length == 0))
        {
            return (null, DollarFault.NotANumber);
        }

        if (part.Length > 2)
        {
            return (null, DollarFault.TooFine);
        }

        if (digits.TrimStart('0').Length > 9)
        {
            return (null, DollarFault.TooMuch);
        }

        var cents = (long.Parse(digits, CultureInfo.InvariantCulture) * 100)
            + long.Parse(part.PadRight(2, '0'), CultureInfo.InvariantCulture);
        return cents switch
        {
            0 => (null, DollarFault.NotAboveZero),
            > Pay.MaximumCents => (null, DollarFault.TooMuch),
            _ => ((int)cents, null),
        };
    }

    /// <summary>The sum as it is typed into a field: "28.50", "62000".</summary>
    public static string Write(int cents) => cents % 100 == 0
        ? (cents / 100).ToString(CultureInfo.InvariantCulture)
        : (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Digits, with commas only between groups of three.</summary>
    private static bool IsWhole(string text, out string digits)
    {
        digits = text.Replace(",", string.Empty, StringComparison.Ordinal);
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        var groups = text.Split(',');
        return groups.Length == 1
            || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
    }
}
