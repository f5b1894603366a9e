using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PrecisionJobs.Data.Configurations;

/// <summary>All instants are stored as UTC; what comes back says so.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
