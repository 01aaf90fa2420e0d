using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>
/// What a webhook carries: {"type", "timestamp", "data"}. Standard Webhooks asks for less than 20 kB: sources go first, then
/// evidence, then the length of texts, and the last entries of a digest; what is left out is counted in "truncated".
/// </summary>
internal sealed record WebhookPayload(Guid Id, string SubscriptionId, string Type, DateTimeOffset Timestamp)
{
    public const int MaxBytes = 20_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // The body is JSON by its media type and stands in no page, so other scripts may be written as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private static readonly WebhookLimits[] Limits =
    [
        new(Sources: 50, Evidence: 30, Names: 20, Text: 1000),
        new(Sources: 20, Evidence: 30, Names: 20, Text: 500),
        new(Sources: 10, Evidence: 12, Names: 15, Text: 300),
        new(Sources: 5, Evidence: 6, Names: 10, Text: 200),
        new(Sources: 1, Evidence: 1, Names: 5, Text: 100),
    ];

    public byte[] Body { get; private init; } = [];

    /// <summary>How many alerts the body tells.</summary>
    public int Alerts { get; private init; } = 1;

    /// <summary>"story.opened" for a first alert, "story.updated" for a revision, "alerts.digest" for several.</summary>
    public static WebhookPayload Of(AlertMessage message)
    {
        var alert = message.Alert;
        var type = message.More.Count > 0 ? "alerts.digest" : alert.IsUpdate ? "story.updated" : "story.opened";
        var payload = new WebhookPayload(message.Delivery.Id, alert.SubscriptionId, type, alert.RaisedUtc.ToUniversalTime());
        return message.More.Count > 0
            ? payload.With(WebhookDigest.Renderings(message, Limits))
            : payload.With(Limits.Select(limits => WebhookData.Of(alert, message.Links, Words.For(message.Language), limits)));
    }

    /// <summary>"notice.test", "notice.confirmation" and so on.</summary>
    public static WebhookPayload Of(Notice notice)
    {
        var kind = JsonNamingPolicy.SnakeCaseLower.ConvertName(notice.Kind.ToString());
        return new WebhookPayload(notice.Id, notice.SubscriptionId, $"notice.{kind}", notice.CreatedUtc.ToUniversalTime())
            .With([WebhookNotice.Of(notice)]);
    }

    /// <summary>The fullest of the renderings that is small enough.</summary>
    private WebhookPayload With(IEnumerable<object> renderings)
    {
        var payload = this;
        foreach (var data in renderings)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(new { Type, Timestamp, Data = data }, Json);
            payload = this with { Body = body, Alerts = data is WebhookDigest digest ? digest.Alerts.Count : 1 };
            if (body.Length < MaxBytes) break;
        }

        return payload;
    }
}
