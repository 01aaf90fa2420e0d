using System.Net;

namespace NewsWatch.Network;

/// <summary>Names to addresses; tests put liars in its place.</summary>
public interface INameResolver
{
    /// <exception cref="System.Net.Sockets.SocketException">The name has no address.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);
}
