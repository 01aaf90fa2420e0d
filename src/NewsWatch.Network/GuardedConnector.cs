using System.Net;
using System.Net.Sockets;

namespace NewsWatch.Network;

/// <summary>
/// Opens every connection that NewsWatch makes to an address from outside: feeds, pages, hubs, webhooks. The name is resolved
/// once and the socket goes to the very address that was judged, so that a name which answers differently the second time
/// (DNS rebinding) gains nothing; a redirect is a new connection and is judged like the first.
/// </summary>
public sealed class GuardedConnector(AddressGuard guard, INameResolver resolver)
{
    // A host with several addresses is not lost because one of them swallows what it is sent.
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(4);

    /// <summary>
    /// A handler whose connections pass the guard; without cookies, redirects and proxy: a proxy would resolve and connect
    /// in our stead, unguarded.
    /// </summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, cancellationToken),
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    /// <exception cref="AddressRefusedException">No address of the host may be connected to.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var addresses = await AllowedAsync(target.Host, cancellationToken);
        for (var i = 0; ; i++)
        {
            try
            {
                return await OpenAsync(new IPEndPoint(addresses[i], target.Port), i < addresses.Count - 1, cancellationToken);
            }
            catch (Exception failure) when (i < addresses.Count - 1 && failure is SocketException or OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private async Task<IReadOnlyList<IPAddress>> AllowedAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolver.ResolveAsync(host, cancellationToken);
        if (addresses.Count == 0) throw new SocketException((int)SocketError.HostNotFound);
        var allowed = addresses.Where(address => guard.Refusal(host, address) is null).ToList();
        return allowed.Count > 0 ? allowed : throw new AddressRefusedException(guard.Refusal(host, addresses[0])!);
    }

    private static async Task<Stream> OpenAsync(IPEndPoint target, bool hasAlternative, CancellationToken cancellationToken)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (hasAlternative) attempt.CancelAfter(AttemptTimeout);
        var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target, attempt.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
