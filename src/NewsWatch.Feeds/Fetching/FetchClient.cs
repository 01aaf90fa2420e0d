using System.Net;
using NewsWatch.Network;

namespace NewsWatch.Feeds.Fetching;

/// <summary>
/// What all exchanges of a process share: connections, the gate to hosts and the name by which it asks. There must be one only,
/// or each would have connections of its own.
/// </summary>
public sealed class FetchClient : IDisposable
{
    public FetchClient(GuardedConnector connector, UserAgent agent, HostGate gate, FetchLimits limits)
    {
        Http = new HttpClient(Handler(connector, limits)) { Timeout = Timeout.InfiniteTimeSpan };
        Gate = gate;
        Agent = agent;
    }

    public HttpClient Http { get; }

    public HostGate Gate { get; }

    public UserAgent Agent { get; }

    public void Dispose() => Http.Dispose();

    /// <summary>A pooled handler that inflates and passes the guard, and leaves redirects and time-outs to <see cref="FeedFetcher"/>.</summary>
    private static SocketsHttpHandler Handler(GuardedConnector connector, FetchLimits limits)
    {
        var handler = connector.CreateHandler();
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.ConnectTimeout = limits.ConnectTimeout;
        handler.MaxConnectionsPerServer = limits.MaxConnectionsPerHost;
        // Feeds are minutes apart: a connection serves the next feed of its host, not the next check.
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15);
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(10);
        handler.MaxResponseHeadersLength = 64;
        return handler;
    }
}
