using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Finding;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Contexts;

/// <summary>The tables, and the few words of SQL in which the two databases differ.</summary>
internal abstract class StoreContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Null where nothing is sealed.</summary>
    public ITextSealer? Sealer { get; } = SealerExtension.SealerOf(options);

    public DbSet<FeedRow> Feeds => Set<FeedRow>();

    public DbSet<HostPauseRow> HostPauses => Set<HostPauseRow>();

    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    public DbSet<ArticleVersionRow> ArticleVersions => Set<ArticleVersionRow>();

    public DbSet<DetectionRow> Detections => Set<DetectionRow>();

    public DbSet<StoryRow> Stories => Set<StoryRow>();

    public DbSet<StoryKeyRow> StoryKeys => Set<StoryKeyRow>();

    public DbSet<StoryTermRow> StoryTerms => Set<StoryTermRow>();

    public DbSet<StoryMentionRow> StoryMentions => Set<StoryMentionRow>();

    public DbSet<StoryCorrectionRow> StoryCorrections => Set<StoryCorrectionRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<SubscriptionRow> Subscriptions => Set<SubscriptionRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<ConsentRow> Consents => Set<ConsentRow>();

    public DbSet<RepeatedRequestRow> RepeatedRequests => Set<RepeatedRequestRow>();

    public DbSet<AlertRow> Alerts => Set<AlertRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<DigestEntryRow> DigestEntries => Set<DigestEntryRow>();

    public DbSet<DeliveryAttemptRow> DeliveryAttempts => Set<DeliveryAttemptRow>();

    public DbSet<DestinationHealthRow> DestinationHealth => Set<DestinationHealthRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<DeadLetterRow> DeadLetters => Set<DeadLetterRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<KeyRingRow> KeyRing => Set<KeyRingRow>();

    /// <summary>How many rows one INSERT takes best.</summary>
    public abstract int RowsPerStatement { get; }

    /// <summary>True where a command that is bound anew runs with its new values, and is prepared once.</summary>
    public abstract bool ReusesCommands { get; }

    /// <summary>Ends a SELECT that takes rows to change them: rows that another transaction holds are left out.</summary>
    public abstract string TakeRows { get; }

    /// <summary>Ends a SELECT that keeps its rows as they are until the transaction ends.</summary>
    public abstract string HoldRows { get; }

    /// <summary>The stories, as s, by the terms that they hold (<see cref="StoryRow.Words"/>): what to join, under which condition, newest first.</summary>
    public abstract string StoriesByTerms { get; }

    /// <summary>The parameter @p0 is a <see cref="SearchText"/>.</summary>
    public abstract string StoriesByTermsCondition { get; }

    public abstract string StoriesByTermsOrder { get; }

    /// <summary>A time as a parameter of SQL written by hand, which EF Core does not convert.</summary>
    public abstract object ForSql(DateTimeOffset time);

    /// <summary>A search for stories with all the marks and words, in the words of the database's own index.</summary>
    public abstract string SearchText(IEnumerable<string> marks, IEnumerable<AskedWord> words);

    /// <summary>Statements that wait until nobody else holds @k0, @k1 and so on, and hold them until the transaction ends; each answers with a row.</summary>
    public abstract IEnumerable<string> LockStatements(int keys);

    /// <summary>Waits until nobody else holds any of the keys, and holds them until the transaction ends.</summary>
    public Task HoldAsync(IReadOnlyList<long> keys, CancellationToken cancellationToken) =>
        new HeldQuery("SELECT 1", []) { Locks = keys }.ReadAsync(this, _ => true, cancellationToken);

    /// <summary>Waits until nobody holds the key alone; until the transaction ends nobody can, though others may share it.</summary>
    public abstract Task ShareAsync(long key, CancellationToken cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<string>().HaveConversion<StorableText>();
        configuration.Properties<FeedOrigin>().HaveConversion<string>();
        configuration.Properties<ArticleRole>().HaveConversion<string>();
        configuration.Properties<ApiKeyScope>().HaveConversion<string>();
        configuration.Properties<DeliveryState>().HaveConversion<string>();
        configuration.Properties<SendOutcome>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Tables.Configure(modelBuilder);
        if (Sealer is not null) SealedText.Configure(modelBuilder, Sealer);
        SnakeCase.Apply(modelBuilder);
    }
}
