using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Data.Configurations;

/// <summary>Makes <see cref="IRevisioned.Revision"/> the concurrency token of everything that has one.</summary>
internal static class RevisionTokens
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(IRevisioned).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IRevisioned.Revision))!.IsConcurrencyToken = true;
            }
        }
    }
}
