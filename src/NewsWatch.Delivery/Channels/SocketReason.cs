using System.Net.Sockets;

namespace NewsWatch.Delivery.Channels;

/// <summary>A short stable word for what broke a connection.</summary>
internal static class SocketReason
{
    /// <summary>Null where no socket is the cause, or one of its rarer errors.</summary>
    public static string? Of(Exception? exception) => exception switch
    {
        null => null,
        SocketException socket => socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "refused",
            SocketError.ConnectionReset => "reset",
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "dns",
            _ => null,
        },
        _ => Of(exception.InnerException),
    };
}
