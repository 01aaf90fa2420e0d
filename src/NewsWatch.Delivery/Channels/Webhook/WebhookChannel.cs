using System.Globalization;
using System.Net.Http.Headers;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels.Http;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>
/// Posts alerts as the Standard Webhooks specification asks (github.com/standard-webhooks): the delivery's id is the
/// webhook-id, the same on retries, and a secret, where given, signs id, time and body. Beside its headers stand those of
/// CloudEvents 1.0 in binary mode, for routers that know only these.
/// </summary>
internal sealed class WebhookChannel(ChannelClient client, TimeProvider clock) : IChannel
{
    private const string Rfc3339 = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

    public string Name => "webhook";

    public string? Validate(Destination destination)
    {
        if (HttpAddress.Error(Name, destination) is { } error) return error;
        return destination.Secret is { } secret && WebhookSecret.Parse(secret) is null
            ? $"webhook secret: allowed is {WebhookSecret.Allowed}."
            : null;
    }

    public Task<SendResult> SendAsync(AlertMessage message, Destination destination, CancellationToken cancellationToken) =>
        PostAsync(() => WebhookPayload.Of(message), destination, cancellationToken);

    public int Holds(AlertMessage message) => WebhookPayload.Of(message).Alerts;

    public Task<SendResult> NotifyAsync(Notice notice, Destination destination, CancellationToken cancellationToken) =>
        PostAsync(() => WebhookPayload.Of(notice), destination, cancellationToken);

    private async Task<SendResult> PostAsync(Func<WebhookPayload> write, Destination destination, CancellationToken cancellationToken)
    {
        if (Validate(destination) is { } error) return AnswerVerdict.BadDestination(error);
        using var request = Request(write(), destination);
        return await client.SendAsync(request, destination, _ => null, cancellationToken);
    }

    private HttpRequestMessage Request(WebhookPayload payload, Destination destination)
    {
        var id = payload.Id.ToString("D");
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, HttpAddress.Of(destination)) { Content = new ByteArrayContent(payload.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        if (destination.Secret is { } secret && WebhookSecret.Parse(secret) is { } key)
            request.Headers.Add("webhook-signature", key.Sign(id, timestamp, payload.Body));
        request.Headers.Add("ce-specversion", "1.0");
        request.Headers.Add("ce-id", id);
        request.Headers.Add("ce-source", $"/subscriptions/{Uri.EscapeDataString(payload.SubscriptionId)}");
        request.Headers.Add("ce-type", payload.Type);
        request.Headers.Add("ce-time", payload.Timestamp.UtcDateTime.ToString(Rfc3339, CultureInfo.InvariantCulture));
        return request;
    }
}
