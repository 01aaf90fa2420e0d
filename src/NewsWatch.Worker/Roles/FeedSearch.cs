using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Discovery;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Finds the feed that an address or a site means, and reads it once.</summary>
internal sealed class FeedSearch(NewsWatchOptions options, TimeProvider clock)
{
    /// <summary>For whoever wrote something else.</summary>
    public const string Allowed = "an http or https address without a user name, or a site such as example.org";

    private static readonly string[] Schemes = ["https://", "http://"];

    /// <summary>The addresses to try: as written; for a site without a scheme, by https and then by http. Empty where it is none.</summary>
    public static IReadOnlyList<string> AddressesOf(string written)
    {
        var text = written.Trim();
        if (CanonicalAddress.Of(text) is { } whole) return [whole];
        var isSite = text.Contains('.', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal);
        return isSite ? [.. Schemes.Select(scheme => CanonicalAddress.Of(scheme + text)).OfType<string>()] : [];
    }

    /// <summary>Only the caller's own cancellation throws.</summary>
    public async Task<FoundFeed> FindAsync(IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        var limits = new FetchLimits { TotalTimeout = options.Poller.FetchTimeout, MaxBytes = options.Poller.MaxBytes };
        using var client = NetworkAccess.ClientFor(options.Network, limits, clock);
        var finder = new FeedFinder(new FeedFetcher(client, limits, clock));
        var first = await finder.FindAsync(new Uri(addresses[0]), cancellationToken);
        if (first.Feed is not null || addresses.Count == 1) return first;
        var second = await finder.FindAsync(new Uri(addresses[1]), cancellationToken);
        return second.Feed is null ? first : second;
    }
}
