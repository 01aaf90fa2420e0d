using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Network;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>
/// What an answer, or its absence, means. Standard Webhooks: only 2xx is success, 410 ends it, redirects are failures that
/// nobody follows. Every other failure is worth a retry, since an owner repairs a wrong path or a refused key too.
/// </summary>
internal static class WebhookAnswer
{
    public static SendResult Judge(HttpResponseMessage response, string beginning, DateTimeOffset nowUtc)
    {
        if (response.IsSuccessStatusCode) return SendResult.Success;
        var code = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        var gone = response.StatusCode == HttpStatusCode.Gone;
        var note = (int)response.StatusCode is >= 300 and < 400 ? " (redirects are not followed)" : "";
        return new SendResult
        {
            Outcome = gone ? SendOutcome.Permanent : SendOutcome.Retryable,
            Reason = gone ? "gone" : $"http_{code}",
            Detail = $"HTTP {code}{note}{(beginning.Length > 0 ? $": {beginning}" : "")}",
            RetryAfter = gone ? null : RetryAfter(response, nowUtc),
        };
    }

    public static SendResult TimedOut(TimeSpan timeout) => new()
    {
        Outcome = SendOutcome.Retryable,
        Reason = "timeout",
        Detail = string.Create(CultureInfo.InvariantCulture, $"No answer within {timeout.TotalSeconds:0.###} s."),
    };

    public static SendResult Failed(HttpRequestException exception, Destination destination)
    {
        var refused = exception.InnerException as AddressRefusedException;
        var reason = exception.HttpRequestError switch
        {
            _ when refused is not null => "address_refused",
            HttpRequestError.NameResolutionError => "dns",
            HttpRequestError.SecureConnectionError => "tls",
            HttpRequestError.ConnectionError when SocketErrorOf(exception) == SocketError.ConnectionRefused => "refused",
            HttpRequestError.ConnectionError => "connect",
            _ when SocketErrorOf(exception) == SocketError.ConnectionReset => "reset",
            HttpRequestError.ResponseEnded => "reset",
            _ => "network",
        };
        return new SendResult
        {
            Outcome = SendOutcome.Retryable,
            Reason = reason,
            Detail = $"{Redaction.Url(destination.Address)}: {refused?.Message ?? Redaction.Text(exception.Message, destination)}",
        };
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset nowUtc)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date - nowUtc);
        return wait > TimeSpan.Zero ? wait : null;
    }

    private static SocketError? SocketErrorOf(Exception? exception) => exception switch
    {
        null => null,
        SocketException socket => socket.SocketErrorCode,
        _ => SocketErrorOf(exception.InnerException),
    };
}
