using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Defaults;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>The feeds that the settings declare, each address once.</summary>
internal sealed record WatchList(IReadOnlyList<Feed> Feeds)
{
    /// <exception cref="IOException">The list file cannot be read.</exception>
    public static WatchList From(FeedsOptions options)
    {
        var defaults = options.Defaults ? DefaultFeeds.All.Select(feed => Declared(feed.Url, feed.Publisher, feed.Language)) : [];
        var named = options.Urls.Concat(AddressesIn(options.File)).Select(url => Declared(url, "", null));
        return new WatchList([.. defaults.Concat(named).DistinctBy(feed => CanonicalAddress.KeyOf(feed.Url))]);
    }

    private static Feed Declared(string written, string publisher, string? language)
    {
        var url = CanonicalAddress.Of(written) ?? written;
        return new Feed
        {
            Id = ArticleIdentity.ForFeed(url),
            Url = url,
            Publisher = publisher,
            Language = language,
            NextCheckUtc = DateTimeOffset.UnixEpoch,
        };
    }

    private static IEnumerable<string> AddressesIn(string? file) =>
        file is null ? [] : File.ReadLines(file).Select(WithoutComment).Where(address => address.Length > 0);

    /// <summary>An address may hold a # of its own; a comment has white space before it.</summary>
    private static string WithoutComment(string line)
    {
        var comment = line.StartsWith('#') ? 0 : line.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? line : line[..comment]).Trim();
    }
}
