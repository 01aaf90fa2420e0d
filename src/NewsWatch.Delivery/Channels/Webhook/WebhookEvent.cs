using NewsWatch.Core.Alerts;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>The envelope: "story.opened" for the first alert of a story to a subscription, "story.updated" for a revision.</summary>
internal sealed record WebhookEvent(string Type, DateTimeOffset Timestamp, WebhookData Data)
{
    public static WebhookEvent Of(Alert alert, WebhookLimits limits) => new(
        alert.Opens || alert.Story.Revision == 1 ? "story.opened" : "story.updated",
        alert.RaisedUtc.ToUniversalTime(),
        WebhookData.Of(alert, limits));
}
