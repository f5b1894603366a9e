using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Web.Features.Employer.Sites.Edit;

/// <summary>Turns a ZIP code into the place of a site.</summary>
internal static class SitePlace
{
    /// <summary>The place of a ZIP or ZIP+4 in a state or territory, or null.</summary>
    public static Place? Find(string? zip)
    {
        var digits = zip?.Trim() ?? string.Empty;
        var isZip = digits.Length is 5 or 10
            && digits.Where((_, index) => index != 5).All(char.IsAsciiDigit)
            && (digits.Length == 5 || digits[5] == '-');
        return isZip && Gazetteer.UnitedStates.FindZip(digits) is { StateCode: not null } place ? place : null;
    }
}
