using System.Globalization;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

/// <summary>SQL about feeds that EF Core has no words for: locks, and conditions that SQLite answers by its index only if put so.</summary>
internal static class FeedStatements
{
    /// <summary>What a check changes. The rest is the operator's, the settings' or the hub's, and may change meanwhile.</summary>
    public static readonly string[] CheckColumns =
    [
        nameof(FeedRow.LeaseOwner), nameof(FeedRow.LeaseUntilUtc), nameof(FeedRow.Host), nameof(FeedRow.Publisher), nameof(FeedRow.Title), nameof(FeedRow.SiteUrl),
        nameof(FeedRow.Language), nameof(FeedRow.MovedTo), nameof(FeedRow.RedirectTo), nameof(FeedRow.RedirectCount), nameof(FeedRow.Etag),
        nameof(FeedRow.LastModified), nameof(FeedRow.ValidatorsUtc), nameof(FeedRow.Postings), nameof(FeedRow.Wishes),
        nameof(FeedRow.NextCheckUtc), nameof(FeedRow.LastCheckUtc), nameof(FeedRow.LastSuccessUtc), nameof(FeedRow.FirstSuccessUtc),
        nameof(FeedRow.LastError), nameof(FeedRow.Failures), nameof(FeedRow.Faults), nameof(FeedRow.FailingSinceUtc), nameof(FeedRow.Entries),
        nameof(FeedRow.ExpectedQuietSeconds), nameof(FeedRow.AlarmUtc), nameof(FeedRow.AlarmReason), nameof(FeedRow.DisabledUtc),
        nameof(FeedRow.DisabledReason),
    ];

    public const int HeldFeeds = 64;

    /// <summary>{0} is a moment.</summary>
    public const string NextDue =
        "SELECT * FROM feeds WHERE watched = TRUE AND disabled_utc IS NULL AND next_check_utc > {0} ORDER BY next_check_utc LIMIT 1";

    /// <summary>{0} is the moment, {1} the most rows.</summary>
    public static string Due(StoreContext context) => $$"""
        SELECT due.* FROM feeds AS due
        WHERE due.watched = TRUE AND due.disabled_utc IS NULL AND due.next_check_utc <= {0}
            AND (due.lease_until_utc IS NULL OR due.lease_until_utc <= {0})
            AND NOT EXISTS (SELECT 1 FROM feeds AS held WHERE held.host = due.host AND held.lease_until_utc > {0})
            AND NOT EXISTS (SELECT 1 FROM host_pauses AS pause WHERE pause.host = due.host AND pause.until_utc > {0})
        ORDER BY due.next_check_utc LIMIT {1} {{context.TakeRows}}
        """;

    /// <summary>{0} is the owner, the others are the feeds: so many always, since EF Core compiles each text anew.</summary>
    public static string Held(StoreContext context)
    {
        var ids = Enumerable.Range(1, HeldFeeds).Select(number => string.Create(CultureInfo.InvariantCulture, $"{{{number}}}"));
        return $"SELECT * FROM feeds WHERE lease_owner = {{0}} AND id IN ({string.Join(", ", ids)}) {context.HoldRows}";
    }
}
