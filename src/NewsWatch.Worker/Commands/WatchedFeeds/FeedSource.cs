using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Defaults;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Commands.WatchedFeeds;

/// <summary>Why a feed is watched, and where that can be changed.</summary>
internal sealed class FeedSource(LoadedOptions loaded)
{
    private static readonly HashSet<string> Defaults = [.. DefaultFeeds.All.Select(feed => feed.Url)];

    private FeedsOptions Feeds => loaded.Options!.Feeds;

    /// <summary>One word for a list.</summary>
    public string WordFor(Feed feed) => feed.Origin == FeedOrigin.Added ? "added" : IsDefault(feed) ? "default" : "settings";

    /// <summary>Whether these settings declare it.</summary>
    public bool IsDeclared(Feed feed) => Roles.WatchList.From(Feeds).Feeds.Any(declared => declared.Id == feed.Id);

    /// <summary>Where to take out a feed that settings declare.</summary>
    public string PlaceOf(Feed feed)
    {
        if (IsDefault(feed)) return "it comes with the program; Feeds:Defaults=false leaves out all that do";
        if (Feeds.Urls.Contains(feed.Url, StringComparer.Ordinal))
            return $"Feeds:Urls names it ({SourceOf("Feeds:Urls")}); take it out there";
        return IsDeclared(feed)
            ? $"the file {Feeds.File} names it (Feeds:File); take it out there"
            : "the settings of the program that polls name it, in Feeds:Urls or Feeds:File; take it out there";
    }

    private bool IsDefault(Feed feed) => Feeds.Defaults && Defaults.Contains(feed.Url);

    private string SourceOf(string key) =>
        loaded.Effective.FirstOrDefault(setting => setting.Key.StartsWith(key, StringComparison.Ordinal))?.Source ?? "settings";
}
