using System.Net.Sockets;
using System.Security.Authentication;
using NewsWatch.Network;

namespace NewsWatch.Feeds.Fetching;

/// <summary>What went wrong with a connection, in words for an operator and without the platform's.</summary>
internal static class FailureReason
{
    public static string Of(Exception exception) => exception switch
    {
        FetchException => exception.Message,
        HttpRequestException { InnerException: AddressRefusedException refused } => refused.Message,
        HttpRequestException { InnerException: SocketException socket } => Of(socket),
        HttpRequestException { InnerException: AuthenticationException } =>
            "TLS failed: the server's certificate is not trusted or it speaks no common version",
        HttpRequestException http => Of(http),
        HttpIOException io => Of(io.HttpRequestError),
        InvalidDataException => "compressed data that cannot be inflated",
        IOException { InnerException: SocketException socket } => Of(socket),
        IOException => "the connection broke off",
        _ => OneLine(exception.Message),
    };

    private static string Of(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "host name not found",
        HttpRequestError.ConnectionError => "connection failed",
        HttpRequestError.Unknown => OneLine(exception.InnerException?.Message ?? exception.Message),
        var error => Of(error),
    };

    private static string Of(HttpRequestError error) => error switch
    {
        HttpRequestError.ResponseEnded => "the connection closed before the answer was complete",
        HttpRequestError.SecureConnectionError => "TLS failed",
        HttpRequestError.InvalidResponse => "the answer is not HTTP",
        HttpRequestError.ConfigurationLimitExceeded => "the answer's headers are too large",
        _ => "the connection broke off",
    };

    private static string Of(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "connection refused",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "host name not found",
        SocketError.TimedOut => "connection timed out",
        SocketError.ConnectionReset => "connection reset",
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => "network unreachable",
        _ => OneLine(exception.Message),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
