using NewsWatch.Core.Articles;

namespace NewsWatch.Worker.Roles;

/// <summary>Feeds of one host that this process holds.</summary>
/// <param name="Feeds">Longest overdue first.</param>
/// <param name="StartBeforeUtc">After this moment the leases are too short for another check.</param>
internal sealed record HostFeeds(IReadOnlyList<Feed> Feeds, DateTimeOffset StartBeforeUtc);
