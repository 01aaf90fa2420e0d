using System.Globalization;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Articles;

/// <summary>What makes an entry of a feed the same entry at the next poll.</summary>
public static class ArticleIdentity
{
    /// <summary>The feed's own id of the entry, else its link, else title and date.</summary>
    public static string EntryKey(string? id, string? link, string? title, DateTimeOffset? publishedUtc)
    {
        if (!string.IsNullOrWhiteSpace(id)) return $"id:{id.Trim()}";
        if (!string.IsNullOrWhiteSpace(link)) return $"link:{link.Trim()}";
        var date = publishedUtc?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) ?? "";
        return $"title:{title?.Trim()}|{date}";
    }

    public static Guid ForEntry(Guid feedId, string entryKey) => DerivedId.From("article", feedId.ToString("N"), entryKey);

    public static Guid ForFeed(string feedUrl) => DerivedId.From("feed", feedUrl);
}
