using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Opml;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>What commands and pages do to the list of feeds, together with what the settings declare.</summary>
internal sealed class FeedDesk(IStore store, NewsWatchOptions options, TimeProvider clock)
{
    /// <summary>
    /// All watched feeds in order of their address: those in the store, and those that settings declare and no poller has taken up.
    /// </summary>
    public async Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync(session => session.Feeds.ListAsync(cancellationToken), cancellationToken);
        var all = stored.Concat(WatchList.From(options.Feeds).Feeds).DistinctBy(feed => feed.Id);
        return [.. all.OrderBy(feed => feed.Url, StringComparer.Ordinal)];
    }

    /// <summary>The hosts that are left alone at this moment, by name.</summary>
    public async Task<IReadOnlyDictionary<string, HostPause>> PausesAsync(CancellationToken cancellationToken)
    {
        var pauses = await store.ReadAsync(session => session.Feeds.ListPausesAsync(clock.GetUtcNow(), cancellationToken), cancellationToken);
        return pauses.ToDictionary(pause => pause.Host, StringComparer.Ordinal);
    }

    /// <summary>The watched feed that this address means; null where there is none.</summary>
    public async Task<Feed?> FindAsync(string address, CancellationToken cancellationToken)
    {
        var key = CanonicalAddress.KeyOf(address);
        var feeds = await ListAsync(cancellationToken);
        return feeds.FirstOrDefault(feed => feed.Url == address)
            ?? feeds.FirstOrDefault(feed => CanonicalAddress.KeyOf(feed.Url) == key || CanonicalAddress.KeyOf(feed.Address) == key);
    }

    /// <summary>Returns how many of the feeds were not watched before.</summary>
    public async Task<int> AddAsync(IReadOnlyList<Feed> feeds, CancellationToken cancellationToken) =>
        (await store.TransactAsync(session => session.WatchList.AddAsync(feeds, cancellationToken), cancellationToken)).Count;

    public Task<bool> RemoveAsync(Feed feed, CancellationToken cancellationToken) =>
        store.TransactAsync(session => session.WatchList.RemoveAsync(feed.Id, cancellationToken), cancellationToken);

    /// <summary>A feed as it is added; the title is also its name for readers.</summary>
    public Feed NewFeed(string canonicalUrl, string title) => new()
    {
        Id = ArticleIdentity.ForFeed(canonicalUrl),
        Url = canonicalUrl,
        Title = title.Length == 0 ? null : title,
        Publisher = title,
        Origin = FeedOrigin.Added,
        NextCheckUtc = clock.GetUtcNow(),
    };

    /// <summary>Takes in a list: what is watched already stays, what has no address that can be kept is left out.</summary>
    public async Task<FeedIntake> TakeInAsync(IReadOnlyList<OpmlFeed> listed, CancellationToken cancellationToken)
    {
        var known = (await ListAsync(cancellationToken)).Where(feed => feed.DisabledUtc is null)
            .SelectMany(feed => new[] { CanonicalAddress.KeyOf(feed.Url), CanonicalAddress.KeyOf(feed.Address) })
            .ToHashSet(StringComparer.Ordinal);
        var wanted = new List<Feed>();
        var refused = new List<string>();
        foreach (var feed in listed)
        {
            if (CanonicalAddress.Of(feed.Url) is not { } url)
            {
                refused.Add(feed.Url);
            }
            else if (known.Add(CanonicalAddress.KeyOf(url)))
            {
                var site = CanonicalAddress.Of(feed.SiteUrl ?? "") is null ? null : feed.SiteUrl;
                wanted.Add(NewFeed(url, feed.Title) with { SiteUrl = site, Folder = FeedFolder.Join(feed.Folders), Language = LanguageOf(feed) });
            }
        }

        var added = await AddAsync(wanted, cancellationToken);
        return new FeedIntake(added, listed.Count - refused.Count - added, refused);
    }

    /// <summary>All watched feeds with their folders, in OPML 2.0.</summary>
    public async Task<(string List, int Feeds)> GiveOutAsync(CancellationToken cancellationToken)
    {
        var feeds = await ListAsync(cancellationToken);
        return (OpmlWriter.Write(feeds.Select(Outline), clock.GetUtcNow()), feeds.Count);
    }

    /// <summary>Checks it no more until it is resumed. False where it is not checked anyway.</summary>
    public Task<bool> PauseAsync(Guid feedId, CancellationToken cancellationToken) =>
        store.TransactAsync(session => session.WatchList.PauseAsync(feedId, clock.GetUtcNow(), cancellationToken), cancellationToken);

    /// <summary>Checks it from now on. False where it was not paused.</summary>
    public Task<bool> ResumeAsync(Guid feedId, CancellationToken cancellationToken) =>
        store.TransactAsync(session => session.WatchList.ResumeAsync(feedId, clock.GetUtcNow(), cancellationToken), cancellationToken);

    /// <summary>Checks it as soon as politeness allows. False where the next check comes as early anyway, or none comes.</summary>
    public Task<bool> CheckSoonAsync(Feed feed, CancellationToken cancellationToken)
    {
        var (nowUtc, politeUtc) = (clock.GetUtcNow(), feed.LastCheckUtc + LeastPause);
        return store.TransactAsync(
            session => session.WatchList.CheckByAsync(feed.Id, politeUtc > nowUtc ? politeUtc.Value : nowUtc, cancellationToken),
            cancellationToken);
    }

    /// <summary>No wish of an operator asks a server more often than the program itself ever would.</summary>
    private TimeSpan LeastPause
    {
        get
        {
            var schedule = PollerRole.ScheduleOf(options.Poller);
            var usual = schedule.IsFixed ? schedule.Interval : schedule.MinInterval;
            return usual < schedule.MinAllowedInterval ? usual : schedule.MinAllowedInterval;
        }
    }

    private static OpmlFeed Outline(Feed feed) => new()
    {
        Url = feed.Url,
        Title = feed.Title ?? feed.Publisher,
        SiteUrl = feed.SiteUrl,
        Folders = FeedFolder.Split(feed.Folder),
        Language = feed.Language,
    };

    private static string? LanguageOf(OpmlFeed feed)
    {
        var primary = feed.Language?.Split('-', '_')[0];
        return primary is { Length: 2 } && primary.All(char.IsAsciiLetter) ? primary.ToLowerInvariant() : null;
    }
}
