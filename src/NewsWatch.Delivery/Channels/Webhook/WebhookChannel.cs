using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>
/// Posts alerts as the Standard Webhooks specification asks (github.com/standard-webhooks): the delivery's id is the
/// webhook-id, the same on retries, and a secret, where given, signs id, time and body.
/// </summary>
public sealed class WebhookChannel(IHttpClientFactory clients, WebhookSettings settings, TimeProvider clock) : IChannel
{
    public string Name => "webhook";

    public string? Validate(Destination destination)
    {
        if (AddressOf(destination) is null)
        {
            return $"webhook address '{Redaction.Url(destination.Address)}': allowed is an absolute http or https URL "
                + "without user name and password.";
        }

        return destination.Secret is { } secret && WebhookSecret.Parse(secret) is null
            ? $"webhook secret: allowed is {WebhookSecret.Allowed}."
            : null;
    }

    public async Task<SendResult> SendAsync(AlertMessage message, Destination destination, CancellationToken cancellationToken)
    {
        if (Validate(destination) is { } error)
            return new SendResult { Outcome = SendOutcome.Permanent, Reason = "bad_destination", Detail = error };
        using var request = Request(message, destination);
        using var timeout = new CancellationTokenSource(settings.Timeout, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var client = clients.CreateClient(WebhookClient.Name);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ended.Token);
            var beginning = await BeginningAsync(response, destination, ended.Token);
            cancellationToken.ThrowIfCancellationRequested();
            return WebhookAnswer.Judge(response, beginning, clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return WebhookAnswer.TimedOut(settings.Timeout);
        }
        catch (HttpRequestException exception)
        {
            return WebhookAnswer.Failed(exception, destination);
        }
    }

    private HttpRequestMessage Request(AlertMessage message, Destination destination)
    {
        var body = WebhookPayload.Body(message.Alert);
        var id = message.Delivery.Id.ToString("D");
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(destination)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        if (destination.Secret is { } secret && WebhookSecret.Parse(secret) is { } key)
            request.Headers.Add("webhook-signature", key.Sign(id, timestamp, body));
        return request;
    }

    /// <summary>For the delivery log. An answer that breaks off or never ends does not change what its status said.</summary>
    private async Task<string> BeginningAsync(HttpResponseMessage response, Destination destination, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode) return "";
        var beginning = new byte[settings.MaxAnswerBytes];
        var length = 0;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            length = await body.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException)
        {
            return "the answer broke off";
        }

        return Redaction.Text(Encoding.UTF8.GetString(beginning, 0, length), destination);
    }

    private static Uri? AddressOf(Destination destination) =>
        Uri.TryCreate(destination.Address, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0
            ? address
            : null;
}
