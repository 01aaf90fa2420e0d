using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NewsWatch.Network;

/// <summary>Registers the way out.</summary>
public static class NetworkServices
{
    /// <summary>
    /// Adds <see cref="GuardedConnector"/>, <see cref="AddressGuard"/> and <see cref="UserAgent"/>. An
    /// <see cref="INameResolver"/> that is registered before takes the place of the machine's own.
    /// </summary>
    public static IServiceCollection AddGuardedNetwork(this IServiceCollection services, AllowList allow, UserAgent agent)
    {
        services.TryAddSingleton<INameResolver, SystemResolver>();
        services.TryAddSingleton(new AddressGuard(allow));
        services.TryAddSingleton<GuardedConnector>();
        services.TryAddSingleton(agent);
        return services;
    }
}
