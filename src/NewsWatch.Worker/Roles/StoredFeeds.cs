using NewsWatch.Core.Articles;
using NewsWatch.Delivery.Rendering;
using NewsWatch.Feeds.Discovery;
using NewsWatch.Feeds.Opml;
using NewsWatch.Feeds.Parsing;
using NewsWatch.Storage;
using NewsWatch.Web;
using NewsWatch.Web.Pages.Feeds;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>The watched feeds for the pages, over the desk that commands use too.</summary>
internal sealed class StoredFeeds(IStore store, NewsWatchOptions options, TimeProvider clock) : IFeedDesk
{
    private const int Shown = 5;
    private const int MaxTitle = 200;

    /// <summary>Somebody waits for the page.</summary>
    private static readonly TimeSpan SearchLimit = TimeSpan.FromSeconds(30);

    private readonly FeedDesk desk = new(store, options, clock);

    public Task<IReadOnlyList<WatchedFeed>> ListAsync(CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<WatchedFeed>>(
        async session =>
        {
            var pauses = (await session.Feeds.ListPausesAsync(clock.GetUtcNow(), cancellationToken))
                .ToDictionary(pause => pause.Host, StringComparer.Ordinal);
            var feeds = (await session.Feeds.ListAsync(cancellationToken)).Concat(await session.Demo.FeedsAsync(cancellationToken));
            return [.. feeds.Select(feed => new WatchedFeed(feed, pauses.GetValueOrDefault(FeedAddress.HostOf(feed.Address))))];
        },
        cancellationToken);

    public Task<WatchedFeed?> FindAsync(Guid feedId, CancellationToken cancellationToken) => store.ReadAsync(
        async session =>
        {
            var feed = await session.Feeds.FindAsync(feedId, cancellationToken)
                ?? (await session.Demo.FeedsAsync(cancellationToken)).FirstOrDefault(demo => demo.Id == feedId);
            if (feed is null) return null;
            var host = FeedAddress.HostOf(feed.Address);
            var pauses = await session.Feeds.ListPausesAsync(clock.GetUtcNow(), cancellationToken);
            return new WatchedFeed(feed, pauses.FirstOrDefault(pause => pause.Host == host));
        },
        cancellationToken);

    public async Task<FeedFinding> SearchAsync(string written, CancellationToken cancellationToken)
    {
        var addresses = FeedSearch.AddressesOf(written);
        if (addresses.Count == 0) return new FeedFinding { Error = $"allowed: {FeedSearch.Allowed}" };
        using var limit = new CancellationTokenSource(SearchLimit, TimeProvider.System);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var found = await new FeedSearch(options, clock).FindAsync(addresses, both.Token);
            if (found.Feed is not { } parsed || CanonicalAddress.Of(found.Url!.AbsoluteUri) is not { } url)
                return new FeedFinding { Error = found.Error ?? "its feed has an address that cannot be kept" };
            return Preview(url, parsed, found.Others) with { KnownId = await KnownAsync(url, cancellationToken) };
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new FeedFinding { Error = "no answer in 30 seconds" };
        }
    }

    public async Task<Guid?> AddAsync(string address, string title, CancellationToken cancellationToken)
    {
        if (CanonicalAddress.Of(address) is not { } url) return null;
        if (await KnownAsync(url, cancellationToken) is { } known) return known;
        var feed = desk.NewFeed(url, SafeText.Line(title, MaxTitle));
        await desk.AddAsync([feed], cancellationToken);
        return feed.Id;
    }

    public Task<bool> PauseAsync(Guid feedId, CancellationToken cancellationToken) => desk.PauseAsync(feedId, cancellationToken);

    public Task<bool> ResumeAsync(Guid feedId, CancellationToken cancellationToken) => desk.ResumeAsync(feedId, cancellationToken);

    public async Task<bool> CheckSoonAsync(Guid feedId, CancellationToken cancellationToken) =>
        await FindAsync(feedId, cancellationToken) is { } watched && await desk.CheckSoonAsync(watched.Feed, cancellationToken);

    public async Task<bool> RemoveAsync(Guid feedId, CancellationToken cancellationToken) =>
        await FindAsync(feedId, cancellationToken) is { } watched && await desk.RemoveAsync(watched.Feed, cancellationToken);

    public async Task<FeedListIntake> ImportAsync(ReadOnlyMemory<byte> list, CancellationToken cancellationToken)
    {
        try
        {
            var intake = await desk.TakeInAsync(OpmlReader.Read(list), cancellationToken);
            return new FeedListIntake
            {
                Added = intake.Added,
                Known = intake.Known,
                Refused = [.. intake.Refused.Select(address => SafeText.Line(address, MaxTitle))],
            };
        }
        catch (OpmlFormatException error)
        {
            return new FeedListIntake { Error = SafeText.Line(error.Message, MaxTitle) };
        }
    }

    public async Task<string> ExportAsync(CancellationToken cancellationToken) => (await desk.GiveOutAsync(cancellationToken)).List;

    private static FeedFinding Preview(string url, ParsedFeed parsed, IReadOnlyList<DiscoveredFeed> others) => new()
    {
        Url = url,
        Title = SafeText.Line(parsed.Title, MaxTitle),
        Entries = parsed.Entries.Count,
        Newest =
        [
            .. parsed.Entries.OrderByDescending(entry => entry.PublishedUtc ?? DateTimeOffset.MinValue).Take(Shown)
                .Select(entry => new FeedSample(SafeText.Line(entry.Title, MaxTitle), entry.PublishedUtc, entry.Link)),
        ],
        Others = [.. others.Take(Shown).Select(other => other.Url.AbsoluteUri)],
    };

    private async Task<Guid?> KnownAsync(string url, CancellationToken cancellationToken) =>
        await desk.FindAsync(url, cancellationToken) is { DisabledUtc: null } known ? known.Id : null;
}
