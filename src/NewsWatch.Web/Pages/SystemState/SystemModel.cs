using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Pages.SystemState;

/// <summary>How the program fares, at one moment.</summary>
public sealed record SystemModel
{
    public required DateTimeOffset AtUtc { get; init; }

    public required string Version { get; init; }

    /// <summary>Of the process that answers.</summary>
    public required string Roles { get; init; }

    public required DateTimeOffset StartedUtc { get; init; }

    public required IReadOnlyList<Dependency> Dependencies { get; init; }

    /// <summary>What waits; null where the store does not answer.</summary>
    public Waiting? Waiting { get; init; }

    /// <summary>Of the last 24 hours; null where the store does not answer.</summary>
    public DeliveryFigures? Deliveries { get; init; }

    /// <summary>What is set, secrets hidden, in the order of the option table.</summary>
    public required IReadOnlyList<Setting> Settings { get; init; }
}
