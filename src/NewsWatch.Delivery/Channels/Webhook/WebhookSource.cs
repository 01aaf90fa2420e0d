using NewsWatch.Core.Stories;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Webhook;

internal sealed record WebhookSource(string Publisher, string Title, string Url, string Lang, DateTimeOffset ReceivedUtc)
{
    /// <summary>An address cut short leads nowhere: one that is too long is left out.</summary>
    public static WebhookSource Of(StorySource source, int length) => new(
        SafeText.Line(source.Publisher, length),
        SafeText.Line(source.Title, length),
        source.Url.Length <= 2 * length ? source.Url : "",
        source.Lang,
        source.ReceivedUtc.ToUniversalTime());
}
