using System.Text.Json;

namespace NewsWatch.Web.Pull;

/// <summary>The alerts of a subscription as JSON Feed 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    public const string MediaType = "application/feed+json; charset=utf-8";

    public static byte[] Write(FeedHead head, IReadOnlyList<ToldAlert> alerts, JsonSerializerOptions json) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Version = "https://jsonfeed.org/version/1.1",
            head.Title,
            FeedUrl = head.Self,
            head.Language,
            Authors = new[] { new { Name = "NewsWatch" } },
            Items = alerts.Select(Item).ToArray(),
        },
        json);

    private static Dictionary<string, object> Item(ToldAlert told)
    {
        var item = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["id"] = told.Alert.Id.ToString("D"),
            ["title"] = told.Title,
            ["summary"] = told.Summary,
            ["content_html"] = told.Html,
            ["date_published"] = told.Alert.RaisedUtc.UtcDateTime,
            ["tags"] = told.Alert.Story.Deal.Parties,
        };
        // The format knows no null: what is not there is left out.
        if (told.Link is { } link) item["url"] = link.AbsoluteUri;
        return item;
    }
}
