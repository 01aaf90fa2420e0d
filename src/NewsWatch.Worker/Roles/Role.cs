using MassTransit;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>A part of the pipeline that a process can run alone. One file a role says all that the role needs.</summary>
internal abstract class Role
{
    /// <summary>As named by <c>--roles</c>.</summary>
    public abstract string Name { get; }

    public virtual void AddServices(IServiceCollection services, NewsWatchOptions options)
    {
    }

    /// <summary>The consumers, whose queues are declared by <c>deploy-topology</c> too.</summary>
    public virtual void AddConsumers(IBusRegistrationConfigurator bus)
    {
    }

    public virtual void Map(IEndpointRouteBuilder endpoints)
    {
    }
}
