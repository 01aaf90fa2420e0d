using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Feeds;

/// <summary>Entries to articles, each with an identity that the next poll arrives at again.</summary>
internal static class ArticleMapper
{
    public static IReadOnlyList<Article> Map(Feed feed, ParsedFeed parsed, DateTimeOffset receivedUtc)
    {
        var repeated = RepeatedIds(parsed.Entries);
        var publisher = FirstOf(feed.Publisher, parsed.Title, Host(feed.Url));
        var seen = new HashSet<Guid>();
        var articles = new List<Article>(parsed.Entries.Count);
        foreach (var entry in parsed.Entries.Where(HasText))
        {
            // An id that stands for several pages identifies none of them.
            var id = entry.Id is not null && repeated.Contains(entry.Id) ? null : entry.Id;
            var key = ArticleIdentity.EntryKey(id, entry.Link, NameOf(entry), entry.PublishedUtc);
            var article = Map(feed, entry, ArticleIdentity.ForEntry(feed.Id, key), receivedUtc);
            if (seen.Add(article.Id)) articles.Add(article with { Publisher = publisher, Language = feed.Language ?? parsed.Language });
        }

        return articles;
    }

    private static Article Map(Feed feed, FeedEntry entry, Guid id, DateTimeOffset receivedUtc) => new()
    {
        Id = id,
        FeedId = feed.Id,
        Publisher = feed.Publisher,
        Title = entry.Title,
        Url = WebAddress(entry.Link),
        Summary = entry.Summary,
        Text = entry.Content,
        PublishedUtc = entry.PublishedUtc,
        ReceivedUtc = receivedUtc,
    };

    // An entry may be nothing but text: then it is what tells it from the others.
    private static string NameOf(FeedEntry entry) => entry.Title.Length > 0 ? entry.Title : entry.Summary + entry.Content;

    private static bool HasText(FeedEntry entry) => entry.Title.Length > 0 || entry.Summary.Length > 0 || entry.Content.Length > 0;

    private static HashSet<string> RepeatedIds(IReadOnlyList<FeedEntry> entries) => entries
        .Where(entry => entry.Id is not null)
        .GroupBy(entry => entry.Id!, StringComparer.Ordinal)
        .Where(group => group.Select(entry => entry.Link).Distinct(StringComparer.Ordinal).Skip(1).Any())
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);

    // A link may also be a urn or a script; readers are only ever sent to pages.
    private static string WebAddress(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var url) &&
        (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? link : "";

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed.Host : url;

    private static string FirstOf(params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (!string.IsNullOrWhiteSpace(candidate)) return candidate;
        }

        return "";
    }
}
