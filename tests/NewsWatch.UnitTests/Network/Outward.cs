using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Network;

namespace NewsWatch.UnitTests.Network;

/// <summary>The guarded way out, as tests need it: their servers stand on this machine.</summary>
internal static class Outward
{
    private static readonly AllowList Loopback = new(["127.0.0.0/8"]);

    public static GuardedConnector ToLoopback() => new(new AddressGuard(Loopback), new SystemResolver());

    /// <summary>As the program is without settings.</summary>
    public static GuardedConnector ToInternet(INameResolver? resolver = null) =>
        new(new AddressGuard(AllowList.Nothing), resolver ?? new SystemResolver());

    public static IServiceCollection AddLoopback(this IServiceCollection services) =>
        services.AddGuardedNetwork(Loopback, UserAgent.WithoutContact);
}
