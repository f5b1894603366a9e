using System.Globalization;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Tests.Candidates;

public sealed class HeldCertificationTests
{
    [Theory]

    // Fixed: so many months from issue, the last day included; a stated date goes before the rule.
    [InlineData(ExpiryKind.Fixed, 36, null, "2024-03-09", null, null, "2027-03-09", HeldValidity.Valid)]
    [InlineData(ExpiryKind.Fixed, 36, null, "2024-03-08", null, null, "2027-03-08", HeldValidity.Expired)]
    [InlineData(ExpiryKind.Fixed, 36, null, "2024-03-10", null, null, "2027-03-10", HeldValidity.Valid)]
    [InlineData(ExpiryKind.Fixed, 36, null, null, null, null, null, HeldValidity.NotStated)]
    [InlineData(ExpiryKind.Fixed, null, null, "2024-03-09", null, null, null, HeldValidity.NotStated)]
    [InlineData(ExpiryKind.Fixed, 36, null, "2020-01-01", "2027-03-09", null, "2027-03-09", HeldValidity.Valid)]
    [InlineData(ExpiryKind.Fixed, 36, null, "2026-01-01", "2027-03-08", null, "2027-03-08", HeldValidity.Expired)]
    [InlineData(ExpiryKind.Fixed, 12, null, "2024-02-29", null, null, "2025-02-28", HeldValidity.Expired)]

    // Continuity: counted from the last use, or from issue while none is stated.
    [InlineData(ExpiryKind.Continuity, null, 6, "2015-01-01", null, "2026-09-09", "2027-03-09", HeldValidity.Valid)]
    [InlineData(ExpiryKind.Continuity, null, 6, "2015-01-01", null, "2026-09-08", "2027-03-08", HeldValidity.ContinuityOverdue)]
    [InlineData(ExpiryKind.Continuity, null, 6, "2026-12-01", null, null, "2027-06-01", HeldValidity.Valid)]
    [InlineData(ExpiryKind.Continuity, null, 6, "2015-01-01", null, null, "2015-07-01", HeldValidity.ContinuityOverdue)]
    [InlineData(ExpiryKind.Continuity, null, 6, null, null, null, null, HeldValidity.NotStated)]
    [InlineData(ExpiryKind.Continuity, null, null, "2015-01-01", null, "2027-03-01", null, HeldValidity.NotStated)]
    [InlineData(ExpiryKind.Continuity, null, 6, "2015-01-01", "2027-03-08", "2027-03-01", "2027-03-08", HeldValidity.Expired)]

    // Never, and nobody knows.
    [InlineData(ExpiryKind.None, null, null, null, null, null, null, HeldValidity.Valid)]
    [InlineData(ExpiryKind.None, null, null, "1990-01-01", null, null, null, HeldValidity.Valid)]
    [InlineData(ExpiryKind.Unknown, null, null, "2024-01-01", null, null, null, HeldValidity.NotStated)]
    [InlineData(ExpiryKind.Unknown, null, null, null, "2027-03-09", null, "2027-03-09", HeldValidity.Valid)]
    [InlineData(ExpiryKind.Unknown, null, null, null, "2027-03-08", null, "2027-03-08", HeldValidity.Expired)]
    public void ValidityOn_ByKindAndDates_IsAsTheTableSays(
        ExpiryKind kind,
        int? validityMonths,
        int? continuityMonths,
        string? issued,
        string? expires,
        string? lastUsed,
        string? lastDay,
        HeldValidity validity)
    {
        var held = Held(kind, validityMonths, continuityMonths);
        held.Restate(null, null, Day(issued), Day(expires), Day(lastUsed));

        Assert.Equal(Day(lastDay), held.LastDay);
        Assert.Equal(validity, held.ValidityOn(new DateOnly(2027, 3, 9)));
    }

    [Fact]
    public void Restate_NewDates_TakesTheIssuersCheckBack()
    {
        var held = Held(ExpiryKind.Fixed, 36, null);
        held.Restate("1", "GTAW", new DateOnly(2026, 1, 1), null, null);
        held.Verification = HeldVerification.CheckedAtIssuer;

        held.Restate("1", "GTAW", new DateOnly(2026, 1, 1), null, new DateOnly(2027, 3, 1));
        Assert.Equal(HeldVerification.CheckedAtIssuer, held.Verification);

        held.Restate("2", "GTAW", new DateOnly(2026, 1, 1), null, null);
        Assert.Equal(HeldVerification.SelfDeclared, held.Verification);
    }

    [Fact]
    public void Attach_ACopy_RaisesTheVerificationAndTakingItOffLowersIt()
    {
        var held = Held(ExpiryKind.None, null, null);

        Assert.Null(held.Attach(Document()));
        Assert.Equal(HeldVerification.DocumentUploaded, held.Verification);

        held.Attach(null);
        Assert.Equal(HeldVerification.SelfDeclared, held.Verification);
    }

    [Fact]
    public void Attach_WhenCheckedAtTheIssuer_LeavesTheCheck()
    {
        var held = Held(ExpiryKind.None, null, null);
        held.Verification = HeldVerification.CheckedAtIssuer;

        held.Attach(Document());
        held.Attach(null);

        Assert.Equal(HeldVerification.CheckedAtIssuer, held.Verification);
    }

    private static HeldCertification Held(ExpiryKind kind, int? validityMonths, int? continuityMonths) => new()
    {
        CertificationId = 1,
        Certification = new Certification
        {
            Slug = "any",
            Name = "Any",
            Issuer = "Issuer",
            Summary = "Any.",
            ExpiryKind = kind,
            ValidityMonths = validityMonths,
            ContinuityMonths = continuityMonths,
        },
    };

    private static StoredFile Document() => new()
    {
        Kind = StoredFileKind.CertificateDocument,
        OwnerAccountId = 1,
        StorageName = new string('a', 32),
        OriginalName = "card.pdf",
        ContentType = "application/pdf",
        SizeBytes = 1,
        Sha256 = new string('0', 64),
        UploadedAt = new DateTime(2027, 3, 9, 0, 0, 0, DateTimeKind.Utc),
    };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
