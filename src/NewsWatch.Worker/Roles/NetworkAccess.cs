using NewsWatch.Network;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>The way out by the options, for the host and for commands.</summary>
internal static class NetworkAccess
{
    public static IServiceCollection AddConfiguredNetwork(this IServiceCollection services, NetworkOptions options) =>
        services.AddGuardedNetwork(new AllowList(options.Allow), new UserAgent(options.Contact));

    /// <summary>For commands that have no container.</summary>
    public static GuardedConnector ConnectorFor(NetworkOptions options) =>
        new(new AddressGuard(new AllowList(options.Allow)), new SystemResolver());
}
