using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Contexts;

/// <summary>What the attributes of the rows cannot say: what belongs to what, and indexes of a part of a table.</summary>
internal static class Tables
{
    public static void Configure(ModelBuilder model)
    {
        // Identities are derived by Core; EF Core would make up a Guid where it finds none.
        var columns = model.Model.GetEntityTypes().SelectMany(row => row.GetProperties());
        foreach (var id in columns.Where(column => column.ClrType == typeof(Guid))) id.ValueGenerated = ValueGenerated.Never;
        model.Entity<ArticleRow>().HasOne<FeedRow>().WithMany().HasForeignKey(article => article.FeedId);
        model.Entity<ArticleVersionRow>().HasOne<ArticleRow>().WithMany().HasForeignKey(version => version.ArticleId);
        model.Entity<DetectionRow>().HasOne<ArticleRow>().WithOne().HasForeignKey<DetectionRow>(detection => detection.ArticleId);
        model.Entity<DecisionRow>().HasOne<ArticleRow>().WithOne().HasForeignKey<DecisionRow>(decision => decision.ArticleId);
        model.Entity<StoryKeyRow>().HasOne<StoryRow>().WithMany().HasForeignKey(key => key.StoryId);
        model.Entity<StoryMentionRow>().HasOne<ArticleRow>().WithMany().HasForeignKey(mention => mention.ArticleId);
        model.Entity<DeliveryRow>().HasOne<AlertRow>().WithMany().HasForeignKey(delivery => delivery.AlertId);
        model.Entity<DeliveryAttemptRow>().HasOne<DeliveryRow>().WithMany().HasForeignKey(attempt => attempt.DeliveryId);
        // Small for ever, however long the table of what is done grows.
        model.Entity<OutboxRow>().HasIndex(message => message.Position, "ix_outbox_unpublished").HasFilter("published_utc IS NULL");
        model.Entity<StoryRow>().HasIndex(story => story.DueUtc, "ix_stories_due").HasFilter("due_utc IS NOT NULL");
        model.Entity<DeliveryRow>().HasIndex(delivery => delivery.DueUtc, "ix_deliveries_open")
            .HasFilter("state IN ('Queued', 'Sending', 'Waiting')");
        model.Entity<DeliveryRow>().HasIndex(delivery => new { delivery.CreatedUtc, delivery.Id }, "ix_deliveries_dead").HasFilter("state = 'Dead'");
    }
}
