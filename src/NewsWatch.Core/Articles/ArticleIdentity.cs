using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Articles;

/// <summary>What makes an entry of a feed the same entry at the next poll.</summary>
public static class ArticleIdentity
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\r\n\u00A0");

    /// <summary>The feed's own id of the entry, else its link, else title and date.</summary>
    public static string EntryKey(string? id, string? link, string? title, DateTimeOffset? publishedUtc)
    {
        if (!string.IsNullOrWhiteSpace(id)) return $"id:{id.Trim()}";
        if (!string.IsNullOrWhiteSpace(link)) return $"link:{link.Trim()}";
        var date = publishedUtc?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) ?? "";
        return $"title:{title?.Trim()}|{date}";
    }

    public static Guid ForEntry(Guid feedId, string entryKey) => DerivedId.From("article", feedId.ToString("N"), entryKey);

    /// <summary>
    /// A digest of what readers see. White space does not count: generators lay the same words out differently from poll to poll.
    /// </summary>
    public static long ContentHash(Article article)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(digest, article.Title);
        Append(digest, article.Summary);
        Append(digest, article.Text);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        digest.GetHashAndReset(hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    /// <summary>
    /// The article under the identity that tells it apart from a known one with its own: an entry with another link and another
    /// title is no edit, but another entry of a feed that gives one id to several. Its link identifies it.
    /// </summary>
    public static Article Told(Article article, string knownTitle, string knownUrl) =>
        article.Url.Length > 0 && knownUrl.Length > 0 && article.Url != knownUrl && article.Title != knownTitle
            ? article with { Id = ForEntry(article.FeedId, EntryKey(null, article.Url, null, null)) }
            : article;

    private static void Append(IncrementalHash digest, ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(WhiteSpace))
        {
            var word = text[range];
            if (word.IsEmpty) continue;
            digest.AppendData(MemoryMarshal.AsBytes(word));
            digest.AppendData(" "u8);
        }

        digest.AppendData("\n"u8);
    }

    public static Guid ForFeed(string feedUrl) => DerivedId.From("feed", feedUrl);
}
