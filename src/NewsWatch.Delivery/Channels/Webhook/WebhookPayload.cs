using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>
/// The body of a webhook. Standard Webhooks asks for less than 20 kB: sources go first, then evidence, then the length of
/// texts; what is left out is counted in "truncated".
/// </summary>
internal static class WebhookPayload
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
        new(Sources: 50, Evidence: 30, Text: 1000),
        new(Sources: 20, Evidence: 30, Text: 500),
        new(Sources: 10, Evidence: 12, Text: 300),
        new(Sources: 5, Evidence: 6, Text: 200),
        new(Sources: 1, Evidence: 1, Text: 100),
    ];

    public static byte[] Body(Alert alert)
    {
        byte[] body = [];
        foreach (var limits in Limits)
        {
            body = JsonSerializer.SerializeToUtf8Bytes(WebhookEvent.Of(alert, limits), Json);
            if (body.Length < MaxBytes) break;
        }

        return body;
    }
}
