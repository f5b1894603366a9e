using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrecisionJobs.Data.Configurations;

/// <summary>
/// SQL Server refuses several cascade paths to one table: what a configuration lets go with its parent by name does,
/// nothing else.
/// </summary>
internal static class DeleteRules
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()))
        {
            if (((IConventionForeignKey)key).GetDeleteBehaviorConfigurationSource() != ConfigurationSource.Explicit)
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }
}
