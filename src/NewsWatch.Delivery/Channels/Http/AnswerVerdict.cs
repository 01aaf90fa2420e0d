using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Network;

namespace NewsWatch.Delivery.Channels.Http;

/// <summary>
/// What an answer, or its absence, means. Standard Webhooks, and no service here wants it otherwise: only 2xx is success,
/// 410 ends it, redirects are failures that nobody follows. Every other failure is worth a retry, since an owner repairs a
/// wrong path or a refused key too.
/// </summary>
internal static class AnswerVerdict
{
    public static SendResult Of(HttpAnswer answer, Destination destination)
    {
        var status = (int)answer.Status;
        if (status is >= 200 and < 300) return SendResult.Success;
        if (answer.Status == HttpStatusCode.Gone) return Gone(answer, destination);
        return new SendResult
        {
            Outcome = SendOutcome.Retryable,
            Reason = $"http_{Code(answer)}",
            Detail = Detail(answer, destination),
            RetryAfter = answer.RetryAfter,
        };
    }

    /// <summary>The service says that nothing will ever be taken there again.</summary>
    public static SendResult Gone(HttpAnswer answer, Destination destination) =>
        new() { Outcome = SendOutcome.Gone, Reason = "gone", Detail = Detail(answer, destination) };

    public static SendResult TimedOut(TimeSpan timeout) => new()
    {
        Outcome = SendOutcome.Retryable,
        Reason = "timeout",
        Detail = string.Create(CultureInfo.InvariantCulture, $"No answer within {timeout.TotalSeconds:0.###} s."),
    };

    public static SendResult BadDestination(string error) =>
        new() { Outcome = SendOutcome.Permanent, Reason = "bad_destination", Detail = error };

    /// <summary>The operator repairs it, or another process has what is missing here.</summary>
    public static SendResult NotConfigured(string missing) =>
        new() { Outcome = SendOutcome.Retryable, Reason = "not_configured", Detail = missing, IsOurs = true };

    public static SendResult Failed(HttpRequestException exception, Destination destination)
    {
        var refused = exception.InnerException as AddressRefusedException;
        var reason = exception.HttpRequestError switch
        {
            _ when refused is not null => "address_refused",
            HttpRequestError.NameResolutionError => "dns",
            HttpRequestError.SecureConnectionError => "tls",
            HttpRequestError.ConnectionError => SocketReason.Of(exception) ?? "connect",
            HttpRequestError.ResponseEnded => "reset",
            _ => SocketReason.Of(exception) ?? "network",
        };
        return new SendResult
        {
            Outcome = SendOutcome.Retryable,
            Reason = reason,
            Detail = $"{Redaction.Url(destination.Address)}: {refused?.Message ?? Redaction.Text(exception.Message, destination)}",
        };
    }

    private static string Detail(HttpAnswer answer, Destination destination)
    {
        var note = (int)answer.Status is >= 300 and < 400 ? " (redirects are not followed)" : "";
        var said = Redaction.Text(answer.Beginning, destination);
        return $"HTTP {Code(answer)}{note}{(said.Length > 0 ? $": {said}" : "")}";
    }

    private static string Code(HttpAnswer answer) => ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
}
