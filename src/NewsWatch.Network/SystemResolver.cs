using System.Net;

namespace NewsWatch.Network;

/// <summary>The machine's own resolver.</summary>
public sealed class SystemResolver : INameResolver
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken) =>
        await Dns.GetHostAddressesAsync(host, cancellationToken);
}
