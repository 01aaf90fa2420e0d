using NewsWatch.Feeds.Fetching;
using NewsWatch.Network;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>The way out by the options, for the host and for commands.</summary>
internal static class NetworkAccess
{
    public static IServiceCollection AddConfiguredNetwork(this IServiceCollection services, NetworkOptions options) =>
        services.AddGuardedNetwork(new AllowList(options.Allow), new UserAgent(options.Contact));

    /// <summary>For commands that have no container. What a program that runs beside them knows of hosts, they do not.</summary>
    public static FetchClient ClientFor(NetworkOptions options, FetchLimits limits, TimeProvider clock)
    {
        var connector = new GuardedConnector(new AddressGuard(new AllowList(options.Allow)), new SystemResolver());
        var gate = new HostGate(new KnownPauses(clock), new PauseLength(), limits, clock);
        return new FetchClient(connector, new UserAgent(options.Contact), gate, limits);
    }
}
