namespace NewsWatch.Core.Articles;

/// <summary>What a push brought: so many entries that are new, and the moments at which the feed is now known to have posted.</summary>
public sealed record HubDelivery(int NewEntries, IReadOnlyList<DateTimeOffset> Postings, DateTimeOffset ReceivedUtc);
