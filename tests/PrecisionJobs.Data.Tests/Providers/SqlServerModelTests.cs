using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using PrecisionJobs.Data.Providers;
using PrecisionJobs.Data.Tests.Support;

namespace PrecisionJobs.Data.Tests.Providers;

/// <summary>What SQL Server refuses and no parser sees: several cascade paths, keys and names that are too long.</summary>
public sealed class SqlServerModelTests
{
    private static readonly IRelationalModel Model = ReadModel();

    [Fact]
    public void EveryTableIsReachedByOneCascadePathAtMost() => Assert.Empty(ModelLint.SeveralCascadePaths(Model));

    [Fact]
    public void EveryKeyAndIndexFitsIntoAnIndexPage() => Assert.Empty(ModelLint.KeysTooLong(Model));

    [Fact]
    public void EveryNameFitsIntoAnIdentifier() => Assert.Empty(ModelLint.NamesTooLong(Model));

    [Fact]
    public void NothingIsStoredAsDecimalOrDateTimeOffset()
    {
        var columns = Model.Tables.SelectMany(table => table.Columns)
            .Where(column => column.StoreType.StartsWith("decimal", StringComparison.Ordinal)
                || (column.StoreType.StartsWith("datetimeoffset", StringComparison.Ordinal)
                    && !column.Name.Equals("LockoutEnd", StringComparison.Ordinal)))
            .Select(column => $"{column.Table.Name}.{column.Name}");

        Assert.Empty(columns);
    }

    [Fact]
    public void Rules_Bite()
    {
        using var db = new BadContext();
        var bad = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();

        Assert.Equal(["Root -> Leaf"], ModelLint.SeveralCascadePaths(bad));
        Assert.Equal(
            ["Leaf.IX_Leaf_Endless", "Leaf.IX_Leaf_Long", "Wordy.PK_Wordy"],
            ModelLint.KeysTooLong(bad).Order(StringComparer.Ordinal));
        Assert.Equal([BadContext.LongName], ModelLint.NamesTooLong(bad));
    }

    private static IRelationalModel ReadModel()
    {
        using var db = new OfflineSqlServer().Open();
        return db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }

    /// <summary>Everything that the lint is for.</summary>
    private sealed class BadContext : DbContext
    {
        public static readonly string LongName = new('x', 129);

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            DatabaseProvider.SqlServer.Configure(optionsBuilder, "Server=none.invalid;Database=Bad");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity("Root", root => root.Property<int>("Id"));
            modelBuilder.Entity("Left", left => Below(left, "Root"));
            modelBuilder.Entity("Right", right => Below(right, "Root"));
            modelBuilder.Entity("Leaf", leaf =>
            {
                Below(leaf, "Left");
                Below(leaf, "Right");
                leaf.Property<string>("Endless").HasColumnType("nvarchar(max)");
                leaf.HasIndex("Endless");
                leaf.Property<string>("Long").HasMaxLength(851);
                leaf.HasIndex("Long");
                leaf.Property<int>("Named").HasColumnName(LongName);
            });
            modelBuilder.Entity("Wordy", wordy =>
            {
                wordy.Property<string>("Id").HasMaxLength(451);
                wordy.HasKey("Id");
            });
        }

        private static void Below(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder entity, string parent)
        {
            entity.Property<int>("Id");
            entity.Property<int>($"{parent}Id");
            entity.HasOne(parent).WithMany().HasForeignKey($"{parent}Id").OnDelete(DeleteBehavior.Cascade);
        }
    }
}
